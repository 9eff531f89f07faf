import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { isFull, storeUpload } from '#files';
import type { AskedFor } from './desk.ts';
import type { ExportKind, Open } from './exports/index.ts';
import { problems } from './problems.ts';

/** The files that are being made, each a while at a time. */
export interface Makings {
  /** What is in the making for a job; begun where it is not. */
  of(job: AskedFor, kind: ExportKind, open: Open): Making;
  /** Not wanted any more, or finished: what was written of it goes. */
  drop(job: string): void;
  close(): void;
}

export interface Making {
  /** The job as it was claimed last: with its asker as he stands today. */
  job: AskedFor;
  /** Steps of how many. */
  far: { done: number; total: number };
  /** Makes on for a second at most, or until the signal. */
  goOn(signal: AbortSignal): Promise<Came>;
}

type Came =
  | { state: 'under way' }
  | { state: 'made'; file: { hash: string; size: number; known: boolean } }
  | { state: 'failed'; problem: string };

/** Milliseconds: after that, whoever waits is next. */
const TURN = 1_000;

/** Bytes of one file. */
const LIMIT = 512 * 1024 * 1024;

export function openMakings(folder: string): Makings {
  const open = new Map<string, { making: Making; end: () => void }>();
  const drop = (id: string) => {
    open.get(id)?.end();
    open.delete(id);
  };
  return {
    of(job, kind, act) {
      const begun = open.get(job.id) ?? begin(folder, job, kind, act);
      open.set(job.id, begun);
      return begun.making;
    },
    drop,
    close: () => [...open.keys()].forEach(drop),
  };
}

/** Its bytes go into a file without a name as they are made; only the whole is kept under its hash. */
function begin(folder: string, job: AskedFor, kind: ExportKind, open: Open) {
  const unwanted = new AbortController();
  const far = { done: 0, total: 0 };
  const chunks = kind.make({
    open,
    particulars: job.particulars,
    signal: unwanted.signal,
    progress: (done, total) => Object.assign(far, { done, total }),
  });
  const pipe = new PassThrough();
  const kept = keep(pipe, folder);
  const making: Making = { job, far, goOn: (signal) => goOn({ chunks, pipe, kept, signal }) };
  const end = () => {
    unwanted.abort();
    pipe.destroy();
    void chunks.return('').catch((error: unknown) => console.error(error));
  };
  return { making, end };
}

async function keep(pipe: PassThrough, folder: string): Promise<Came> {
  try {
    const stored = await storeUpload(pipe, folder, { limit: LIMIT });
    if (!stored.ok) return { state: 'failed', problem: stored.problem.message };
    const { hash, size, known } = stored;
    return { state: 'made', file: { hash, size, known } };
  } catch (error) {
    console.error(error);
    return { state: 'failed', problem: isFull(error) ? problems.exportDiskFull : problems.exportNotKept };
  }
}

interface Under {
  chunks: ReturnType<ExportKind['make']>;
  pipe: PassThrough;
  kept: Promise<Came>;
  signal: AbortSignal;
}

async function goOn({ chunks, pipe, kept, signal }: Under): Promise<Came> {
  const until = performance.now() + TURN;
  while (performance.now() < until && !signal.aborted) {
    const next = await nextOf(chunks);
    if (next === null) return { state: 'failed', problem: problems.exportBroken };
    if (next.done) {
      if (next.value) return { state: 'failed', problem: next.value };
      pipe.end();
      return kept;
    }
    if (next.value && !pipe.write(next.value)) {
      const ended = await Promise.race([once(pipe, 'drain').then(() => null), kept]);
      if (ended) return ended;
    }
  }
  return { state: 'under way' };
}

/** Null where the maker threw: a bug of that kind alone, which ends neither the process nor the others' work. */
async function nextOf(chunks: Under['chunks']) {
  try {
    return await chunks.next();
  } catch (error) {
    console.error(error);
    return null;
  }
}
