import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type Act, evaluations, ownEvaluations, reaffirmations } from '#store';
import { filled, readForm, refused } from '../../../../form.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const evaluation = await evaluations.get(act, params.evaluation);
    if (!evaluation) error(404, 'Không tìm thấy đợt đánh giá này. Hãy mở lại trang của đơn vị.');
    return {
      evaluation,
      asked: await reaffirmations.list(act, evaluation.id),
      isOver: await whyOver(act, evaluation.id),
      done: url.searchParams.get('done'),
    };
  });

/** Why nothing can be said any more; null = it can. */
async function whyOver(act: Act, evaluation: string): Promise<'closed' | 'too late' | null> {
  const own = (await ownEvaluations.list(act)).find(({ id }) => id === evaluation);
  if (!own || own.handedIn || own.shown || own.cancelled) return 'closed';
  return own.selfUntil === null || own.selfUntil < act.today ? 'too late' : null;
}

const saying = v.object({ criterion: filled('not found'), holds: v.picklist(['yes', 'no'], 'not found') });

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const form = await readForm(request, saying);
    if (!form.ok) return fail(400, form.refusal);
    const { criterion, holds } = form.value;
    const wanted = { criterion, holds: holds === 'yes' };
    const said = await locals.as((act) => reaffirmations.say(act, params.evaluation, wanted));
    if (!said.ok) return fail(422, refused(form.values, { criterion: said.problem }));
    redirect(303, `${url.pathname}?done=said`);
  },
};
