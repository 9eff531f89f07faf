import { reports } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) =>
  locals.as(async (act) => ({ duties: await reports.owed(act), today: act.today }));
