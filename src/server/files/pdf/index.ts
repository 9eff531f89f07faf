import type { Worker } from 'node:worker_threads';
import { refuse } from '../problems.ts';
import { threadOf } from '../thread.ts';
import type { Found } from './read.ts';

/** What reading one PDF may cost. */
const SECONDS = 60;
const MEGABYTES = 500;

const WATCH_MS = 50;

let turn: Promise<unknown> = Promise.resolve();

/**
 * The text of a PDF, read in a thread of its own, one file at a time: a PDF may unpack to a thousand times its
 * size or keep its reader busy for ever, and no library stops it. Past a minute, or 500 MB, the thread is ended.
 */
export function readPdf(path: string, name: string): Promise<Found> {
  const found = turn.then(() => readAside(path, name));
  turn = found.catch(() => undefined);
  return found;
}

async function readAside(path: string, name: string): Promise<Found> {
  const worker = threadOf('pdf/read-pdf-worker.ts', { path, name });
  try {
    return (await Promise.race([answerOf(worker), exhausted(worker)])) ?? refuse('heavy', name);
  } finally {
    await worker.terminate();
  }
}

/** What the thread found; null where it ran out of memory of its own. */
function answerOf(worker: Worker): Promise<Found | null> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(null);
      else reject(error);
    });
  });
}

/** Ends with null once the thread has cost too much; never where it ends before. */
function exhausted(worker: Worker): Promise<null> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    let left = (SECONDS * 1000) / WATCH_MS;
    const watch = setInterval(() => {
      left -= 1;
      if (left < 0 || process.memoryUsage.rss() - before > MEGABYTES * 1024 * 1024) resolve(null);
    }, WATCH_MS);
    worker.once('exit', () => clearInterval(watch));
  });
}
