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

/**
 * Milliseconds without any answer after which the thread is ended; an ordinary form takes ten. Files of others may be
 * made to take for ever; what we make ourselves only waits, where jobs give way to everything else on a busy machine.
 */
const PATIENCE = { others: 20_000, ours: 300_000 };

/** Packing waits for other threads: meanwhile the next one is under way. Memory stays that of so many forms. */
const AT_ONCE = 3;

interface Asked {
  task: Task;
  /** It was under way with others when the thread ended: it is done again by itself, to know which of them did it. */
  alone: boolean;
  answer: (done: TaskDone | 'ended') => void;
}

/** Megabytes: many times a form of a thousand questions. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

const queue: Asked[] = [];
const underWay = new Map<number, Asked>();
let thread: Worker | null = null;
let watch: NodeJS.Timeout | undefined;
let lastId = 0;

function ask(work: Task['work']): Promise<TaskDone | 'ended'> {
  lastId += 1;
  const task = { id: lastId, work };
  return new Promise((answer) => {
    queue.push({ task, alone: false, answer });
    begin();
  });
}

/** Gives the thread what it may have under way. */
function begin(): void {
  for (let [first] = queue; first && mayBegin(first); [first] = queue) {
    queue.shift();
    underWay.set(first.task.id, first);
    const worker = thread ?? openThread();
    worker.ref();
    worker.postMessage(first.task);
    watchOver(worker);
  }
}

function mayBegin({ alone }: Asked): boolean {
  if (alone) return underWay.size === 0;
  return underWay.size < AT_ONCE && ![...underWay.values()].some((asked) => asked.alone);
}

function openThread(): Worker {
  const worker = threadOf('report-form/clerk-worker.ts', null, LIMITS);
  worker.on('message', (done: TaskDone) => settle(worker, done));
  worker.on('error', () => undefined); // Its exit follows.
  worker.on('exit', () => end(worker));
  thread = worker;
  return worker;
}

function watchOver(worker: Worker): void {
  clearTimeout(watch);
  const ours = [...underWay.values()].every(({ task }) => task.work.what === 'make');
  const patience = ours ? PATIENCE.ours : PATIENCE.others;
  watch = underWay.size > 0 ? setTimeout(() => end(worker), patience) : undefined;
}

function settle(worker: Worker, done: TaskDone): void {
  const asked = underWay.get(done.id);
  underWay.delete(done.id);
  watchOver(worker);
  if (underWay.size === 0) worker.unref();
  asked?.answer(done);
  begin();
}

/** A thread that died or took too long: who was alone with it did it; several are tried again one by one. */
function end(worker: Worker): void {
  if (thread !== worker) return;
  thread = null;
  clearTimeout(watch);
  void worker.terminate();
  const [first, ...others] = underWay.values();
  underWay.clear();
  if (first && others.length === 0) first.answer('ended');
  else if (first) queue.unshift(...[first, ...others].map((asked) => ({ ...asked, alone: true })));
  begin();
}
