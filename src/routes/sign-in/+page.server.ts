import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { communes, sessions } from '#store';
import { filled, maybe, readForm, refused } from '../form.ts';
import { localPath } from '../local-path.ts';
import { keepSession } from '../session-cookie.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

const schema = v.object({
  login: filled('login missing'),
  password: v.pipe(v.optional(v.string(), ''), v.nonEmpty('password missing')),
  next: maybe(),
});

export const load: PageServerLoad = async ({ locals, url }) => ({
  next: localPath(url.searchParams.get('next')),
  noneYet: await locals.as(communes.noneYet),
});

export const actions: Actions = {
  default: async ({ request, locals, cookies, url, getClientAddress }) => {
    const form = await readForm(request, schema);
    if (!form.ok) return fail(400, form.refusal);
    const { next, ...credentials } = form.value;
    const edge = { now: locals.now };
    const answer = await sessions.signIn(locals.open, edge, { ...credentials, address: getClientAddress() });
    if (!answer.ok) {
      const status = answer.problem === 'too many tries' ? 429 : 400;
      return fail(status, refused(form.values, { login: answer.problem }));
    }
    keepSession(cookies, url, answer.token);
    redirect(303, localPath(next) ?? (answer.places > 1 ? '/account' : '/'));
  },
};
