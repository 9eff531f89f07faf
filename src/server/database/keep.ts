import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { problem, reason } from './problem.ts';

const RESTARTS_A_MINUTE = 5;

/** A server that is started again when it dies, until it is stopped. */
export type Kept = { interrupt(): void; stop(): Promise<void> };

/** Starts a server now, and again whenever it ends without being asked to, at most five times a minute. */
export async function keepAlive(start: () => Promise<ChildProcess>): Promise<Kept> {
  let child = await start();
  let stopping = false;
  let restarted = Promise.resolve();
  const deaths: number[] = [];
  watch();
  return { interrupt: () => child.kill('SIGINT'), stop };

  function watch(): void {
    child.once('exit', () => {
      deaths.push(Date.now());
      const often = deaths.filter((at) => at > Date.now() - 60_000).length > RESTARTS_A_MINUTE;
      if (stopping) return;
      if (often) console.error(problem('keepsDying', String(deaths.length)).message);
      else restarted = restart();
    });
  }

  async function restart(): Promise<void> {
    try {
      child = await start();
      watch();
    } catch (error) {
      console.error(reason(error));
    }
  }

  async function stop(): Promise<void> {
    stopping = true;
    await restarted;
    await ended(child);
  }
}

/** Fast shutdown: sessions are ended, everything is written. */
async function ended(child: ChildProcess): Promise<void> {
  child.ref();
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning(child)) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await Promise.race([exit, wait(30_000, undefined, { ref: false })]);
  }
}

/** Whether the process has not ended. */
export function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
