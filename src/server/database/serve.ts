import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Cluster, commandOf, OWNER, own } from './cluster.ts';
import { isRunning, keepAlive } from './keep.ts';
import { problem } from './problem.ts';
import { answers } from './session.ts';
import { endSurvivors } from './survivors.ts';

/** A server that serves a cluster on a socket in a folder of its own. */
export type Serving = { socketFolder: string; stop(): Promise<void> };

/** Longer socket paths than 107 bytes get no socket; the file's own name takes 20. */
const LONGEST_FOLDER = 80;
const LARGEST_LOG = 8_000_000;

const SETTINGS = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '64MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // An error's detail repeats the row's values; a log is no place for them.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  // A table that fills for the first time is counted within seconds: until then every plan guesses.
  autovacuum_naptime: '10s',
};

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const THROWAWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
};

/**
 * Serves the cluster until `stop`. What an earlier, killed run left alive is ended first; a server that dies
 * meanwhile is started again on the same socket, at most five times a minute. Throws `notStarted`, `notStopped`.
 */
export async function serve(cluster: Cluster, { durable = true } = {}): Promise<Serving> {
  const socketFolder = newSocketFolder(cluster);
  const settings = { ...SETTINGS, ...(durable ? DURABLE : THROWAWAY), unix_socket_directories: socketFolder };
  const server = await keepAlive(() => started(cluster, settings, socketFolder)).catch((error) => {
    rmSync(socketFolder, { recursive: true, force: true });
    throw error;
  });
  process.once('exit', server.interrupt);
  const stop = async () => {
    process.off('exit', server.interrupt);
    await server.stop();
    rmSync(socketFolder, { recursive: true, force: true });
  };
  return { socketFolder, stop };
}

/** Where a login connects: through the socket, as that login, to that database. */
export function socketUrl(socketFolder: string, database: string): string {
  return `postgres://${OWNER}@/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/** Not under XDG_RUNTIME_DIR, which goes when its person logs out. */
function newSocketFolder(cluster: Cluster): string {
  const parent = tmpdir().length > LONGEST_FOLDER ? '/tmp' : tmpdir();
  const folder = mkdtempSync(join(parent, 'thidua-'));
  own(folder, cluster.runner);
  return folder;
}

async function started(
  cluster: Cluster,
  settings: Record<string, string>,
  socketFolder: string,
): Promise<ChildProcess> {
  await endSurvivors(cluster.folder);
  const log = join(cluster.folder, 'server.log');
  const child = spawned(cluster, settings, log);
  const url = socketUrl(socketFolder, 'postgres');
  while (!(await answers(url))) {
    if (!isRunning(child)) throw problem('notStarted', log, lastWords(log));
    await wait(10);
  }
  return child;
}

/** Detached, so that Ctrl-C reaches Node alone, which then stops the server in its own order. */
function spawned(cluster: Cluster, settings: Record<string, string>, log: string): ChildProcess {
  if (existsSync(log) && statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.1`);
  const file = openSync(log, 'a', 0o600);
  const args = [
    '-D',
    cluster.folder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const [program, line, options] = commandOf(cluster.runner, cluster.binaries.postgres, args);
  const child = spawn(program, line, {
    ...options,
    cwd: cluster.folder,
    detached: true,
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  child.unref();
  return child;
}

function lastWords(log: string): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? '';
}
