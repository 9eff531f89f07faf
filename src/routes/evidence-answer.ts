import { readFile } from 'node:fs/promises';
import { storedPath } from '#files';
import type { evidence } from '#store';
import { fileAnswer } from './file-answer.ts';
import { filesFolder } from './files-folder.ts';

const TYPES: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

/**
 * Evidence as it may be looked at: a photo in its place, as what it was proved to be and nothing else; a document only
 * ever saved. `?small`: the picture for lists. Asked for each time, sent only where the browser lacks it.
 */
export async function evidenceAnswer(
  file: evidence.EvidenceFile,
  { request, url }: { request: Request; url: URL },
): Promise<Response> {
  const type = TYPES[file.format];
  if (!type) return fileAnswer(file);
  const small = url.searchParams.has('small') ? file.small : null;
  const headers = {
    'content-type': small ? 'image/jpeg' : type,
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-cache',
    etag: `"${small ?? file.hash}"`,
  };
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers });
  return new Response(await readFile(storedPath(filesFolder(), small ?? file.hash)), { headers });
}
