import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as communes from './communes.ts';
import * as movements from './movements.ts';
import * as plans from './plans.ts';
import * as reports from './reports.ts';
import {
  confirmedPlan,
  day,
  indicator,
  openedMovement,
  period,
  readingOf,
  type Ward,
  ward,
} from './testing.ts';

let town: Ward;
let area: string;
let school: string;

beforeAll(async () => {
  town = await ward();
  area = await town.unit('area', 'A1');
  school = await town.unit('school', 'S1');
});
afterAll(() => town.close());

const target = { quote: 'Có ít nhất 01 mô hình', value: 1, unit: 'mô hình' };

async function opening(act: Parameters<typeof movements.open>[0], plan: string) {
  const issuer = (await communes.issuers(act))[0]?.id ?? '';
  return {
    plan,
    issuer,
    name: 'Phong trào',
    units: [area, school],
    indicators: [indicator('t1')],
    periods: [period()],
  };
}

describe('a movement', () => {
  it('rests only on what a person confirmed', async () => {
    const opened = await town.as(town.officer, async (act) => {
      const plan = await plans.receive(
        act,
        { hash: 'b'.repeat(64), name: 'p.txt', size: 1 },
        readingOf(target),
      );
      return movements.open(act, await opening(act, plan));
    });
    expect(opened).toEqual({ ok: false, problem: 'not confirmed', items: ['t1'] });
  });

  it('never rests on a clause out of bounds, not even by raw SQL', async () => {
    const plan = await town.as(town.officer, (act) =>
      confirmedPlan(
        act,
        readingOf(target, { quote: 'Không có người theo ý kiến khác', outOfBounds: 'quan điểm cá nhân' }),
      ),
    );
    const opened = await town.as(town.officer, async (act) => {
      const wanted = await opening(act, plan);
      return movements.open(act, { ...wanted, indicators: [indicator('t2')] });
    });
    expect(opened).toMatchObject({ ok: false, items: ['t2'] });
    const forced = town.as(town.officer, async (act) => {
      const movement = await openedMovement(act, { plan, units: [area] });
      const { id: _, ...row } = {
        id: '',
        commune_id: town.commune,
        movement_id: movement,
        plan_id: plan,
        plan_item_id: 't2',
        bounds: 'in' as const,
      };
      await act.tx
        .insertInto('indicator')
        .values({
          ...row,
          position: 9,
          kind: 'count',
          sums: 'sum',
          clause: '',
          question: 'x',
          measure: null,
          comparator: null,
          target: null,
          target_high: null,
          per: null,
          maximum: null,
        })
        .execute();
    });
    await expect(forced).rejects.toThrow(/indicator_.*fkey/);
  });

  it('opens once from a plan', async () => {
    const plan = await town.as(town.officer, (act) => confirmedPlan(act, readingOf(target)));
    const open = () => town.as(town.officer, async (act) => movements.open(act, await opening(act, plan)));
    expect(await open()).toMatchObject({ ok: true });
    expect(await open()).toEqual({ ok: false, problem: 'already open' });
  });

  it('waits for a decision under way, so that nothing dropped at that moment is put in force', async () => {
    const plan = await town.as(town.officer, (act) => confirmedPlan(act, readingOf(target)));
    let opened: Promise<unknown> = Promise.resolve();
    await town.as(town.officer, async (act) => {
      await plans.decide(act, plan, { item: 't1', revision: 1, decision: 'dropped' });
      opened = town.as(town.officer, async (other) => movements.open(other, await opening(other, plan)));
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(await opened).toEqual({ ok: false, problem: 'not confirmed', items: ['t1'] });
  });

  it('makes a duty only for the kinds that a period addresses', async () => {
    const board = await town.as(town.officer, async (act) => {
      const plan = await confirmedPlan(act, readingOf(target));
      const movement = await openedMovement(act, {
        plan,
        units: [area, school],
        periods: [
          period({ unitKinds: ['school'] }),
          period({ name: 'Kỳ hai', unitKinds: ['area', 'school'] }),
        ],
      });
      return reports.board(act, movement);
    });
    expect(board.map(({ unit, periodName }) => [unit, periodName])).toEqual([
      [area, 'Kỳ hai'],
      [school, 'Năm 2026'],
      [school, 'Kỳ hai'],
    ]);
  });

  it('closes a period for late reports, with the reason in the log, and opens it again', async () => {
    const head = await town.person('unit', area);
    const due = await town.as(town.officer, async (act) => {
      const plan = await confirmedPlan(act, readingOf(target));
      const movement = await openedMovement(act, { plan, units: [area] });
      return (await movements.periods(act, movement))[0]?.id ?? '';
    });
    const until = (date: string | null) =>
      town.as(town.officer, (act) =>
        movements.acceptUntil(act, due, date === null ? null : day(date), 'Lãnh đạo đồng ý'),
      );
    expect(await until('2026-11-13')).toEqual({ ok: false, problem: 'before it is due' });
    expect(await until('2026-11-20')).toEqual({ ok: true });
    const [asked] = await town.as(
      head,
      async (act) => (await reports.sheet(act, reports.own(act, due)))?.form.questions ?? [],
    );
    const send = (at: string) =>
      town.as(
        head,
        (act) =>
          reports.submit(act, reports.own(act, due), { answers: { [asked?.id ?? '']: '2' }, key: 'k' }),
        at,
      );
    expect(await send('2026-11-20T17:00:00Z')).toEqual({ ok: false, problem: 'closed' });
    expect(await until(null)).toEqual({ ok: true });
    expect(await send('2026-12-20T17:00:00Z')).toMatchObject({ ok: true });
    const logged = await town.as(town.officer, (act) =>
      act.tx.selectFrom('event').select(['verb', 'reason']).where('noun', '=', 'period').execute(),
    );
    expect(logged).toEqual([
      { verb: 'window set', reason: 'Lãnh đạo đồng ý' },
      { verb: 'window set', reason: 'Lãnh đạo đồng ý' },
    ]);
  });
});
