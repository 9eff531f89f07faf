import { type ChildProcess, fork } from 'node:child_process';
import { getPriority, setPriority } from 'node:os';
import { sourceFile } from '../thread.ts';
import type { Answer } from './draw-worker.ts';
import type { Wanted } from './drawn.ts';

/** Below the requests of people who wait, but not far: a report waits for its photos. */
const PRIORITY = 5;

/** A picture from a phone's script takes 30 ms, of 12 million pixels 200, on a machine at rest. One that takes this long never ends. */
const SECONDS = 120;

/** Milliseconds after which a process that nobody asks is ended: it gives its memory back. */
const IDLE = 30_000;

let painter: ChildProcess | null = null;
let turn: Promise<unknown> = Promise.resolve();
let idle: ReturnType<typeof setTimeout> | undefined;

/**
 * Decodes and draws a picture in a process of its own, one at a time, so that neither its memory nor a fault of the
 * decoder is the server's. `damaged` also where the process died of it, or had no end.
 */
export function drawApart(wanted: Wanted): Promise<Answer> {
  const drawn = turn.then(() => ask(wanted));
  turn = drawn.catch(() => undefined);
  return drawn;
}

async function ask(wanted: Wanted): Promise<Answer> {
  clearTimeout(idle);
  painter ??= begin();
  const asked = painter;
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const gone = () => resolve('damaged');
  const late = setTimeout(() => end(asked), SECONDS * 1000);
  asked.once('message', resolve).once('exit', gone);
  asked.ref();
  asked.channel?.ref();
  asked.send(wanted);
  const answer = await promise;
  clearTimeout(late);
  asked.off('message', resolve).off('exit', gone);
  rest(asked);
  return answer;
}

function begin(): ChildProcess {
  const begun = fork(sourceFile('evidence/draw-worker.ts'), {
    execArgv: [],
    env: {},
    serialization: 'advanced',
  });
  if (begun.pid !== undefined) setPriority(begun.pid, Math.max(PRIORITY, getPriority()));
  begun.on('error', () => undefined); // what is sent to one that has just ended; its end is told by `ask`
  begun.once('exit', () => {
    if (painter === begun) painter = null;
  });
  return begun;
}

/** While nobody asks, it keeps nobody alive. */
function rest(asked: ChildProcess): void {
  asked.unref();
  asked.channel?.unref();
  idle = setTimeout(() => end(asked), IDLE);
  idle.unref();
}

/** It dies a moment later: whoever asks meanwhile asks another. */
function end(begun: ChildProcess): void {
  if (painter === begun) painter = null;
  begun.kill('SIGKILL');
}
