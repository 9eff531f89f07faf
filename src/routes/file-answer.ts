import { type FileHandle, open } from 'node:fs/promises';
import { storedPath } from '#files';
import { filesFolder } from './files-folder.ts';
import { encoded } from './saved-as.ts';

/** A kept file as it came: always saved, never shown, whatever it holds. */
export async function fileAnswer({ hash, name }: { hash: string; name: string }): Promise<Response> {
  const stored = await open(storedPath(filesFolder(), hash));
  const { size } = await stored.stat();
  return new Response(streamed(stored), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}

const CHUNK = 64 * 1024;

/** The bytes of a file as they are wanted; it is closed at their end, or where nobody wants them any more. */
function streamed(stored: FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { bytesRead, buffer } = await stored.read(new Uint8Array(CHUNK), 0, CHUNK);
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
      await stored.close();
      controller.close();
    },
    cancel: () => stored.close(),
  });
}
