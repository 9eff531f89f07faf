import { error, json } from '@sveltejs/kit';
import { scans } from '#store';
import type { RequestHandler } from './$types.ts';

/** How a scan stands, for the page that shows its progress. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const standing = await locals.as((act) => scans.get(act, params.scan));
  if (!standing) error(404, 'Không tìm thấy bản quét này.');
  return json(standing);
};
