import { fail, redirect } from '@sveltejs/kit';
import { civilDate } from '#calendar';
import { movementDates } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';

export const csr = false;

export const load: PageServerLoad = ({ locals }) =>
  locals.as(async (act) => ({ milestones: await movementDates.ofUnit(act), today: act.today }));

export const actions: Actions = {
  done: async ({ request, locals }) => {
    const fields = await request.formData();
    const [milestone, turn] = [String(fields.get('milestone') ?? ''), String(fields.get('turn') ?? '')];
    const typed = String(fields.get('on') ?? '');
    const said = await locals.as(async (act) => {
      const on = typed === 'today' ? act.today : civilDate(typed);
      if (!on || act.actor.kind !== 'person' || !act.actor.unit)
        return { ok: false as const, problem: 'date' as const };
      return movementDates.sayDone(act, { milestone, unit: act.actor.unit.id, turn }, on);
    });
    // Pressed twice, it was done all the same.
    if (!said.ok && said.problem !== 'done already')
      return fail(422, { at: milestone, problem: said.problem });
    redirect(303, typed === 'today' ? '/unit#milestones' : `/unit/milestones#milestone-${milestone}`);
  },
  takeBack: async ({ request, locals }) => {
    const fields = await request.formData();
    const [milestone, turn] = [String(fields.get('milestone') ?? ''), String(fields.get('turn') ?? '')];
    await locals.as(async (act) => {
      if (act.actor.kind !== 'person' || !act.actor.unit) return;
      await movementDates.takeBackDone(act, { milestone, unit: act.actor.unit.id, turn });
    });
    redirect(303, `/unit/milestones#milestone-${milestone}`);
  },
};
