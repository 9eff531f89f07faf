import { error, fail, redirect } from '@sveltejs/kit';
import { isReachedAsked } from '#registration';
import { registrations, renewals, sayReached } from '#store';
import { languageOf } from '#ui';
import { refused } from '../../../form.ts';
import { readHouseholds, readReached } from '../../../households.ts';
import { mayName } from '../../../naming.ts';
import { renewalLine } from '../../../renewal-line.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url, cookies }) =>
  locals.as(async (act) => {
    const found = (await registrations.asked(act)).find(({ id }) => id === params.registration);
    if (!found) error(404, 'Không tìm thấy đợt đăng ký này.');
    const asksReached = found.answer.householdsRegistered !== null && isReachedAsked(found, act.today);
    const renewal = await renewals.of(act, found.id);
    const [line] = renewal?.lines ?? [];
    const before =
      renewal && line
        ? { year: renewal.year, ...renewalLine(line, languageOf(cookies.get('language'))) }
        : null;
    return { registration: found, before, asksReached, today: act.today, done: url.searchParams.get('done') };
  });

export const actions: Actions = {
  register: async ({ request, locals, params }) => {
    const values = await typed(request);
    const households = readHouseholds(values);
    if (!households.ok) return fail(400, refused(values, households.errors));
    const said = { outcome: 'registered', households: households.value, reason: null } as const;
    const answered = await locals.as((act) => registrations.answer(act, params.registration, said));
    if (!answered.ok) return fail(422, refused(values, { householdsOn: answered.problem }));
    redirect(303, `/unit/registrations/${params.registration}?done=registered`);
  },
  reached: async ({ request, locals, params }) => {
    const values = await typed(request);
    const reached = readReached(values);
    if (!reached.ok) return fail(400, refused(values, reached.errors));
    const kept = await locals.as((act) => sayReached(act, params.registration, reached.value));
    if (!kept.ok) return fail(422, refused(values, { [reachedField(kept.problem)]: kept.problem }));
    redirect(303, `/unit/registrations/${params.registration}?done=reached`);
  },
  decline: async ({ request, locals, params }) => {
    const values = await typed(request);
    const reason = (values.reason ?? '').trim() || null;
    const warning = mayName(reason ?? '', values.seen);
    if (warning) return fail(422, { ...refused(values, {}), warning });
    const said = { outcome: 'declined', households: null, reason } as const;
    const answered = await locals.as((act) => registrations.answer(act, params.registration, said));
    if (!answered.ok) return fail(422, refused(values, { reason: answered.problem }));
    redirect(303, `/unit/registrations/${params.registration}?done=declined`);
  },
};

const reachedField = (problem: string) => (problem === 'in the future' ? 'reachedOn' : 'householdsReached');

async function typed(request: Request): Promise<Record<string, string>> {
  const fields = [...(await request.formData())];
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value).normalize('NFC')]));
}
