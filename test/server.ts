import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../launch/root.mjs';

export interface RunningServer {
  /** `http://127.0.0.1:PORT`, its last printed line. */
  url: string;
  dataFolder: string;
  /** Of the Node process. */
  pid: number;
  /** All it has printed so far. */
  output(): string;
  /** Ctrl-C; waits for the end and removes the data folder unless it was given. The exit code. */
  stop(): Promise<number | null>;
  /** kill -9 of Node alone; waits for its end. The data folder stays. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  /** Over the settings of this test: a free port, a folder of its own, no DATABASE_URL. */
  env?: Record<string, string>;
  /** An existing data folder, which then outlives `stop`. */
  dataFolder?: string;
}

/** Those that run, or ran and ended by themselves. */
export const servers = new Set<RunningServer>();

const ADDRESS = /^(https?:\/\/\S+)\n$/m;

/** Runs `npm start`'s own file as a process on a data folder of its own, and waits until it prints its address. */
export async function startServer({ env = {}, dataFolder }: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'thidua-'));
  const child = launch({ PORT: '0', THIDUA_DATA: folder, ...env });
  const output = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await addressOf(child, output);
  const server: RunningServer = {
    url,
    dataFolder: folder,
    pid: child.pid ?? 0,
    output,
    async stop() {
      child.kill('SIGINT');
      const code = await ended;
      servers.delete(server);
      if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
      servers.delete(server);
    },
  };
  servers.add(server);
  return server;
}

/**
 * Runs it where it is expected to end by itself, or `interruptAfter` ms by Ctrl-C: what it printed and its exit code.
 */
export async function startRefused(
  env: Record<string, string>,
  { interruptAfter }: { interruptAfter?: number } = {},
): Promise<{ code: number | null; output: string }> {
  const child = launch({ PORT: '0', THIDUA_DATA: join(tmpdir(), 'thidua-never-made'), ...env });
  const output = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (interruptAfter !== undefined) setTimeout(() => child.kill('SIGINT'), interruptAfter);
  return { code: await ended, output: output() };
}

/** As package.json's `start`: without it each thread keeps up to 60 MB of young objects before it looks at them. */
const START = ['--max-semi-space-size=8'];

function launch(settings: Record<string, string>): ChildProcess {
  const { HOST: _, ORIGIN: __, DATABASE_URL: ___, NODE_ENV: ____, VITEST: _____, ...env } = process.env;
  return spawn(process.execPath, [...START, join(root, 'start.mjs')], {
    cwd: root,
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  return () => text;
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = ADDRESS.exec(output())?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', look);
    child.once('close', (code) => reject(new Error(`The server ended with ${code}:\n${output()}`)));
  });
}
