import type { Worker } from 'node:worker_threads';
import { refuse } from '../problems.ts';
import { threadOf } from '../thread.ts';
import type { Blank } from './blank.ts';
import type { Identity } from './identity.ts';
import type { Opened } from './open.ts';

export interface Task {
  id: number;
  work:
    | { what: 'make'; blank: Blank }
    | { what: 'open'; path: string; name: string }
    | { what: 'claim'; path: string };
}

export type TaskDone = { id: number } & (
  | { bytes: Uint8Array }
  | { opened: Opened }
  | { identity: Identity | null }
  | { error: string }
);

/** Milliseconds that one form may take; the ordinary one takes ten. */
const PATIENCE = 20_000;

/** The form of one unit for one period as an `.xlsx`, made in a thread beside the one that answers requests. */
export async function makeReportForm(blank: Blank): Promise<Uint8Array> {
  const done = await ask({ what: 'make', blank });
  return done !== 'ended' && 'bytes' in done ? done.bytes : broken(done);
}

/** Opens a file that should be such a form, in that thread. One that costs it too much is refused as heavy. */
export async function openReportForm(path: string, name: string): Promise<Opened> {
  const done = await ask({ what: 'open', path, name });
  if (done === 'ended') return refuse('heavy', name);
  return 'opened' in done ? done.opened : broken(done);
}

/** Whose form a file says it is; null where it says nothing. */
export async function claimOf(path: string): Promise<Identity | null> {
  const done = await ask({ what: 'claim', path });
  if (done === 'ended') return null;
  return 'identity' in done ? done.identity : broken(done);
}

function broken(done: TaskDone | 'ended'): never {
  throw new Error(done !== 'ended' && 'error' in done ? done.error : 'The thread of the report forms ended');
}

/** One thread, one task at a time: memory stays that of one form, and a file that ends the thread ends no other's task. */
let thread: Worker | null = null;
let turn: Promise<unknown> = Promise.resolve();
let lastId = 0;

function ask(work: Task['work']): Promise<TaskDone | 'ended'> {
  const done = turn.then(() => askNow(work));
  turn = done.catch(() => undefined);
  return done;
}

async function askNow(work: Task['work']): Promise<TaskDone | 'ended'> {
  lastId += 1;
  const task: Task = { id: lastId, work };
  const worker = thread ?? openThread();
  worker.ref();
  const answer = await new Promise<TaskDone | 'ended'>((resolve) => {
    const late = setTimeout(() => settle('ended'), PATIENCE);
    const settle = (done: TaskDone | 'ended') => {
      clearTimeout(late);
      worker.removeAllListeners('message').removeAllListeners('exit');
      resolve(done);
    };
    worker.on('message', (done: TaskDone) => done.id === task.id && settle(done));
    worker.on('exit', () => settle('ended'));
    worker.postMessage(task);
  });
  if (answer === 'ended') await closeThread(worker);
  else worker.unref();
  return answer;
}

function openThread(): Worker {
  const worker = threadOf('report-form/clerk-thread.ts', null);
  worker.on('error', () => undefined); // Its exit follows, and is answered there.
  thread = worker;
  return worker;
}

async function closeThread(worker: Worker): Promise<void> {
  if (thread === worker) thread = null;
  await worker.terminate();
}
