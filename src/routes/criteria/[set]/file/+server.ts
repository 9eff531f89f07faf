import { error } from '@sveltejs/kit';
import { writeCriteriaSet } from '#evaluation';
import { criteriaSets } from '#store';
import type { RequestHandler } from './$types.ts';

/** The file of one version of a set. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const kept = await locals.as((act) => criteriaSets.get(act, params.set));
  if (!kept) error(404, 'Không có bộ tiêu chí này. Hãy mở lại trang Bộ tiêu chí.');
  return new Response(writeCriteriaSet(kept.content), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${kept.key}-${kept.version}.json"`,
      'cache-control': 'private, no-store',
    },
  });
};
