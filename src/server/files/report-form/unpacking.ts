import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { kindOf } from '../kind.ts';
import { type Archive, openArchive, Refused } from '../zip.ts';

/** A file that was dropped, or that lay in an archive that was. */
export interface Dropped {
  path: string;
  name: string;
}

/** The files of a drop, one after another; those of an archive lie in `folder` when they come. */
export interface Drop {
  count: number;
  files: AsyncIterable<Dropped>;
}

/**
 * What was dropped, archives unpacked: a zip file without a workbook's own parts that holds workbooks. An archive that
 * may not be opened counts as one file, and says why when it is opened as a form. Folders in it do not matter.
 */
export async function unpacked(dropped: readonly Dropped[], folder: string): Promise<Drop> {
  const parts = await Promise.all(dropped.map(async (file) => ({ file, names: await workbooksIn(file) })));
  return {
    count: parts.reduce((sum, { names }) => sum + (names?.length ?? 1), 0),
    files: each(parts, folder),
  };
}

type Part = { file: Dropped; names: string[] | null };

async function* each(parts: readonly Part[], folder: string): AsyncGenerator<Dropped> {
  for (const { file, names } of parts)
    if (names === null) yield file;
    else yield* eachIn(file, names, folder);
}

async function* eachIn(file: Dropped, names: readonly string[], folder: string): AsyncGenerator<Dropped> {
  const archive = await openArchive(file.path);
  try {
    for (const entry of names) {
      const path = join(folder, randomUUID());
      const name = entry.split('/').at(-1) ?? entry;
      await copy(archive, entry, path);
      yield { path, name };
    }
  } finally {
    await archive.close();
  }
}

/** A part that is damaged is left cut off: it is refused when it is opened. A disk that fails throws. */
async function copy(archive: Archive, entry: string, path: string): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  const part = await archive.part(entry).catch(() => null);
  await pipeline(part ?? Readable.from([]), file).catch((error: unknown) => {
    if (file.errored !== null && part?.errored === null) throw error;
  });
}

/** The entries of an archive of workbooks; null where the file is none. */
async function workbooksIn({ path }: Dropped): Promise<string[] | null> {
  if ((await kindOf(path)) !== 'zip') return null;
  try {
    const archive = await openArchive(path);
    await archive.close();
    const names = archive.names.filter(isWanted);
    const isDocument = archive.names.some((name) => name === '[Content_Types].xml' || name === 'mimetype');
    return isDocument || names.length === 0 ? null : names;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Macs and Windows put files of their own into archives; Excel leaves a `~$` beside an open workbook. */
function isWanted(name: string): boolean {
  return !/(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db|desktop\.ini)|\/$/i.test(name);
}
