import { error } from '@sveltejs/kit';
import { reports } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const sent = await locals.as((act) => reports.get(act, params.report));
  if (!sent) error(404, 'Không tìm thấy báo cáo này.');
  return { sent };
};
