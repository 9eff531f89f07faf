import { type ChildProcess, fork } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { sourceFile } from '../thread.ts';
import type { ScanFile, ScannedPage } from './scanned-page.ts';
import { unread } from './unread.ts';

/** A file whose pages are pictures, or some of them. */
export interface Scan {
  /** How many pages it has. */
  pages: number;
  /**
   * Reads one page, from 1; seconds. Pages of one scan are read one after another. Once `signal` is aborted the
   * engine is ended at once and the promise rejects with the signal's reason; another page may be asked for then.
   */
  readPage(page: number, signal?: AbortSignal): Promise<ScannedPage>;
  /** Ends the engine. */
  close(): Promise<void>;
}

/** Below the requests of other people, who wait in front of a screen. */
const PRIORITY = 10;

/** A page takes 3 seconds or so; one that takes this long never ends. */
const SECONDS = 180;

/** The pages of a scan, read in a process of their own that is begun with the first page. */
export function openScan(file: ScanFile): Scan {
  let reader: ChildProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const close = async () => {
    const ended = reader;
    reader = null;
    if (ended) await end(ended);
  };
  const read = async (page: number, signal?: AbortSignal): Promise<ScannedPage> => {
    signal?.throwIfAborted();
    if (!reader || isEnded(reader)) reader = begin(file);
    try {
      return await ask(reader, page, signal);
    } catch (error) {
      await close();
      if (error instanceof Interrupted) return read(page, signal);
      throw error;
    }
  };
  return {
    pages: file.pages,
    close,
    readPage(page, signal) {
      const found = turn.then(() => read(page, signal));
      turn = found.catch(() => undefined);
      return found;
    },
  };
}

function begin(file: ScanFile): ChildProcess {
  const reader = fork(sourceFile('scan/scan-worker.ts'), {
    execArgv: [],
    env: {},
    serialization: 'advanced',
  });
  if (reader.pid !== undefined) setPriority(reader.pid, Math.max(PRIORITY, getPriority()));
  reader.on('error', () => undefined); // what is sent to one that has just ended; its end is told by `ask`
  reader.send(file);
  return reader;
}

/** Ends where the page is read, the reader ended, or `signal` was aborted. */
function ask(reader: ChildProcess, page: number, signal?: AbortSignal): Promise<ScannedPage> {
  const { promise, resolve, reject } = Promise.withResolvers<ScannedPage>();
  const stop = () => reject(signal?.reason);
  const gone = (code: number | null, by: string | null) => {
    if (by === null) reject(new Error(`The reader of scans ended with code ${code}`));
    else if (by === 'SIGINT' || by === 'SIGTERM') reject(new Interrupted());
    else resolve(unread('heavyPage', page));
  };
  const late = setTimeout(() => reader.kill('SIGKILL'), SECONDS * 1000);
  reader.once('message', resolve).once('error', reject).once('exit', gone);
  signal?.addEventListener('abort', stop);
  reader.send({ page });
  return promise.finally(() => {
    clearTimeout(late);
    signal?.removeEventListener('abort', stop);
    reader.off('message', resolve).off('error', reject).off('exit', gone);
  });
}

/** A Ctrl-C reached a reader that had only just begun and did not listen yet: its page is none the heavier. */
class Interrupted extends Error {}

function end(reader: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (isEnded(reader)) return resolve();
    reader.once('exit', () => resolve());
    reader.kill('SIGKILL');
  });
}

function isEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
