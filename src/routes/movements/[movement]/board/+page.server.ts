import { error } from '@sveltejs/kit';
import { inWords } from '#calendar';
import { changeInWords } from '#org';
import { standingOf } from '#reporting';
import { movements, reports, unitChanges, unitKinds } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const movement = await movements.get(act, params.movement);
    if (!movement) error(404, 'Không tìm thấy phong trào này.');
    const duties = await reports.board(act, movement.id);
    return {
      movement,
      today: act.today,
      kinds: await unitKinds.list(act),
      breaks: (await unitChanges.list(act))
        .filter(({ id }) => duties.some(({ change }) => change === id))
        .map((change) => ({ id: change.id, note: `${inWords(change.on)}: ${changeInWords(change)}` })),
      periods: await movements.periods(act, movement.id),
      duties: duties.map((duty) => ({
        ...duty,
        standing: standingOf(duty, reports.sentOn(duty), act.today),
      })),
    };
  });
