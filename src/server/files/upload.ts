import { createHash, type Hash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type FileProblem, refuse } from './problems.ts';

/** A file as it is kept: its name on disk is the hash of its bytes. */
export interface Stored {
  /** SHA-256, 64 hexadecimal digits. */
  hash: string;
  /** Bytes. */
  size: number;
  path: string;
  /** The same content stood here before: whoever sent it first may still need it. */
  known: boolean;
}

/**
 * Keeps a stream of bytes under its hash: `folder/ab/abcdef…`, mode 0600, durable before the answer, the
 * same content once only. Stops reading above `limit` bytes and leaves the stream to its owner. Whatever
 * fails, nothing half-written stays.
 */
export async function storeUpload(
  stream: Readable,
  folder: string,
  { limit, name = 'tệp gửi lên' }: { limit: number; name?: string },
): Promise<({ ok: true } & Stored) | { ok: false; problem: FileProblem }> {
  stream.on('error', () => undefined); // Met again where it is read; until then it must not end the process.
  await clearLeftovers(folder);
  const temporary = join(folder, 'tmp', `${process.pid}.${randomUUID()}`);
  await mkdir(dirname(temporary), { recursive: true, mode: 0o700 });
  try {
    const written = await write(stream, temporary, limit);
    if (written === 'cut off') return refuse('cutOff');
    if (written === 'too large') return refuse('tooLarge', name, limit);
    if (written.size === 0) return refuse('empty', name);
    return { ok: true, ...written, ...(await keep(temporary, folder, written.hash)) };
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Takes back a file that is not kept: nothing could be read from it, or it is secret. */
export async function discardUpload(folder: string, hash: string): Promise<void> {
  await rm(storedPath(folder, hash), { force: true });
}

/** Whether an error says that there is no room: on the disk, in a quota of it, or in the size a file may have. */
export function isFull(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code))
  );
}

/** Where the file of this hash is kept. */
export function storedPath(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash);
}

/** The folders this process has looked through. */
const cleared = new Map<string, Promise<void>>();

/** Once a process, before its first upload: what another one left half-written when it was killed goes. */
function clearLeftovers(folder: string): Promise<void> {
  const known = cleared.get(folder) ?? clear(join(folder, 'tmp'));
  cleared.set(folder, known);
  return known;
}

async function clear(temporary: string): Promise<void> {
  for (const name of existsSync(temporary) ? await readdir(temporary) : []) {
    const owner = Number.parseInt(name, 10);
    if (owner === process.pid || !isAlive(owner)) await rm(join(temporary, name), { force: true });
  }
}

/** Whether a process runs; one of another user does, and may not be asked. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

type Written = { hash: string; size: number } | 'too large' | 'cut off';

async function write(stream: Readable, path: string, limit: number): Promise<Written> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    const size = await copy(stream, file, hash, limit);
    if (typeof size === 'string') return size;
    await file.sync();
    return { hash: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}

/** The bytes copied. A sender who goes away is no fault of ours; a disk that fails is, and throws. */
async function copy(
  stream: Readable,
  file: FileHandle,
  hash: Hash,
  limit: number,
): Promise<number | 'too large' | 'cut off'> {
  let size = 0;
  let disk: unknown;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      size += chunk.byteLength;
      if (size > limit) return 'too large';
      hash.update(chunk);
      await file.writeFile(chunk).catch((error: unknown) => {
        disk = error;
        throw error;
      });
    }
  } catch (error) {
    if (error === disk) throw error;
    return 'cut off';
  }
  return size;
}

async function keep(
  temporary: string,
  folder: string,
  hash: string,
): Promise<Pick<Stored, 'path' | 'known'>> {
  const path = storedPath(folder, hash);
  const known = existsSync(path);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(temporary, path);
  await syncFolder(dirname(path));
  return { path, known };
}

/** A rename lasts only once its folder is on disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
