import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import * as baselines from './baselines.ts';
import { changedIn } from './evaluation-changed.ts';
import * as exceptions from './evaluation-exceptions.ts';
import * as results from './evaluation-results.ts';
import { day } from './testing.ts';
import {
  atLeast,
  criterion,
  evaluationFor,
  type Judged,
  judgedWard,
  LATER,
  quarter,
  setOf,
} from './testing-facts.ts';

const set = setOf(
  [
    criterion('meetings', {
      asks: { kind: 'count', at: atLeast('10') },
      scores: { kind: 'scaled', points: '100' },
    }),
    criterion('peace', { asks: { kind: 'no-incident' }, gate: true }),
    criterion('crimes', {
      asks: {
        kind: 'change',
        way: 'fall',
        at: { bar: '>=', amount: { value: '5' }, high: null },
        smallest: { value: '2' },
      },
    }),
  ],
  { caps: [{ class: 'good', atMost: { value: '20' }, of: 'rated' }] },
);
const whole = setOf(
  [
    criterion('areas', {
      asks: { kind: 'result', set: 'areas', least: 'fair' },
      scores: { kind: 'full', points: '100' },
    }),
  ],
  {},
  'whole',
);
const questions = { meetings: {}, peace: { kind: 'no-incident' }, crimes: {} } as const;

let ward: Judged;
let other: string;
beforeAll(async () => {
  ward = await judgedWard({
    areas: 10,
    set,
    questions,
    periods: [quarter(1)],
    year: { from: '2026-01-01', to: '2026-03-31' },
  });
  other = await staff((act) =>
    evaluationFor(act, {
      set: whole,
      units: ward.units.slice(0, 2),
      movement: ward.movement,
      asked: {},
      year: { from: '2026-01-01', to: '2026-12-31' },
    }),
  );
});
afterAll(() => ward.town.close());

const staff = <T>(work: (act: Act) => Promise<T>) => ward.town.as(ward.town.officer, work, LATER);
const listed = (evaluation = ward.evaluation) => staff((act) => results.list(act, evaluation));
const of = (all: results.UnitResult[], unit: number) => all.find((one) => one.unit === ward.units[unit]);
const says = (meetings: string, peace = '0', crimes = '8') => ({ meetings, peace, crimes });
const baseline = (value: string) => ({
  ...{ criterion: 'crimes', value, letter: 'Công văn số 12 ngày 05/01/2026', letterDate: day('2026-01-05') },
  from: day('2025-01-01'),
  to: day('2025-03-31'),
});

/** Rows that a piece of work reads of each table, as the database counts them. */
async function rowsRead(work: (act: Act) => Promise<unknown>): Promise<Record<string, number>> {
  return staff(async (act) => {
    const counted = async () => {
      const { rows } = await sql<{ name: string; read: number }>`
        select relname as name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables`.execute(
        act.tx,
      );
      return new Map(rows.map(({ name, read }) => [name, read]));
    };
    const before = await counted();
    await work(act);
    const after = await counted();
    return Object.fromEntries([...after].map(([name, read]) => [name, read - (before.get(name) ?? 0)]));
  });
}

