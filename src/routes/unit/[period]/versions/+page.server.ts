import { error } from '@sveltejs/kit';
import { reports, versions } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const which = reports.own(act, params.period);
    const sheet = await reports.sheet(act, which);
    if (!sheet) error(404, 'Không tìm thấy báo cáo này.');
    const { period, periodName } = sheet.duty;
    return { period, periodName, versions: await versions.of(act, which) };
  });
