import { type ChildProcess, fork } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endSurvivors } from './survivors.ts';

/** The process that does what is queued, kept alive until it is stopped. */
export interface Jobs {
  /** Ends it at once; what it was at is done again when it runs next. */
  stop(): Promise<void>;
}

/** Where it works: the login of the pool, and the folder in which it stands. */
interface Place {
  appUrl: string;
  dataFolder: string;
}

/** Only what the requests of people leave, who wait in front of a screen; the engine that it begins takes no more. */
const PRIORITY = 19;

/** Milliseconds before it is begun again: after every death twice as many, after a quiet minute the first again. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;
const QUIET = 60_000;

/** How long it may take to end by itself. */
const PATIENCE = 5_000;

/**
 * Begins the process on an open, migrated database. What an earlier, killed run left
 * alive on this data folder is ended first. When it dies it is begun again; with this process it ends.
 */
export async function keepJobs(place: Place): Promise<Jobs> {
  await endSurvivors(place.dataFolder);
  const stopping = new AbortController();
  let child = begin(place);
  void keep();
  return { stop };

  async function keep(): Promise<void> {
    let pause = FIRST_PAUSE;
    while (!stopping.signal.aborted) {
      const quiet = setTimeout(() => (pause = FIRST_PAUSE), QUIET).unref();
      await ended(child);
      clearTimeout(quiet);
      await wait(pause, undefined, { ref: false, signal: stopping.signal }).catch(() => undefined);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      if (!stopping.signal.aborted) child = begin(place);
    }
  }

  async function stop(): Promise<void> {
    stopping.abort();
    if (child.exitCode !== null || child.signalCode !== null) return;
    const end = ended(child);
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    await end;
    clearTimeout(late);
  }
}

/** Its working folder is the data folder: by that it is known again where its server was killed. */
function begin({ appUrl, dataFolder }: Place): ChildProcess {
  const env = { ...process.env, THIDUA_APP_URL: appUrl, THIDUA_DATA: dataFolder };
  const child = fork(processFile(), { cwd: dataFolder, execArgv: [], env });
  child.on('error', (error) => console.error(`Tiến trình làm việc nền không chạy được: ${error.message}`));
  if (child.pid !== undefined) setPriority(child.pid, PRIORITY);
  return child;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
}

/** It runs from source, in the clone; the package's root is the nearest package.json above. */
function processFile(): string {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) throw new Error(`No package.json above ${import.meta.url}`);
  return join(dirname(manifest), 'src/server/jobs/job-process.ts');
}
