import { error } from '@sveltejs/kit';
import { differencesOf } from '#reporting';
import { reports } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
  locals.as(async (act) => {
    const sent = await reports.get(act, params.report);
    if (!sent) error(404, 'Không tìm thấy báo cáo này.');
    const elsewhere = await reports.saidElsewhere(act, sent);
    return { sent, differences: differencesOf(sent.form, sent.figures, elsewhere) };
  });
