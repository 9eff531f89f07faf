import { error } from '@sveltejs/kit';
import { exports } from '#store';
import { fileAnswer } from '../../../file-answer.ts';
import type { RequestHandler } from './$types.ts';

/** A file that was made, whole, for whoever asked for it. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const file = await locals.as((act) => exports.file(act, params.job));
  if (!file) error(404, 'Không có tệp này, hoặc tệp đã quá 7 ngày. Mở trang “Tệp đã xuất” để yêu cầu lại.');
  return fileAnswer(file);
};
