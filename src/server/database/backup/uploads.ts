import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { codeOf } from '../session.ts';
import type { Archive } from './archive.ts';
import type { Manifest } from './manifest.ts';

/** Paths inside the folder, in order; names that begin with a dot are uploads under way. */
export async function filesUnder(folder: string): Promise<string[]> {
  const found = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(ifMissing)) ?? [];
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return paths.filter((path) => !path.split('/').some((part) => part.startsWith('.'))).sort();
}

/** Null for a file taken away since the folder was listed, with the rows that named it. */
export async function addFile(
  archive: Archive,
  folder: string,
  path: string,
): Promise<Manifest['files'][number] | null> {
  const handle = await open(join(folder, path), 'r').catch(ifMissing);
  if (!handle) return null;
  const { size } = await handle.stat();
  const hash = createHash('sha256');
  await archive.addStream(`files/${path}`, size, hashed(handle, size, hash));
  return { path, size, sha256: hash.digest('hex') };
}

async function* hashed(handle: FileHandle, size: number, hash: Hash): AsyncGenerator<Buffer> {
  try {
    const stream = size > 0 ? handle.createReadStream({ end: size - 1, autoClose: false }) : [];
    for await (const chunk of stream) {
      hash.update(chunk);
      yield chunk;
    }
  } finally {
    await handle.close();
  }
}

/** For `catch`: null where there is no such file. */
export function ifMissing(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null;
  throw error;
}
