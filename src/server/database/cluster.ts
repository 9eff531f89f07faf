import { type SpawnOptions, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Binaries, packagedPostgres } from './binaries.ts';
import { problem } from './problem.ts';

/** The login that owns everything in the embedded server. */
export const OWNER = 'thidua_owner';

/** The embedded server's files, the programs that serve them, and the user they run as. */
export type Cluster = {
  binaries: Binaries;
  dataFolder: string;
  /** `postgres/` in the data folder. */
  folder: string;
  runner: Runner;
};

/** How to run PostgreSQL, which refuses to run as root: what to put before its command, or which user to be. */
export type Runner = { prefix: string[]; user: { uid: number; gid: number } | null };

const NOBODY = { uid: 65534, gid: 65534 };

/** Access to the server: the owner through the 0700 socket folder only, everybody else with a password. */
const ACCESS = `local all ${OWNER} trust\nlocal all all scram-sha-256\n`;

/**
 * The cluster of this data folder, created where it is missing: under another name first, so that a
 * creation cut short leaves nothing that looks whole. Throws `noServer`, `otherMajor`, `notStarted`.
 */
export function embeddedCluster(
  dataFolder: string,
  { durable = true, runner = chosenRunner(dataFolder) } = {},
): Cluster {
  const binaries = packagedPostgres();
  const cluster = { binaries, dataFolder, folder: join(dataFolder, 'postgres'), runner };
  own(dataFolder, runner);
  if (!existsSync(cluster.folder)) create(cluster, durable);
  const found = readFileSync(join(cluster.folder, 'PG_VERSION'), 'utf8').trim();
  if (found !== binaries.major) throw problem('otherMajor', cluster.folder, found, binaries.major);
  ownTree(cluster.folder, runner);
  return cluster;
}

/**
 * As root: the user whose folder it is; in root's own folder a user namespace, in which root is nobody while files stay root's;
 * without namespaces, the user nobody itself.
 */
export function chosenRunner(dataFolder: string): Runner {
  if (process.getuid?.() !== 0) return { prefix: [], user: null };
  const { uid, gid } = statSync(dataFolder);
  if (uid !== 0) return { prefix: [], user: { uid, gid } };
  if (spawnSync('unshare', ['-U', 'true']).status === 0) return { prefix: ['unshare', '-U'], user: null };
  return { prefix: [], user: NOBODY };
}

/** The command line and options with which the runner runs a program. */
export function commandOf(runner: Runner, program: string, args: string[]): [string, string[], SpawnOptions] {
  const [first = program, ...rest] = [...runner.prefix, program];
  return [first, [...rest, ...args], { ...runner.user, env: { PATH: process.env.PATH, LC_ALL: 'C' } }];
}

/** Gives one file or folder to the user that PostgreSQL runs as; only root can and needs to. */
export function own(path: string, { user }: Runner): void {
  if (user) chownSync(path, user.uid, user.gid);
}

function create(cluster: Cluster, durable: boolean): void {
  for (const name of readdirSync(cluster.dataFolder))
    if (name.startsWith('postgres.new')) rmSync(join(cluster.dataFolder, name), { recursive: true });
  const fresh = `${cluster.folder}.new-${process.pid}`;
  const args = ['-D', fresh, '-U', OWNER, '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['--no-sync']));
  const [program, line, options] = commandOf(cluster.runner, cluster.binaries.initdb, args);
  const made = spawnSync(program, line, { ...options, encoding: 'utf8', stdio: 'pipe' });
  if (made.status !== 0) throw problem('notStarted', fresh, lastLine(String(made.stderr || made.error)));
  writeFileSync(join(fresh, 'pg_hba.conf'), ACCESS);
  renameSync(fresh, cluster.folder);
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')
      .findLast((line) => line.trim() !== '') ?? ''
  );
}

/** Files that root made while it had namespaces go to the user that serves them now. */
function ownTree(folder: string, { user }: Runner): void {
  if (!user || statSync(folder).uid === user.uid) return;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of [folder, ...names.map((name) => join(folder, name))])
    lchownSync(path, user.uid, user.gid);
}
