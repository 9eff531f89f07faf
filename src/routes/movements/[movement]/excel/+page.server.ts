import { error, fail } from '@sveltejs/kit';
import type { Verdict } from '#excel';
import { isOpen } from '#reporting';
import { movements, reports } from '#store';
import type { Actions, PageServerLoad } from './$types.ts';
import { begin } from './begun.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const periods = await movements.periods(act, movement.id);
    const wanted = url.searchParams.get('period');
    const period =
      periods.find(({ id }) => id === wanted) ?? periods.find((one) => isOpen(one, act.today)) ?? periods[0];
    const duties = await reports.board(act, movement.id);
    return {
      movement: { id: movement.id, name: movement.name },
      periods: periods.map(({ id, name }) => ({ id, name })),
      period: period ? { id: period.id, name: period.name, open: isOpen(period, act.today) } : null,
      unsent: duties
        .filter((duty) => duty.period === period?.id && duty.report === null)
        .map(({ unit, unitName, unitCode }) => ({ value: unit, label: `${unitName} (${unitCode})` })),
      today: act.today,
    };
  });

export const actions: Actions = {
  default: async (event) => {
    const begun = await begin(event);
    if (!begun.ok) return fail(422, { problem: begun.problem });
    const verdicts: Verdict[] = [];
    for await (const verdict of begun.verdicts) verdicts.push(verdict);
    return { verdicts };
  },
};
