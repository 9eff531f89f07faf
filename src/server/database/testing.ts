import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { appLogin } from './logins.ts';
import { migrate } from './migrate.ts';
import type { Database } from './open.ts';
import { connected } from './session.ts';
import type { NamedServer } from './testing-named.ts';

/** A server with one migrated database to copy from. */
export type TestServer = { ownerUrl: string; appUrl: string; dataFolder: string };

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const MIGRATIONS = fileURLToPath(new URL('../store/migrations', import.meta.url));
const TEMPLATE = 'template_thidua';

/**
 * A fresh, migrated database of its own, copied from the template in some fifty milliseconds, on the server that
 * vitest's project has for all its files (testing-server.ts). `stop` drops it.
 */
export async function testDatabase(): Promise<Database> {
  const server = inject('testServer');
  const name = `t_${randomBytes(8).toString('hex')}`;
  const beside = onDatabase(server.ownerUrl, 'postgres');
  await connected(beside, (owner) => owner.query(`create database ${name} template ${TEMPLATE}`));
  const stop = async () => {
    await connected(beside, (owner) => owner.query(`drop database if exists ${name} with (force)`));
  };
  return {
    ownerUrl: onDatabase(server.ownerUrl, name),
    appUrl: onDatabase(server.appUrl, name),
    dataFolder: server.dataFolder,
    embedded: true,
    stop,
  };
}

/** Makes the template on a server. `stop` ends the server too. */
export async function withTemplate(named: NamedServer): Promise<TestServer & { stop(): Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'thidua-test-'));
  await connected(named.url, (owner) => owner.query(`create database ${TEMPLATE}`));
  const ownerUrl = onDatabase(named.url, TEMPLATE);
  const appUrl = await appLogin(ownerUrl, dataFolder);
  await migrate(ownerUrl, MIGRATIONS);
  const stop = async () => {
    await named.stop();
    rmSync(dataFolder, { recursive: true });
  };
  return { ownerUrl, appUrl, dataFolder, stop };
}

function onDatabase(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}
