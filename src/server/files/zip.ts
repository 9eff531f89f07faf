import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** Why an archive is not opened. */
export type Refusal = 'damaged' | 'encrypted' | 'bomb' | 'unsafe';

/** Thrown while a part is being read; turned into a problem where the file is opened. */
export class Refused extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

export interface Archive {
  names: readonly string[];
  /** The unpacked bytes of one part; null where there is no such part. */
  part(name: string): Promise<Readable | null>;
  close(): Promise<void>;
}

export const ZIP_LIMITS = { entries: 2_000, unpacked: 100 * 1024 * 1024, ratio: 200 };

/** A small file may shrink a lot without harm: a blank page of 300 kB is no bomb. */
const SMALL = 1024 * 1024;

/**
 * Opens a zip file. Guarantees: at most `ZIP_LIMITS` of entries, unpacked bytes and ratio, names that
 * stay inside, nothing encrypted; a part never gives more bytes than its entry says.
 * Throws `Refused` otherwise.
 */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await guard(openPromise(path, { autoClose: false, strictFileNames: false }));
  try {
    const entries = await entriesOf(zip);
    return {
      names: [...entries.keys()],
      part: (name) => openPart(zip, entries.get(name)),
      close: () => close(zip),
    };
  } catch (error) {
    await close(zip);
    throw error;
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw new Refused('bomb');
  const entries = new Map<string, Entry>();
  const total = { packed: 0, unpacked: 0 };
  for await (const entry of guardEach(zip.eachEntry())) {
    check(entry);
    total.packed += entry.compressedSize;
    total.unpacked += entry.uncompressedSize;
    entries.set(entry.fileName, entry);
  }
  if (isBomb(total.packed, total.unpacked)) throw new Refused('bomb');
  return entries;
}

function check(entry: Entry): void {
  if (entry.isEncrypted()) throw new Refused('encrypted');
  if (isBomb(entry.compressedSize, entry.uncompressedSize)) throw new Refused('bomb');
}

function isBomb(packed: number, unpacked: number): boolean {
  return unpacked > ZIP_LIMITS.unpacked || (unpacked > SMALL && unpacked > packed * ZIP_LIMITS.ratio);
}

async function openPart(zip: ZipFile, entry: Entry | undefined): Promise<Readable | null> {
  return entry ? guard(zip.openReadStreamPromise(entry)) : null;
}

async function close(zip: ZipFile): Promise<void> {
  if (!zip.isOpen) return;
  const closed = once(zip, 'close');
  zip.close();
  await closed;
}

async function guard<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw refusalOf(error);
  }
}

async function* guardEach<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items;
  } catch (error) {
    throw refusalOf(error);
  }
}

/** yauzl checks the names itself and says so in words only. */
function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  const text = String(error);
  if (/absolute path|relative path|invalid characters in fileName/.test(text)) return new Refused('unsafe');
  if (/encrypt/.test(text)) return new Refused('encrypted');
  return new Refused('damaged', { cause: error });
}
