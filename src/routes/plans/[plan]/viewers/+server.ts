import { error, json } from '@sveltejs/kit';
import { plans } from '#store';
import type { RequestHandler } from './$types.ts';

/** Says that this officer is looking at the plan; answers with the names of the others who are. */
export const POST: RequestHandler = async ({ locals, params }) => {
  const names = await locals.as((act) => plans.lookAt(act, params.plan));
  if (!names) error(404, 'Không tìm thấy kế hoạch này.');
  return json(names);
};
