import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, migrate, openDatabase, restore } from '../index.ts';
import { connected } from '../session.ts';
import { debian15, hasDebian15, type NamedServer, packagedAsNamed, plainDatabase } from '../testing-named.ts';
import { backUpFolder } from './running.ts';

const MIGRATION = `
  create table unit (id int primary key, parent int references unit, name text);
  alter table unit enable row level security;
  create policy mine on unit using (name = current_setting('thidua.unit', true));
  create table report (id bigint generated always as identity primary key, unit int not null references unit);
  grant select on unit to thidua_app;`;
const ROWS = `insert into unit values (1, null, 'xã'), (2, 1, 'khu'); insert into report (unit) values (2), (1)`;

let home: string;
let named: NamedServer;
let embedded: Database;
let file: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'thidua-carry-'));
  writeFileSync(join(home, '20260101-01-first.sql'), MIGRATION);
  named = await (hasDebian15 ? debian15() : packagedAsNamed());
  embedded = await openDatabase({ dataFolder: join(home, 'embedded') });
  await migrate(embedded.ownerUrl, home);
  await connected(embedded.ownerUrl, (owner) => owner.query(ROWS));
  file = join(home, 'embedded.tar.gz');
  await backUpFolder({ dataFolder: embedded.dataFolder }, file, new Date('2026-11-22T06:00:00Z'));
});
afterAll(async () => {
  await embedded.stop();
  await named.stop();
  rmSync(home, { recursive: true });
});

it('data goes from the embedded server to a named one, whose owner is no superuser, and back', async () => {
  const databaseUrl = await plainDatabase(named);
  const there = { dataFolder: join(home, 'there'), databaseUrl };
  await restore(file, there, home);
  expect(await rowsAt(databaseUrl)).toEqual(await rowsAt(embedded.ownerUrl));
  const second = join(home, 'named.tar.gz');
  expect(await backUpFolder(there, second, new Date())).toMatchObject({ tables: 3, rows: 5 });
  await restore(second, { dataFolder: join(home, 'back') }, home);
  const back = await openDatabase({ dataFolder: join(home, 'back') });
  expect(await rowsAt(back.ownerUrl)).toEqual(await rowsAt(embedded.ownerUrl));
  await back.stop();
  await expect(restore(file, { dataFolder: join(home, 'again'), databaseUrl }, home)).rejects.toMatchObject({
    code: 'databaseNotEmpty',
  });
  expect(await rowsAt(databaseUrl)).toEqual(await rowsAt(embedded.ownerUrl));
});

it('a backup that policies would thin out is not made', async () => {
  const databaseUrl = await plainDatabase(named);
  const there = { dataFolder: join(home, 'forced'), databaseUrl };
  await restore(file, there, home);
  await connected(databaseUrl, (owner) => owner.query('alter table unit force row level security'));
  await expect(backUpFolder(there, join(home, 'thin.tar.gz'), new Date())).rejects.toMatchObject({
    code: 'backupNotWritten',
  });
});

it('a folder without data is said to be so, and not made', async () => {
  await expect(
    backUpFolder({ dataFolder: join(home, 'none') }, join(home, 'x.tar.gz'), new Date()),
  ).rejects.toMatchObject({ code: 'noData' });
});

function rowsAt(url: string): Promise<unknown[]> {
  return connected(url, async (owner) => {
    const { rows } = await owner.query(
      'select to_jsonb(u) as unit, to_jsonb(r) as report from unit u full join report r on r.unit = u.id order by u.id',
    );
    return rows;
  });
}
