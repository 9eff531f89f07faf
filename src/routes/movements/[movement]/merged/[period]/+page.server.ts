import { error } from '@sveltejs/kit';
import { merged } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const report = await locals.as((act) => merged(act, params.movement, params.period));
  if (!report) error(404, 'Không tìm thấy kỳ báo cáo này.');
  return { report };
};
