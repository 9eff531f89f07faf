import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './index.ts';
import { connected } from './session.ts';
import { debian15, hasDebian15, type NamedServer, packagedAsNamed, plainDatabase } from './testing-named.ts';

describe('with DATABASE_URL on PostgreSQL 18', () => logins(packagedAsNamed));
describe.skipIf(!hasDebian15)(
  'with DATABASE_URL on PostgreSQL 15 of Debian, where the store’s tests run too',
  () => logins(debian15),
);

function logins(start: () => Promise<NamedServer>): void {
  let server: NamedServer;
  let databaseUrl: string;
  let dataFolder: string;
  const open: Database[] = [];

  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'thidua-logins-'));
    databaseUrl = await plainDatabase(server);
  });
  afterEach(async () => {
    for (const database of open.splice(0)) await database.stop();
    rmSync(dataFolder, { recursive: true });
    await asSuperuser('drop table if exists owned; drop role if exists stronger');
    for (const { datname } of await databases()) await asSuperuser(`drop database ${datname} with (force)`);
    await asSuperuser('drop role if exists thidua_app');
  });

  it('makes the login of the pool, with a password of its own kept for the owner of the folder alone', async () => {
    const database = await opened();
    expect(await rights(database.appUrl)).toEqual({
      name: 'thidua_app',
      super: false,
      bypass: false,
      createdb: false,
      createrole: false,
    });
    expect(statSync(join(dataFolder, 'app-password')).mode & 0o777).toBe(0o600);
    await database.stop();
    expect((await opened()).appUrl).toBe(database.appUrl);
  });

  it('has the pool’s queries planned without self-join elimination where the server knows it', async () => {
    const { appUrl } = await opened();
    const { rows } = await connected(appUrl, (app) =>
      app.query(`select current_setting('enable_self_join_elimination', true) as setting`),
    );
    expect(rows).toEqual([{ setting: Number(await version()) >= 180_000 ? 'off' : null }]);
  });

  it('takes over a login whose password it does not know, in a folder that has none yet', async () => {
    await asSuperuser(`create role thidua_app login password 'cũ'`);
    if (Number(await version()) >= 160000)
      await asSuperuser(`grant thidua_app to ${ownerName()} with admin true`);
    expect(await rights((await opened()).appUrl)).toMatchObject({ name: 'thidua_app' });
  });

  it.each([
    ['superuser', 'SUPERUSER'],
    ['bypassrls', 'BYPASSRLS'],
    ['createdb', 'CREATEDB'],
    ['createrole', 'CREATEROLE'],
    ['replication', 'REPLICATION'],
  ])('refuses the login with %s', async (power, told) => {
    await (await opened()).stop();
    await asSuperuser(`alter role thidua_app ${power}`);
    await expect(opened()).rejects.toMatchObject({
      code: 'loginTooStrong',
      message: expect.stringContaining(told),
    });
  });

  it('refuses the login as member of another role', async () => {
    await (await opened()).stop();
    await asSuperuser(`create role stronger`);
    await asSuperuser(`grant stronger to thidua_app`);
    await expect(opened()).rejects.toMatchObject({ code: 'loginTooStrong' });
  });

  it('refuses the login as owner of a table, in whatever database', async () => {
    await (await opened()).stop();
    await asSuperuser('create table owned (id int); alter table owned owner to thidua_app');
    await expect(opened()).rejects.toMatchObject({ code: 'loginTooStrong' });
  });

  it('refuses the login where it may make tables', async () => {
    await (await opened()).stop();
    await connected(databaseUrl, (owner) => owner.query('grant create on schema public to thidua_app'));
    await expect(opened()).rejects.toMatchObject({ code: 'loginTooStrong' });
  });

  it('says which file holds a password that the server refuses', async () => {
    await (await opened()).stop();
    writeFileSync(join(dataFolder, 'app-password'), 'khác\n');
    await expect(opened()).rejects.toMatchObject({
      code: 'loginRefused',
      message: expect.stringContaining('app-password'),
    });
  });

  it('says what an administrator must do where the owner may make no login', async () => {
    databaseUrl = await plainDatabase(server, 'nocreaterole');
    await expect(opened()).rejects.toMatchObject({
      code: 'loginMissing',
      message: expect.stringContaining('create role thidua_app'),
    });
  });

  it('never tells the owner’s password', async () => {
    const wrong = databaseUrl.replace(/@.*/, '@127.0.0.1:1/none');
    const failure = openDatabase({ dataFolder, databaseUrl: wrong });
    await expect(failure).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.not.stringContaining('plain'),
    });
    await expect(failure).rejects.toMatchObject({ message: expect.stringContaining('127.0.0.1:1/none') });
  });

  it('keeps the folder free for the next start after a refusal', async () => {
    await expect(
      openDatabase({ dataFolder, databaseUrl: 'postgres://x@127.0.0.1:1/y' }),
    ).rejects.toMatchObject({ code: 'unreachable' });
    expect(readFileSync(join((await opened()).dataFolder, 'VERSION'), 'utf8')).toBe('1\n');
  });

  async function opened(): Promise<Database> {
    const database = await openDatabase({ dataFolder, databaseUrl });
    open.push(database);
    return database;
  }

  function ownerName(): string {
    return /\/\/([^:]*):/.exec(databaseUrl)?.[1] ?? '';
  }

  async function asSuperuser(sql: string): Promise<void> {
    await connected(server.url, (superuser) => superuser.query(sql));
  }

  async function databases(): Promise<{ datname: string }[]> {
    return connected(
      server.url,
      async (superuser) =>
        (
          await superuser.query<{ datname: string }>(
            `select datname from pg_database where datname like 'office%'`,
          )
        ).rows,
    );
  }

  async function version(): Promise<string | undefined> {
    return connected(
      server.url,
      async (superuser) =>
        (await superuser.query<{ server_version_num: string }>('show server_version_num')).rows[0]
          ?.server_version_num,
    );
  }
}

async function rights(url: string): Promise<unknown> {
  const { rows } = await connected(url, (app) =>
    app.query(`select rolname as name, rolsuper as super, rolbypassrls as bypass, rolcreatedb as createdb, rolcreaterole as createrole
      from pg_roles where rolname = current_user`),
  );
  return rows[0];
}
