import { error, fail, redirect } from '@sveltejs/kit';
import { civilDate } from '#calendar';
import { dueOf } from '#movement';
import { acknowledgements, movements, plans, tallies } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    const plan = movement && (await plans.get(act, movement.plan));
    if (!movement || !plan) error(404, 'Không tìm thấy phong trào này.');
    const tallied = await tallies(act, movement.id);
    return {
      movement,
      acknowledged: await acknowledgements.ofMovement(act, movement.id),
      periods: await movements.periods(act, movement.id),
      questions: (await movements.indicators(act, movement.id)).length,
      units: await movements.participating(act, movement.id),
      tallies: Object.fromEntries(tallied.map(({ period, tally }) => [period, tally])),
      deadlines: plan.items
        .filter((item) => item.category === 'deadline')
        .filter(({ decision }) => decision === 'accepted' || decision === 'corrected')
        .map(({ id, quote, clause, content }) => ({
          id,
          quote,
          clause,
          rule: content.rule,
          due: dueOf(content.rule, act.today),
        })),
    };
  });

export const actions: Actions = {
  window: async ({ request, locals, params }) => {
    const fields = await request.formData();
    const [period, typed, reason] = ['period', 'until', 'reason'].map((name) =>
      String(fields.get(name) ?? '').trim(),
    );
    const until = typed ? civilDate(typed) : null;
    if (!period || !reason) return fail(422, { period, problem: 'reason' as const });
    if (typed && !until) return fail(422, { period, problem: 'date' as const });
    const set = await locals.as((act) => movements.acceptUntil(act, period, until, reason));
    if (!set.ok) return fail(422, { period, problem: set.problem });
    redirect(303, `/movements/${params.movement}`);
  },
};
