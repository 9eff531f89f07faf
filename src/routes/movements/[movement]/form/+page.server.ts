import { error, fail, redirect } from '@sveltejs/kit';
import { soundAlike } from '#reporting';
import { type Act, forms, movements, plans, unitKinds } from '#store';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    const plan = movement && (await plans.get(act, movement.plan));
    if (!movement || !plan) error(404, 'Không tìm thấy phong trào này.');
    const form = await forms.of(act, movement.id);
    const elsewhere = await forms.askedElsewhere(act, movement.id);
    const asked = new Set(form.questions.map(({ planItem }) => planItem));
    return {
      movement: { id: movement.id, name: movement.name, plan: movement.plan },
      ...form,
      preview: forms.previewOf(form).questions,
      kinds: await unitKinds.list(act),
      alike: Object.fromEntries(
        form.questions.map((question) => [
          question.id,
          elsewhere.filter(
            (other) =>
              soundAlike(question, other) && (!other.shared || other.shared.id !== question.shared?.id),
          ),
        ]),
      ),
      items: plan.items
        .filter(
          ({ category, bounds }) => (category === 'target' || category === 'criterion') && bounds !== 'out',
        )
        .filter(({ decision }) => decision === 'accepted' || decision === 'corrected')
        .map(({ id, quote }) => ({ id, quote, asked: asked.has(id) })),
      done: url.searchParams.get('done'),
    };
  });

type Verb = (
  act: Act,
  at: forms.Place,
  field: (name: string) => string,
) => Promise<{ ok: boolean; problem?: string }>;

export const actions: Actions = {
  up: press('moved', (act, at) => forms.move(act, at, -1)),
  down: press('moved', (act, at) => forms.move(act, at, 1)),
  stop: press('stopped', (act, at) => forms.stop(act, at, true)),
  resume: press('resumed', (act, at) => forms.stop(act, at, false)),
  share: press('shared', (act, at, field) => forms.share(act, { ...at, other: field('other') })),
  unshare: press('unshared', (act, at) => forms.unshare(act, at)),
  unrelate: press('unrelated', (act, { movement }, field) => forms.unrelate(act, movement, field('check'))),
  add: press('added', async (act, { movement }, field) =>
    field('item') ? forms.add(act, movement, field('item')) : { ok: false, problem: 'choose' },
  ),
  relate: async ({ request, locals, params }) => {
    const fields = await request.formData();
    const text = (name: string) =>
      String(fields.get(name) ?? '')
        .trim()
        .normalize('NFC');
    const right = fields.getAll('right').map(String);
    const typed = { kind: text('kind'), left: text('left'), right, message: text('message') };
    const related = await locals.as((act) => forms.relate(act, params.movement, typed));
    if (!related.ok) return fail(422, { problem: null, relation: { ...typed, problems: related.problems } });
    redirect(303, `/movements/${params.movement}/form?done=related`);
  },
};

/** One button: does it, and says so, or why not. */
function press(done: string, verb: Verb) {
  return async ({ request, locals, params }: RequestEvent) => {
    const fields = await request.formData();
    const field = (name: string) => String(fields.get(name) ?? '');
    const at = { movement: params.movement, question: field('question') };
    const outcome = await locals.as((act) => verb(act, at, field));
    if (!outcome.ok) return fail(422, { problem: outcome.problem ?? null, relation: null });
    redirect(303, `/movements/${params.movement}/form?done=${done}`);
  };
}
