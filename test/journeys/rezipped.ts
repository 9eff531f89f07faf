import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { zip } from '../../src/server/files/testing-files.ts';

/** A Word file as somebody edited it: its text as XML, changed. */
export async function rezipped(bytes: Buffer, change: (document: string) => string): Promise<Buffer> {
  const archive = await fromBufferPromise(bytes, { autoClose: false });
  const parts: { name: string; content: Buffer | string }[] = [];
  for await (const entry of archive.eachEntry()) {
    const content = await buffer(await archive.openReadStreamPromise(entry));
    const isText = entry.fileName === 'word/document.xml';
    parts.push({ name: entry.fileName, content: isText ? change(content.toString()) : content });
  }
  archive.close();
  return zip(parts);
}
