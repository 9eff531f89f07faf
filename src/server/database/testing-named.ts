import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chosenRunner, commandOf, embeddedCluster, own } from './cluster.ts';
import { serve, socketUrl } from './serve.ts';
import { answers, connected } from './session.ts';

/** A server that is not this program's own: `url` is its superuser's, on the database `postgres`. */
export type NamedServer = { url: string; stop(): Promise<void> };

const DEBIAN_15 = '/usr/lib/postgresql/15/bin';

/** Whether Debian's PostgreSQL 15, the oldest that is served, is installed. */
export const hasDebian15 = existsSync(join(DEBIAN_15, 'initdb'));

/** Debian's 15 over TCP with a password, as an office would run it. */
export async function debian15(): Promise<NamedServer> {
  const home = mkdtempSync(join(tmpdir(), 'thidua-15-'));
  const runner = chosenRunner(home);
  own(home, runner);
  const [folder, password, port] = [join(home, 'data'), 'bí mật', await freePort()];
  writeFileSync(join(home, 'password'), password);
  const flags = [
    '-D',
    folder,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '--pwfile',
    join(home, 'password'),
    '--no-sync',
  ];
  const [initdb, args, options] = commandOf(runner, join(DEBIAN_15, 'initdb'), [
    ...flags,
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]);
  const made = spawnSync(initdb, args, { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(String(made.stderr));
  const settings = ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  const server = spawn(
    ...commandOf(runner, join(DEBIAN_15, 'postgres'), ['-D', folder, '-p', `${port}`, ...settings]),
  );
  // A server whose log nobody reads stands still once the pipe is full of refusals.
  for (const log of [server.stdout, server.stderr]) log?.resume();
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  while (!(await answers(url))) await wait(20);
  const stop = async () => {
    server.kill('SIGINT');
    await once(server, 'exit');
    rmSync(home, { recursive: true });
  };
  return { url, stop };
}

/** The packaged server, standing in for a newer named one. */
export async function packagedAsNamed(): Promise<NamedServer> {
  const home = mkdtempSync(join(tmpdir(), 'thidua-18-'));
  const server = await serve(embeddedCluster(home, { durable: false }), { durable: false });
  const stop = async () => {
    await server.stop();
    rmSync(home, { recursive: true });
  };
  return { url: socketUrl(server.socketFolder, 'postgres'), stop };
}

/** A new database that belongs to a login without any power but to make logins; that login's URL. */
export async function plainDatabase({ url }: NamedServer, powers = 'createrole'): Promise<string> {
  const name = `office_${randomBytes(4).toString('hex')}`;
  await connected(url, async (superuser) => {
    await superuser.query(`create role ${name} login nosuperuser ${powers} password 'plain'`);
    await superuser.query(`create database ${name} owner ${name}`);
  });
  return url.replace(/\/\/[^@]*@/, `//${name}:plain@`).replace('/postgres', `/${name}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
