import { threadOf } from '../thread.ts';
import type { Activity } from './activity.ts';

/** Megabytes of JavaScript objects: a PDF of `QUOTAS.file` as letters, some times over. */
const HEAP = 128;

let turn: Promise<unknown> = Promise.resolve();

/** What stands against keeping a PDF (see `activityOf`), looked through in a thread of its own, one file at a time. */
export function activityApart(path: string): Promise<Activity | null> {
  const found = turn.then(() => ask(path));
  turn = found.catch(() => undefined);
  return found;
}

async function ask(path: string): Promise<Activity | null> {
  const worker = threadOf('evidence/activity-worker.ts', { path }, { maxOldGenerationSizeMb: HEAP });
  const { promise, resolve, reject } = Promise.withResolvers<Activity | null>();
  worker.once('message', resolve).once('error', (error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('heavy');
    else reject(error);
  });
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}
