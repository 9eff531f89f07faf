import { WHOSE } from '#device';
import { movementDates, reports, unitRooms } from '#store';
import type { PageServerLoad } from './$types.ts';
import { whoseOf } from './whose.ts';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  const who = whoseOf(locals.actor);
  setHeaders({ [WHOSE]: who });
  const { duties, milestones, rooms, today } = await locals.as(async (act) => ({
    duties: await reports.owed(act),
    milestones: await movementDates.ofUnit(act),
    rooms: await unitRooms(act),
    today: act.today,
  }));
  return { duties, milestones, rooms, today, who, now: locals.now };
};
