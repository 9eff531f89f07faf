import { error } from '@sveltejs/kit';
import { merged, reports } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
  return locals.as(async (act) => {
    const report = await merged(act, params.movement, params.period);
    if (!report) error(404, 'Không tìm thấy kỳ báo cáo này.');
    const duties = await reports.board(act, params.movement);
    return { report, entered: duties.filter((duty) => duty.period === params.period && duty.receivedWay) };
  });
};
