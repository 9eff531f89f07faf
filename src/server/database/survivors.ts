import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { problem } from './problem.ts';

/**
 * Ends every PostgreSQL process that still works in this folder after Node died: the server (fast shutdown), or
 * its orphans where the server itself was killed. A process is known by its program and working folder, never by a number
 * read from a file, since numbers are used again. Then a `postmaster.pid` left behind names nobody and is removed.
 */
export async function endSurvivors(folder: string): Promise<void> {
  const server = serverOf(folder);
  const found = processesIn(folder);
  const told = found.includes(server) ? await ended(folder, [server], 'SIGINT', 60) : found.length === 0;
  if (!told && !(await ended(folder, processesIn(folder), 'SIGQUIT', 5)))
    if (!(await ended(folder, processesIn(folder), 'SIGKILL', 5)))
      throw problem('notStopped', processesIn(folder).join(', '));
  rmSync(join(folder, 'postmaster.pid'), { force: true });
}

async function ended(
  folder: string,
  pids: number[],
  signal: NodeJS.Signals,
  seconds: number,
): Promise<boolean> {
  for (const pid of pids) send(pid, signal);
  for (let tries = 0; tries < seconds * 100; tries++) {
    if (processesIn(folder).length === 0) return true;
    await wait(10);
  }
  return false;
}

function serverOf(folder: string): number {
  return Number(read(join(folder, 'postmaster.pid')).split('\n')[0]);
}

/** Processes of the program `postgres` whose working folder is this one. */
export function processesIn(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => workingFolder(pid) === folder && isPostgres(pid)).map(Number);
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null; // gone, or another user's
  }
}

function isPostgres(pid: string): boolean {
  return read(`/proc/${pid}/comm`).trim() === 'postgres' && !isZombie(pid);
}

/** Ended, but not yet waited for by its parent; the line reads `pid (name) state parent …`. */
function isZombie(pid: string): boolean {
  const line = read(`/proc/${pid}/stat`);
  return line.charAt(line.lastIndexOf(')') + 2) === 'Z';
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