describe('the results of an evaluation', () => {
  it('wait for what is missing, and say what it is', async () => {
    const all = await listed();
    expect(all).toHaveLength(10);
    expect(of(all, 0)).toMatchObject({
      state: 'waiting',
      class: null,
      because: { missing: ['meetings', 'peace', 'crimes'], unset: [] },
    });
  });

  it('are computed anew of those units alone whose report came, with nothing marked of others', async () => {
    for (const unit of [0, 1, 2, 3]) await ward.send(unit, 0, says(`${10 - unit}`, unit === 3 ? '1' : '0'));
    expect(await staff((act) => results.bringUpToDate(act, ward.evaluation))).toBe(4);
    expect(await staff((act) => results.bringUpToDate(act, ward.evaluation))).toBe(0);
    expect(of(await listed(), 0)).toMatchObject({ state: 'waiting', because: { missing: ['crimes'] } });
    expect(of(await listed(), 3)).toMatchObject({ state: 'gate', because: { gates: ['peace'] } });
  });

  it('rest on a baseline of the same days of another year, with its letter', async () => {
    const freeze = (given: Parameters<typeof baselines.freeze>[2]) =>
      staff((act) => baselines.freeze(act, ward.evaluation, given));
    const unit = ward.units[0] ?? null;
    expect(await freeze({ ...baseline('10'), unit, to: day('2025-02-28') })).toEqual({
      ok: false,
      problem: 'other length',
    });
    expect(await freeze({ ...baseline('10'), unit, letter: ' ' })).toEqual({
      ok: false,
      problem: 'no letter',
    });
    expect(await freeze({ ...baseline('-1'), unit })).toEqual({ ok: false, problem: 'not a number' });
    expect(await freeze({ ...baseline('10'), unit, criterion: 'peace' })).toEqual({
      ok: false,
      problem: 'no change asked',
    });
    for (const one of [0, 1, 2])
      expect(await freeze({ ...baseline('10'), unit: ward.units[one] ?? null })).toMatchObject({ ok: true });
    expect((await staff((act) => baselines.list(act, ward.evaluation))).map(({ value }) => value)).toEqual([
      '10',
      '10',
      '10',
    ]);
    expect(of(await listed(), 1)).toMatchObject({ points: '90', ownClass: 'good' });
  });

  it('hold a class to its cap among all, and keep what each reaches by itself', async () => {
    const all = await listed();
    expect(
      [0, 1, 2].map((unit) => [of(all, unit)?.state, of(all, unit)?.class, of(all, unit)?.ownClass]),
    ).toEqual([
      ['capped', 'fair', 'good'],
      ['capped', 'fair', 'good'],
      ['capped', 'fair', 'good'],
    ]);
    const among = await staff((act) => results.standings(act, ward.evaluation));
    expect(among?.caps).toMatchObject([{ class: 'good', reached: 3, allowed: 0, base: 4 }]);
  });

  it('let a case that the unit brought forward itself not fail it, no more cases than were told', async () => {
    const except = (cases: string) =>
      staff((act) =>
        exceptions.except(act, ward.evaluation, {
          unit: ward.units[3] ?? '',
          criterion: 'peace',
          cases,
          reason: 'Khu phố tự phát hiện, báo Công an',
        }),
      );
    expect(await except('2')).toEqual({ ok: false, problem: 'more than reported' });
    expect(await except('1')).toMatchObject({ ok: true });
    expect(await except('1')).toEqual({ ok: false, problem: 'more than reported' });
    expect(of(await listed(), 3)).toMatchObject({ state: 'waiting', because: { missing: ['crimes'] } });
    const [kept] = await staff((act) => exceptions.list(act, ward.evaluation));
    expect(await staff((act) => exceptions.withdraw(act, ward.evaluation, kept?.id ?? ''))).toMatchObject({
      ok: true,
    });
    expect(of(await listed(), 3)).toMatchObject({ state: 'gate' });
  });

  it('carry over to an evaluation that rests on them', async () => {
    expect(of(await listed(other), 0)).toMatchObject({ state: 'class', class: 'good' });
    expect(
      await staff((act) =>
        baselines.freeze(act, ward.evaluation, { ...baseline('8'), unit: ward.units[0] ?? null }),
      ),
    ).toMatchObject({ ok: true });
    expect(of(await listed(), 0)).toMatchObject({ state: 'capped' });
    expect(await staff((act) => results.bringUpToDate(act, other))).toBe(1);
  });

  it('are read, after one report has changed, from the figures of that unit and the list alone', async () => {
    await listed();
    await ward.send(5, 0, says('7'));
    const read = await rowsRead((act) => results.bringUpToDate(act, ward.evaluation));
    expect(read.figure).toBeLessThanOrEqual(2 * Object.keys(questions).length);
    expect(read.month_figure ?? 0).toBe(0);
    expect(read.evaluation_mark).toBeLessThanOrEqual(4);
    expect(await staff((act) => results.bringUpToDate(act, ward.evaluation))).toBe(0);
  });

  it('stay as they were once they are frozen, and what has changed since is still marked', async () => {
    await staff((act) =>
      act.tx
        .updateTable('evaluation')
        .set({ shown_at: act.now, frozen_at: act.now })
        .where('id', '=', ward.evaluation)
        .execute(),
    );
    const before = await listed();
    await ward.send(6, 0, says('9'));
    expect(await listed()).toEqual(before);
    expect(await staff((act) => changedIn(act, ward.evaluation))).toMatchObject({ units: [ward.units[6]] });
    expect(
      await staff((act) => baselines.freeze(act, ward.evaluation, { ...baseline('9'), unit: null })),
    ).toEqual({ ok: false, problem: 'frozen' });
  });
});
