import { error, json } from '@sveltejs/kit';
import { exports } from '#store';
import type { RequestHandler } from './$types.ts';

/** How the making of a file stands, for the pages that show its progress. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const standing = await locals.as((act) => exports.get(act, params.job));
  if (!standing) error(404, 'Không tìm thấy tệp này.');
  return json(standing);
};
