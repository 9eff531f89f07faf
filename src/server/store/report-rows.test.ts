import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import * as movements from './movements.ts';
import * as sendings from './sendings.ts';
import { confirmedPlan, indicator, openedMovement, period, readingOf, type Ward, ward } from './testing.ts';

let town: Ward;
let unit: string;
let head: Person;
let due: string;

beforeAll(async () => {
  town = await ward();
  unit = await town.unit('area', 'TDP1');
  head = await town.person('unit', unit);
  due = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }));
    const opening = { plan, units: [unit], indicators: [indicator('t1')], periods: [period()] };
    const [first] = await movements.periods(act, await openedMovement(act, opening));
    return first?.id ?? '';
  });
});
afterAll(() => town.close());

describe('a version that is kept', () => {
  it('has its figures from the transaction that kept it, and gets none afterwards', async () => {
    const sent = await town.as(head, async (act) => {
      const { rows } = await sql<{ id: string }>`select id from indicator`.execute(act.tx);
      const answers = { [rows[0]?.id ?? '']: '3' };
      return sendings.send(act, { period: due, unit }, { answers, key: 'k', revision: 0, marks: '' });
    });
    if (!sent.ok) throw new Error(sent.problem);
    const figures = await town.as(head, (act) =>
      act.tx.selectFrom('figure').select('value').where('report_id', '=', sent.report).execute(),
    );
    expect(figures).toEqual([{ value: '3' }]);
    for (const person of [head, town.officer]) {
      const late = town.as(person, (act) =>
        sql`select keep_with_version(${sent.report}, '[]', '[]', '{}')`.execute(act.tx),
      );
      await expect(late).rejects.toThrow(/kept with their version/);
    }
  });
});

describe('what sending asks', () => {
  it('is told to the unit itself and to the staff, and to no other unit', async () => {
    const other = await town.unit('area', 'TDP2');
    const neighbour = await town.person('unit', other);
    const told = (person: Person) =>
      town.as(person, (act) => sql`select from form_to_send(${due}, ${unit})`.execute(act.tx));
    expect((await told(head)).rows).toHaveLength(1);
    expect((await told(town.officer)).rows).toHaveLength(1);
    expect((await told(neighbour)).rows).toHaveLength(0);
  });
});

describe('a report that is looked up while nothing was counted', () => {
  const planOf = (...columns: string[]) =>
    town.as(town.officer, async (act) => {
      const found = columns.map((name) => `${name} = '00000000-0000-0000-0000-000000000000'`).join(' and ');
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain select from report where ${sql.raw(found)}`.execute(act.tx);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });

  it('is found by its own key, as its figures ask, and never by an index that knows the commune alone', async () => {
    expect(await planOf('commune_id', 'id')).toMatch(/Index Cond: .*\(id = /);
    expect(await planOf('commune_id', 'period_id', 'unit_id')).toMatch(/Index Cond: .*\(unit_id = /);
  });
});
