import { readFile } from 'node:fs/promises';
import { error } from '@sveltejs/kit';
import { storedPath } from '#files';
import { scans } from '#store';
import { filesFolder } from '../../../../files-folder.ts';
import type { RequestHandler } from './$types.ts';

/** The picture of one page of a scan (`?page=3`), some 300 kB. Asked for each time, sent only where the browser lacks it. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const page = Number(url.searchParams.get('page'));
  const picture =
    Number.isInteger(page) && page > 0 && page < 100_000
      ? await locals.as((act) => scans.picture(act, params.scan, page))
      : null;
  if (!picture) error(404, 'Không tìm thấy ảnh trang này.');
  const headers = {
    'content-type': picture.type,
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${picture.hash}"`,
  };
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers });
  return new Response(await readFile(storedPath(filesFolder(), picture.hash)), { headers });
};
