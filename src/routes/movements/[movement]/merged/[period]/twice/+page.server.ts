import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { movements, toldTwice } from '#store';
import { filled, readForm, refused } from '../../../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Pairs a page: once they are decided the next follow. */
const SHOWN = 40;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const period = (await movements.periods(act, params.movement)).find(({ id }) => id === params.period);
    if (!period) error(404, 'Không tìm thấy kỳ báo cáo này.');
    const { open, decided, names } = await toldTwice.list(act, period.id);
    const questions = await movements.indicators(act, params.movement);
    return {
      period,
      open: open.slice(0, SHOWN),
      waiting: open.length,
      decided,
      names,
      questions: Object.fromEntries(questions.map(({ id, question }) => [id, question])),
      done: url.searchParams.get('done'),
    };
  });

const pair = v.object({
  ...{ unit: filled('not found'), words: filled('not found') },
  ...{ otherUnit: filled('not found'), otherWords: filled('not found') },
  decision: v.picklist(['one', 'two'], 'not found'),
});
const withdrawn = v.object({ id: filled('not found') });

export const actions: Actions = {
  decide: async ({ request, locals, params, url }) => {
    const form = await readForm(request, pair);
    if (!form.ok) return fail(400, form.refusal);
    const { unit, words, otherUnit, otherWords, decision } = form.value;
    const first = { unit, words };
    const second = { unit: otherUnit, words: otherWords };
    const outcome = await locals.as((act) =>
      toldTwice.decide(act, params.period, { first, second, decision }),
    );
    if (!outcome.ok) return fail(422, refused(form.values, { pair: outcome.problem }));
    redirect(303, `${url.pathname}?done=${decision}`);
  },
  withdraw: async ({ request, locals, params, url }) => {
    const form = await readForm(request, withdrawn);
    if (!form.ok) return fail(400, form.refusal);
    const outcome = await locals.as((act) => toldTwice.withdraw(act, params.period, form.value.id));
    if (!outcome.ok) return fail(422, refused(form.values, { pair: outcome.problem }));
    redirect(303, `${url.pathname}?done=withdrawn`);
  },
};
