import { error } from '@sveltejs/kit';
import { rulePacks } from '#store';
import type { RequestHandler } from './$types.ts';

/** The file of a pack, as it stands or as it came with the software. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const text = await locals.as((act) => rulePacks.file(act, params.pack));
  if (text === null) error(404, 'Không có bộ quy định này. Hãy mở lại trang Quy định áp dụng.');
  return new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${params.pack}.json"`,
      'cache-control': 'private, no-store',
    },
  });
};
