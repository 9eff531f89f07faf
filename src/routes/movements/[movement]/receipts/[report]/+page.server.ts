import { error } from '@sveltejs/kit';
import { receipts } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const found = await receipts.ofReport(act, params.report);
    if (!found || found.movement !== params.movement) error(404, 'Không tìm thấy giấy báo đã nhận này.');
    return found;
  });
