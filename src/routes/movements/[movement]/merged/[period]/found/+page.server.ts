import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { movements, proseFigures } from '#store';
import { filled, maybe, readForm, refused } from '../../../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Proposals a page. */
const SHOWN = 50;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const period = (await movements.periods(act, params.movement)).find(({ id }) => id === params.period);
    if (!period) error(404, 'Không tìm thấy kỳ báo cáo này.');
    const all = await proseFigures.proposals(act, period.id);
    const indicators = await movements.indicators(act, params.movement);
    return {
      period,
      waiting: all.filter(({ own }) => own === null).slice(0, SHOWN),
      differing: all.filter(({ own }) => own !== null).slice(0, SHOWN),
      decided: await proseFigures.decisions(act, period.id),
      questions: Object.fromEntries(indicators.map(({ id, question }) => [id, question])),
      done: url.searchParams.get('done'),
    };
  });

const place = {
  report: filled('not found'),
  foundIn: filled('not found'),
  at: v.pipe(filled('not found'), v.digits('not found'), v.transform(Number)),
};
const taken = v.object({ ...place, indicator: filled('not asked') });
const dropped = v.object({ ...place, indicator: maybe() });
const withdrawn = v.object({ id: filled('not found') });

export const actions: Actions = {
  take: async ({ request, locals, params, url }) => {
    const form = await readForm(request, taken);
    if (!form.ok) return fail(400, form.refusal);
    const outcome = await locals.as((act) => proseFigures.take(act, params.period, form.value));
    if (!outcome.ok) return fail(422, refused(form.values, { figure: outcome.problem }));
    redirect(303, `${url.pathname}?done=taken`);
  },
  drop: async ({ request, locals, params, url }) => {
    const form = await readForm(request, dropped);
    if (!form.ok) return fail(400, form.refusal);
    const outcome = await locals.as((act) =>
      proseFigures.take(act, params.period, { ...form.value, indicator: null }),
    );
    if (!outcome.ok) return fail(422, refused(form.values, { figure: outcome.problem }));
    redirect(303, `${url.pathname}?done=dropped`);
  },
  withdraw: async ({ request, locals, params, url }) => {
    const form = await readForm(request, withdrawn);
    if (!form.ok) return fail(400, form.refusal);
    const outcome = await locals.as((act) => proseFigures.withdraw(act, params.period, form.value.id));
    if (!outcome.ok) return fail(422, refused(form.values, { figure: outcome.problem }));
    redirect(303, `${url.pathname}?done=withdrawn`);
  },
};
