import { randomBytes } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedCluster } from './cluster.ts';
import { appLogin } from './logins.ts';
import { migrate } from './migrate.ts';
import type { Database } from './open.ts';
import { serve, socketUrl } from './serve.ts';
import { connected } from './session.ts';

/** A server for tests: not durable, with one migrated database to copy from. */
export type TestServer = { ownerUrl: string; appUrl: string; dataFolder: string; stop(): Promise<void> };

const MIGRATIONS = fileURLToPath(new URL('../store/migrations', import.meta.url));
const TEMPLATE = 'template_thidua';
const SHARED = 'THIDUA_TEST_SERVER';

let own: Promise<TestServer> | null = null;

/**
 * A fresh, migrated database of its own, copied from the template in a few dozen milliseconds.
 * Every test file of a run shares one server (see testing-server.ts); outside such a run the first call starts one,
 * which ends with the process. `stop` drops the database.
 */
export async function testDatabase(): Promise<Database> {
  const server = sharedServer() ?? (await ownServer());
  const name = `t_${randomBytes(8).toString('hex')}`;
  const template = onDatabase(server.ownerUrl, 'postgres');
  await connected(template, (owner) => owner.query(`create database ${name} template ${TEMPLATE}`));
  const stop = async () => {
    await connected(template, (owner) => owner.query(`drop database if exists ${name} with (force)`));
  };
  return {
    ownerUrl: onDatabase(server.ownerUrl, name),
    appUrl: onDatabase(server.appUrl, name),
    dataFolder: server.dataFolder,
    embedded: true,
    stop,
  };
}

function ownServer(): Promise<TestServer> {
  own ??= startTestServer();
  return own;
}

/** Starts a server with its template. */
export async function startTestServer(): Promise<TestServer> {
  const dataFolder = realpathSync(mkdtempSync(join(tmpdir(), 'thidua-test-')));
  const server = await serve(embeddedCluster(dataFolder, { durable: false }), { durable: false });
  const ownerUrl = socketUrl(server.socketFolder, TEMPLATE);
  await connected(socketUrl(server.socketFolder, 'postgres'), (owner) =>
    owner.query(`create database ${TEMPLATE}`),
  );
  const appUrl = await appLogin(ownerUrl, dataFolder);
  await migrate(ownerUrl, MIGRATIONS);
  const stop = async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true });
  };
  return { ownerUrl, appUrl, dataFolder, stop };
}

/** Lets the processes started from here on find the server. */
export function share({ ownerUrl, appUrl, dataFolder }: TestServer): void {
  process.env[SHARED] = JSON.stringify({ ownerUrl, appUrl, dataFolder });
}

function sharedServer(): Omit<TestServer, 'stop'> | null {
  const told = process.env[SHARED];
  return told ? JSON.parse(told) : null;
}

function onDatabase(url: string, name: string): string {
  return url.replace(`/${TEMPLATE}?`, `/${name}?`);
}
