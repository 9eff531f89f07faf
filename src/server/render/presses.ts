import { type ChildProcess, fork } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import type { PressJob, PressResult, PressWork, Print } from './press-process.ts';

/** How many may print at once. */
export const PRESSES = Math.min(availableParallelism(), 4);

/** Bytes of memory after which a press ends when its work is done: the compiler gives some of every document back only then. */
const WORN = 320 * 1024 * 1024;

/** Milliseconds after which a press that has nothing to do ends, unless it is the only one. */
const IDLE = 10_000;

interface Press {
  child: ChildProcess;
  waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout;
}

type Waiting = { resolve: (print: Print) => void; reject: (reason: Error) => void };

/** Those that take work. */
const presses = new Set<Press>();
let lastId = 0;

/**
 * Everything is drawn up in processes of their own: the compiler is synchronous, a long report takes a while, and where the
 * compiler panics it aborts its whole process. Another is opened where all are at work, and each ends with this process.
 */
export function print(work: PressWork): Promise<Print> {
  lastId += 1;
  const job: PressJob = { ...work, id: lastId };
  return new Promise((resolve, reject) => {
    const { child, waiting } = freest();
    waiting.set(job.id, { resolve, reject });
    child.channel?.ref();
    child.send(job);
  });
}

function freest(): Press {
  const [least] = [...presses].sort((one, other) => one.waiting.size - other.waiting.size);
  return least && (least.waiting.size === 0 || presses.size === PRESSES) ? least : openPress();
}

function openPress(): Press {
  const child = fork(pressFile(), { execArgv: [], env: {}, serialization: 'advanced' });
  const idle = setTimeout(() => endIdle(press), IDLE).unref();
  const press: Press = { child, waiting: new Map(), idle };
  child.unref();
  child.on('message', (result: PressResult) => settle(press, result));
  child.on('error', (reason) => closePress(press, reason));
  child.on('exit', (code, signal) => closePress(press, new Error(`The press ended: ${signal ?? code}`)));
  presses.add(press);
  return press;
}

/**
 * The press always runs from source, in the clone: bundling moves this module into `build/server/chunks`, and
 * from either place the package's root is the nearest package.json above.
 */
function pressFile(): string {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) throw new Error(`No package.json above ${import.meta.url}`);
  return join(dirname(manifest), 'src/server/render/press-process.ts');
}

function settle(press: Press, result: PressResult): void {
  const entry = press.waiting.get(result.id);
  press.waiting.delete(result.id);
  if ('error' in result) entry?.reject(new Error(result.error));
  else entry?.resolve({ bytes: result.bytes, starts: result.starts });
  if (result.resident > WORN) presses.delete(press);
  if (press.waiting.size > 0) return;
  press.child.channel?.unref();
  if (presses.has(press)) press.idle.refresh();
  else press.child.disconnect();
}

function endIdle(press: Press): void {
  if (presses.size === 1 || press.waiting.size > 0 || !presses.delete(press)) return;
  press.child.disconnect();
}

/** What waited is lost with the press; the next document opens a new one. */
function closePress(press: Press, reason: Error): void {
  presses.delete(press);
  for (const { reject } of press.waiting.values()) reject(reason);
  press.waiting.clear();
}
