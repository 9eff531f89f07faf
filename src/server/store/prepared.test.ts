import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NOON, type Ward, ward } from './testing.ts';

let town: Ward;
beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

it('plans a named statement once for a connection, and another one each time', async () => {
  const names = await town.as(
    town.officer,
    async (act) => {
      for (const number of [1, 2]) {
        await sql`/* prepared: twice */ select ${number}::int`.execute(act.tx);
        await sql`select ${number}::int as other`.execute(act.tx);
      }
      const { rows } = await sql<{ name: string }>`
      select name from pg_prepared_statements order by name`.execute(act.tx);
      return rows.map(({ name }) => name);
    },
    NOON,
  );
  expect(names).toEqual(expect.arrayContaining(['person', 'twice']));
  expect(names).not.toContain('');
});
