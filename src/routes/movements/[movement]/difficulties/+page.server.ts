import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { type Act, communes, difficulties, movements, planLineage } from '#store';
import { changes } from '#ui';
import { civilDay, filled, maybe, readForm, refused } from '../../../form.ts';
import { nameOf } from '../../../plans/[plan]/plan-name.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    return {
      movement,
      difficulties: await difficulties.list(act, movement.id),
      bodies: (await communes.standingIssuers(act)).map(({ id, name }) => ({ id, name })),
      later: await laterPlans(act, movement.plan),
      today: act.today,
      done: url.searchParams.get('done'),
    };
  });

/** The plans that follow the movement's own, by the name that a unit reads. */
async function laterPlans(act: Act, plan: string): Promise<{ id: string; name: string }[]> {
  const { later } = await planLineage.lineage(act, plan);
  return later.map((one) => ({ id: one.id, name: nameOf(one, changes.vi) }));
}

const answered = v.object({
  difficulty: filled('not found'),
  body: filled(),
  on: civilDay(),
  plan: maybe(),
  words: v.pipe(filled('words missing'), v.maxLength(4000)),
});

const shared = v.object({
  difficulty: filled('not found'),
  question: v.pipe(filled('words missing'), v.maxLength(4000)),
  answer: v.pipe(filled('words missing'), v.maxLength(4000)),
  showUnit: v.optional(v.string()),
});

export const actions: Actions = {
  answer: async ({ request, locals, params, url }) => {
    const form = await readForm(request, answered);
    if (!form.ok) return fail(400, form.refusal);
    const outcome = await locals.as(async (act) => {
      const movement = await movements.get(act, params.movement);
      const later = movement ? await laterPlans(act, movement.plan) : [];
      const plan = later.find(({ id }) => id === form.value.plan) ?? null;
      return difficulties.answer(act, { ...form.value, plan });
    });
    if (!outcome.ok) return fail(422, refused(form.values, { words: outcome.problem }));
    redirect(303, `${url.pathname}?done=answered`);
  },
  publish: async ({ request, locals, url }) => {
    const form = await readForm(request, shared);
    if (!form.ok) return fail(400, form.refusal);
    const { showUnit, ...words } = form.value;
    const outcome = await locals.as((act) =>
      difficulties.publish(act, { ...words, showsUnit: showUnit !== undefined }),
    );
    if (!outcome.ok) return fail(422, refused(form.values, { question: outcome.problem }));
    redirect(303, `${url.pathname}?done=published`);
  },
  withdraw: async ({ request, locals, url }) => {
    const form = await readForm(request, v.object({ difficulty: filled('not found') }));
    if (!form.ok) return fail(400, form.refusal);
    if (!(await locals.as((act) => difficulties.withdraw(act, form.value.difficulty))))
      error(404, 'Không tìm thấy vướng mắc này.');
    redirect(303, `${url.pathname}?done=withdrawn`);
  },
};
