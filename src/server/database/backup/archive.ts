import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import tar from 'tar-stream';

/** Takes entries one after another; each waits until the last has gone on, so that memory stays flat. */
export type Archive = {
  add(name: string, content: Buffer): Promise<void>;
  /** `size`: exactly the bytes that `content` gives. */
  addStream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void>;
};

/**
 * Writes a compressed tar under a passing name, on disk before it gets its own:
 * `file` is whole or is what it was. Mode 0600.
 */
export async function writeArchive(file: string, work: (archive: Archive) => Promise<void>): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  const pack = tar.pack();
  const written = pipeline(
    pack,
    createGzip({ level: 4 }),
    createWriteStream(part, { mode: 0o600, flush: true }),
  );
  try {
    await Promise.race([written, work(archiveInto(pack))]);
    pack.finalize();
    await written;
    await rename(part, file);
    await synced(dirname(file));
  } catch (error) {
    pack.destroy();
    await written.catch(() => undefined); // the first error is the one to tell
    await rm(part, { force: true });
    throw error;
  }
}

/** The entries of a compressed tar, in order; the content of each must be read before the next. */
export async function* readArchive(
  file: string,
): AsyncGenerator<{ name: string; content: AsyncIterable<Buffer> }> {
  const extract = tar.extract();
  const read = pipeline(createReadStream(file), createGunzip(), extract);
  read.catch(() => undefined); // told again below
  for await (const entry of extract) yield { name: entry.header.name, content: bytesOf(entry) };
  await read;
}

/** All of an entry that is known to be small. */
export async function wholeContent(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of entry) if (Buffer.isBuffer(chunk)) yield chunk;
}

function archiveInto(pack: tar.Pack): Archive {
  return {
    add: (name, content) => addEntry(pack, name, content.length, [content]),
    addStream: (name, size, content) => addEntry(pack, name, size, content),
  };
}

async function addEntry(
  pack: tar.Pack,
  name: string,
  size: number,
  content: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const entry = pack.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve()));
  for await (const chunk of content) if (!entry.write(chunk)) await once(entry, 'drain');
  entry.end(undefined);
  return promise;
}

/** A new name in a folder is on disk when the folder is. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
