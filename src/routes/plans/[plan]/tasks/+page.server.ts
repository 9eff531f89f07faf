import { error } from '@sveltejs/kit';
import { taskCells } from '#documents';
import { taskTableOf } from '#store';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const table = await locals.as((act) => taskTableOf(act, params.plan));
  if (!table) error(404, 'Không tìm thấy kế hoạch này.');
  const { plan, rows, leftOut, waiting } = table;
  return { title: plan.title, leftOut, waiting, rows: rows.map((row, at) => taskCells(row, at)) };
};
