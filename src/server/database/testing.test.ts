import { expect, it } from 'vitest';
import { connected } from './session.ts';
import { testDatabase } from './testing.ts';

it('gives each caller a migrated database of its own', async () => {
  const [first, second] = await Promise.all([testDatabase(), testDatabase()]);
  await connected(first.ownerUrl, (owner) => owner.query('create table mine (id int)'));
  const tables = await connected(second.ownerUrl, (owner) =>
    owner.query(`select to_regclass('mine') as mine, to_regclass('migration') as migration`),
  );
  expect(tables.rows).toEqual([{ mine: null, migration: 'migration' }]);
  await first.stop();
  await second.stop();
});
