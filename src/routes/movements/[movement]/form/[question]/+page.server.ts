import { error, fail, redirect } from '@sveltejs/kit';
import { draftFromFields, questionDraftOf, readQuestionDraft } from '#reporting';
import { forms, movements, plans, unitKinds } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    const question = movement && (await forms.questionAt(act, params));
    if (!movement || !question) error(404, 'Không tìm thấy câu hỏi này.');
    const plan = await plans.get(act, movement.plan);
    const target = (await movements.indicators(act, movement.id)).find(({ id }) => id === question.id);
    const kinds = await unitKinds.list(act);
    const { bounds, clause, sent, drafts, figures } = question;
    return {
      movement: { id: movement.id, name: movement.name },
      standing: { bounds, clause, sent, drafts, kept: figures > 0 },
      source: plan?.items.find(({ id }) => id === question.planItem)?.quote ?? null,
      target: target?.target
        ? { comparator: target.comparator, target: target.target, per: target.per }
        : null,
      kinds: kinds.filter(({ key, retired }) => !retired || question.unitKinds.includes(key)),
      draft: questionDraftOf(question),
    };
  });

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const fields = await request.formData();
    const one = (name: string) => fields.get(name)?.toString() ?? null;
    const draft = draftFromFields(one, (name) => fields.getAll(name).map(String));
    const changed = await locals.as(async (act) => {
      const question = await forms.questionAt(act, params);
      if (!question) error(404, 'Không tìm thấy câu hỏi này.');
      const known = (await unitKinds.list(act)).map(({ key }) => key);
      const ours = { ...draft, unitKinds: draft.unitKinds.filter((kind) => known.includes(kind)) };
      const keeps = question.figures > 0 ? question.kind : null;
      const read = readQuestionDraft(ours, { countOnly: question.bounds === 'count', keeps });
      return read.ok ? forms.change(act, params, read.question) : read;
    });
    if (changed.ok)
      redirect(303, `/movements/${params.movement}/form?done=changed#question-${params.question}`);
    if ('problems' in changed) return fail(422, { draft, problems: changed.problems });
    return fail(422, { draft, problems: [{ field: 'kind', message: changed.problem }] });
  },
};
