import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bringUpToDate, type Database, migrate } from './index.ts';
import { connected } from './session.ts';
import { testDatabase } from './testing.ts';

let database: Database;
let folder: string;
let ownerUrl: string;

beforeEach(async () => {
  database = await testDatabase();
  ownerUrl = database.ownerUrl;
  await connected(ownerUrl, (owner) => owner.query('drop schema public cascade; create schema public'));
  folder = mkdtempSync(join(tmpdir(), 'thidua-migrate-'));
  write('20260101-01-first.sql', 'create table a (id int primary key);');
});
afterEach(async () => {
  await database.stop();
  rmSync(folder, { recursive: true });
});

it('applies what the database lacks, in order, once', async () => {
  write('20260101-02-second.sql', 'alter table a add column b int;');
  expect(await migrate(ownerUrl, folder)).toEqual({
    applied: ['20260101-01-first.sql', '20260101-02-second.sql'],
  });
  expect(await migrate(ownerUrl, folder)).toEqual({ applied: [] });
  write('20260301-01-third.sql', 'create table c (id int);');
  expect(await migrate(ownerUrl, folder)).toEqual({ applied: ['20260301-01-third.sql'] });
});

it('by two programs at once applies each one once', async () => {
  const both = await Promise.all([migrate(ownerUrl, folder), migrate(ownerUrl, folder)]);
  expect(both.flatMap(({ applied }) => applied)).toEqual(['20260101-01-first.sql']);
});

it('undoes the whole of a migration that fails, and keeps those before it', async () => {
  write('20260102-01-bad.sql', 'create table half (id int); select 1 / 0;');
  await expect(migrate(ownerUrl, folder)).rejects.toMatchObject({
    code: 'migrationFailed',
    message: expect.stringContaining('20260102-01-bad.sql'),
  });
  const { rows } = await connected(ownerUrl, (owner) =>
    owner.query(`select to_regclass('a') as a, to_regclass('half') as half`),
  );
  expect(rows).toEqual([{ a: 'a', half: null }]);
});

it('refuses a migration that was changed after it had been applied', async () => {
  await migrate(ownerUrl, folder);
  write('20260101-01-first.sql', 'create table a (id bigint primary key);');
  await expect(migrate(ownerUrl, folder)).rejects.toMatchObject({ code: 'migrationChanged' });
});

it('refuses a database that a newer program has migrated', async () => {
  await migrate(ownerUrl, folder);
  await connected(ownerUrl, (owner) =>
    owner.query(`insert into migration values ('20990101-01-later.sql', 'x')`),
  );
  await expect(migrate(ownerUrl, folder)).rejects.toMatchObject({
    code: 'migrationUnknown',
    message: expect.stringContaining('20990101-01-later.sql'),
  });
});

it('backs up a database that holds data before it changes it, and an empty one not', async () => {
  const dataFolder = mkdtempSync(join(folder, 'data-'));
  writeFileSync(join(dataFolder, 'VERSION'), '1');
  const place = { ...database, dataFolder };
  mkdirSync(join(dataFolder, 'backups'));
  await bringUpToDate(place, folder, new Date('2026-11-22T06:00:00Z'));
  expect(readdirSync(join(dataFolder, 'backups'))).toEqual([]);
  write('20260301-01-third.sql', 'create table c (id int);');
  await bringUpToDate(place, folder, new Date('2026-11-22T07:08:09Z'));
  await bringUpToDate(place, folder, new Date('2026-11-22T08:00:00Z'));
  expect(readdirSync(join(dataFolder, 'backups'))).toEqual(['20261122T070809Z-truoc-nang-cap.tar.gz']);
});

it('changes nothing where the backup before it fails', async () => {
  await migrate(ownerUrl, folder);
  write('20260301-01-third.sql', 'create table c (id int);');
  await expect(
    migrate(ownerUrl, folder, { beforeFirst: () => Promise.reject(new Error('đầy')) }),
  ).rejects.toThrow('đầy');
  const { rows } = await connected(ownerUrl, (owner) => owner.query(`select to_regclass('c') as c`));
  expect(rows).toEqual([{ c: null }]);
});

function write(name: string, sql: string): void {
  writeFileSync(join(folder, name), sql);
}
