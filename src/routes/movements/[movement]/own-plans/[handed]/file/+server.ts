import { error } from '@sveltejs/kit';
import { ownPlans } from '#store';
import { fileAnswer } from '../../../../../file-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The file of a plan that a unit handed in. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await locals.as((act) => ownPlans.fileOf(act, params.handed));
  if (!file) error(404, 'Không tìm thấy kế hoạch này.');
  return fileAnswer(file);
};
