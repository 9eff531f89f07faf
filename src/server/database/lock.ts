import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { problem, reason } from './problem.ts';

/** Who runs on a data folder. */
export type Holder = {
  /** The Node process. */
  pid: number;
  /** Where the embedded server listens; null with DATABASE_URL or while starting. */
  socketFolder: string | null;
};

export type Lock = {
  /** What the last holder wrote, alive or not. */
  before: Holder | null;
  tell(socketFolder: string | null): void;
  release(): void;
};

/**
 * Takes the data folder for this process. The kernel keeps the lock (flock on an open file), so it goes
 * with its process however that ends, and a number of a process used again means nothing. The file itself stays:
 * removing a locked file would let two holders in. Throws `inUse`, naming the process.
 */
export function takeLock(folder: string): Lock {
  const path = join(folder, 'lock');
  const before = readHolder(path);
  const file = opened(folder, path);
  if (!locked(file, before)) {
    closeSync(file);
    throw problem('inUse', folder, holderName(readHolder(path)));
  }
  const tell = (socketFolder: string | null) => write(file, { pid: process.pid, socketFolder });
  tell(null);
  return { before, tell, release: once(() => closeSync(file)) };
}

/** Who runs on this folder now; null where nobody does. */
export function liveHolder(folder: string): Holder | null {
  const path = join(folder, 'lock');
  const holder = readHolder(path);
  if (!holder) return null;
  const file = openSync(path, 'a+', 0o600);
  const free = locked(file, holder);
  closeSync(file);
  return free ? null : readHolder(path);
}

function opened(folder: string, path: string): number {
  try {
    return openSync(path, 'a+', 0o600);
  } catch (error) {
    throw problem('unwritable', folder, reason(error));
  }
}

/** flock(1) locks the open file that it inherits; the lock stays with ours when it exits. */
function locked(file: number, before: Holder | null): boolean {
  const flock = spawnSync('flock', ['--exclusive', '--nonblock', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', file],
  });
  if (flock.status === 0) return true;
  if (flock.status === 1) return false;
  return !before || before.pid === process.pid || !isAlive(before.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function write(file: number, holder: Holder): void {
  ftruncateSync(file, 0);
  writeSync(file, JSON.stringify(holder));
}

function readHolder(path: string): Holder | null {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isHolder(found) ? found : null;
  } catch {
    return null; // not there, or being written
  }
}

function isHolder(found: unknown): found is Holder {
  if (typeof found !== 'object' || found === null) return false;
  if (!('pid' in found) || typeof found.pid !== 'number' || !('socketFolder' in found)) return false;
  return found.socketFolder === null || typeof found.socketFolder === 'string';
}

function holderName(holder: Holder | null): string {
  return holder ? `tiến trình ${holder.pid}` : 'chưa rõ số tiến trình';
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
