import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { groundsOf, kindsTakingPart, movements, ownPlans } from '#store';
import { civilDay, filled, readForm, refused } from '../../../form.ts';
import { kindsTicked } from '../../../kinds-ticked.ts';
import { year } from '../../../year.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    return {
      movement,
      calls: await ownPlans.list(act, movement.id),
      grounds: await groundsOf(act, movement.id),
      kinds: await kindsTakingPart(act, movement.id),
      thisYear: act.today.slice(0, 4),
      done: url.searchParams.get('done'),
    };
  });

const called = v.object({ planItem: filled(), year, due: civilDay() });
const returned = v.object({
  plan: filled('not found'),
  reason: v.pipe(filled('reason missing'), v.maxLength(1000)),
});

export const actions: Actions = {
  call: async ({ request, locals, params, url }) => {
    const form = await readForm(request, called);
    if (!form.ok) return fail(400, form.refusal);
    const unitKinds = kindsTicked(form.values);
    const outcome = await locals.as((act) =>
      ownPlans.call(act, { ...form.value, movement: params.movement, unitKinds }),
    );
    const field = { 'nobody asked': 'kinds', 'asked already': 'year' } as Record<string, string>;
    if (!outcome.ok)
      return fail(422, refused(form.values, { [field[outcome.problem] ?? 'planItem']: outcome.problem }));
    redirect(303, `${url.pathname}?done=called`);
  },
  return: async ({ request, locals, url }) => {
    const form = await readForm(request, returned);
    if (!form.ok) return fail(400, form.refusal);
    const outcome = await locals.as((act) => ownPlans.giveBack(act, form.value.plan, form.value.reason));
    if (!outcome.ok) return fail(422, refused(form.values, { reason: outcome.problem }));
    redirect(303, `${url.pathname}?done=returned`);
  },
};
