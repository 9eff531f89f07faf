import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { accounts, calendarFeeds, sessions } from '#store';
import { readForm, refused } from '../form.ts';
import { keepSession, SESSION_COOKIE } from '../session-cookie.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

const passwords = v.object({
  current_password: v.optional(v.string(), ''),
  password: v.pipe(v.optional(v.string(), ''), v.minLength(accounts.SHORTEST_PASSWORD, 'password too short')),
});

export const load: PageServerLoad = async ({ locals: { actor, as }, url }) => {
  if (actor.kind !== 'person') error(404, 'Không tìm thấy trang này.');
  const places = await as((act) => sessions.membershipsOf(act, actor.account));
  const feed = await as(calendarFeeds.own);
  const { login, membership } = actor;
  return { login, membership, places, feed, done: url.searchParams.get('done') };
};

export const actions: Actions = {
  password: async ({ request, locals, cookies, url }) => {
    const form = await readForm(request, passwords);
    if (!form.ok) return fail(400, form.refusal);
    const { current_password, password } = form.value;
    const changed = await locals.as((act) => accounts.changeOwnPassword(act, current_password, password));
    if (!changed.ok) return fail(400, refused(form.values, { current_password: changed.problem }));
    const token = await locals.as((act) => sessions.move(act, membershipOf(act.actor)));
    if (token) keepSession(cookies, url, token);
    redirect(303, '/account?done=password');
  },
  calendar: async ({ locals, url }) => ({
    feed: `${url.origin}/ics/${await locals.as(calendarFeeds.make)}`,
  }),
  uncalendar: async ({ locals }) => {
    await locals.as(calendarFeeds.revoke);
    redirect(303, '/account?done=uncalendar#calendar');
  },
  place: async ({ request, locals, cookies, url }) => {
    const form = await readForm(request, v.object({ membership: v.string() }));
    const old = cookies.get(SESSION_COOKIE);
    const token = form.ok && (await locals.as((act) => sessions.move(act, form.value.membership)));
    if (!token) error(404, 'Không tìm thấy nơi làm việc này.');
    if (old) await locals.as((act) => sessions.close(act, old));
    keepSession(cookies, url, token);
    redirect(303, '/');
  },
};

function membershipOf(actor: App.Locals['actor']): string {
  return actor.kind === 'person' ? actor.membership : '';
}
