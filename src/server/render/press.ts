import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type OfficialDocument, printable } from '#documents';
import type { PressJob, PressResult } from './press-worker.ts';

/** The document as an editable Word file. */
export function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  return print('docx', document);
}

/** The document as PDF/A-2b, letters embedded. A character the letters lack is printed as a box. */
export function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  return print('pdf', document);
}

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (reason: Error) => void };

const waiting = new Map<number, Waiting>();
let press: Worker | null = null;
let lastId = 0;

/** Both formats are drawn up in one thread of their own: the compiler is synchronous and a long report takes a while. */
function print(format: PressJob['format'], document: OfficialDocument): Promise<Uint8Array> {
  lastId += 1;
  const job: PressJob = { id: lastId, format, document: JSON.stringify(document, cleaned) };
  return new Promise((resolve, reject) => {
    waiting.set(job.id, { resolve, reject });
    const worker = press ?? openPress();
    worker.ref();
    worker.postMessage(job);
  });
}

function cleaned(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value;
}

function openPress(): Worker {
  const worker = new Worker(workerFile(), { execArgv: [] });
  worker.on('message', (result: PressResult) => settle(worker, result));
  worker.on('error', (reason) => closePress(worker, reason));
  worker.on('exit', (code) => closePress(worker, new Error(`The press ended with code ${code}`)));
  press = worker;
  return worker;
}

/**
 * The thread always runs from source, in the clone: bundling moves this module into `build/server/chunks`, and
 * from either place the package's root is the nearest package.json above.
 */
function workerFile(): string {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) throw new Error(`No package.json above ${import.meta.url}`);
  return join(dirname(manifest), 'src/server/render/press-worker.ts');
}

function settle(worker: Worker, result: PressResult): void {
  const entry = waiting.get(result.id);
  waiting.delete(result.id);
  if (waiting.size === 0) worker.unref();
  if ('bytes' in result) entry?.resolve(result.bytes);
  else entry?.reject(new Error(result.error));
}

/** What waited is lost with the thread; the next document opens a new one. */
function closePress(worker: Worker, reason: Error): void {
  if (press !== worker) return;
  press = null;
  for (const { reject } of waiting.values()) reject(reason);
  waiting.clear();
}
