import { open } from 'node:fs/promises';

/** What a file is by its first bytes; its name is never believed. A photo can be read, another image cannot. */
export type Kind = 'empty' | 'zip' | 'pdf' | 'ole' | 'photo' | 'image' | 'rtf' | 'other';

const HEAD = 1024;

const SIGNATURES: readonly (readonly [Kind, number, string])[] = [
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['ole', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', 0, '{\\rtf'],
  ['photo', 0, '\xff\xd8\xff'],
  ['photo', 0, '\x89PNG\r\n\x1a\n'],
  ['image', 0, 'GIF8'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['photo', 8, 'WEBP'],
  ['image', 4, 'ftyphei'],
  ['image', 4, 'ftypmif1'],
  ['image', 4, 'ftypavif'],
];

/** The kind of the file at `path`. */
export async function kindOf(path: string): Promise<Kind> {
  const head = await headOf(path);
  if (head === '') return 'empty';
  const known = SIGNATURES.find(([, at, mark]) => head.startsWith(mark, at));
  if (known) return known[0];
  return head.includes('%PDF-') ? 'pdf' : isBitmap(head) ? 'photo' : 'other';
}

async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** `BM`, then the size of one of the known header blocks: text may begin with “BM” too. */
function isBitmap(head: string): boolean {
  return head.startsWith('BM') && ['\x28\0\0\0', '\x6c\0\0\0', '\x7c\0\0\0'].includes(head.slice(14, 18));
}
