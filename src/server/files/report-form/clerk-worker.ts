import { parentPort } from 'node:worker_threads';
import type { Task, TaskDone } from './clerk.ts';
import { makeHere } from './make.ts';
import { claimHere, openHere } from './open.ts';

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await done(task)));

async function done({ id, work }: Task): Promise<TaskDone> {
  try {
    switch (work.what) {
      case 'make':
        return { id, bytes: await makeHere(work.blank) };
      case 'open':
        return { id, opened: await openHere(work.path, work.name) };
      case 'claim':
        return { id, identity: await claimHere(work.path) };
    }
  } catch (reason) {
    return { id, error: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}
