import { error } from '@sveltejs/kit';
import { plans } from '#store';
import { fileAnswer } from '../../../file-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The file a plan was read from. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await locals.as((act) => plans.fileOf(act, params.plan));
  if (!file) error(404, 'Không tìm thấy kế hoạch này.');
  return fileAnswer(file);
};
