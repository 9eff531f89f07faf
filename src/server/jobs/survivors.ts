import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** What such a process runs: the jobs, or the engine that reads scans and the presses that print for them. */
const PROGRAM = /(?:job-process|scan-worker|press-process)\.ts$/;

const TRIES = 500;

/**
 * Ends every process of ours that still works in this folder after its server was killed. A process is known by what it
 * runs and its working folder, never by a number read from a file, since numbers are used again.
 */
export async function endSurvivors(folder: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const left = survivorsIn(folder);
    if (left.length === 0) return;
    for (const pid of left) end(pid);
    await wait(10);
  }
}

/** Numbers of the processes that work there. */
export function survivorsIn(folder: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => worksIn(pid, folder)).map(Number);
}

function worksIn(pid: string, folder: string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== folder) return false;
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return line.some((word) => PROGRAM.test(word));
  } catch {
    return false; // gone, or another user's
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
