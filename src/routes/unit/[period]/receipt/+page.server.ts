import { error } from '@sveltejs/kit';
import { receipts, reports } from '#store';
import type { PageServerLoad } from './$types.ts';
import { versionIn } from './version.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
  locals.as(async (act) => {
    const which = reports.own(act, params.period);
    const version = versionIn(url);
    const receipt = await receipts.of(act, which, version);
    const known = receipt ?? (version === null && (await reports.sheet(act, which)));
    if (!known) error(404, 'Không tìm thấy báo cáo này.');
    return { receipt, period: params.period };
  });
