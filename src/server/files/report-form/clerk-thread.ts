import { parentPort } from 'node:worker_threads';
import type { Task, TaskDone } from './clerk.ts';
import { makeHere } from './make.ts';
import { openHere } from './open.ts';

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await done(task)));

async function done({ id, work }: Task): Promise<TaskDone> {
  try {
    return work.what === 'make'
      ? { id, bytes: await makeHere(work.blank) }
      : { id, opened: await openHere(work.path, work.name) };
  } catch (reason) {
    return { id, error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}
