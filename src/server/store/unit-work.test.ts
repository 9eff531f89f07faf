import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeDraft, Destination } from '#org';
import type { Act } from './act.ts';
import * as exemptions from './exemptions.ts';
import * as extensions from './extensions.ts';
import * as movements from './movements.ts';
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
import * as unitChanges from './unit-changes.ts';

/** Every test has a ward of its own in one database: three areas, one period from January to 14 November. */
let home: Ward;
beforeAll(async () => {
  home = await ward();
});
afterAll(() => home.close());

const ON = '2026-08-15';
const AT = '2026-08-20T05:00:00Z';
const BEFORE = '2026-08-01T05:00:00Z';
const decision = { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-07-30'), body: 'HĐND' };

async function threeAreas({ sent }: { sent: number[] }) {
  const town = await ward(home.database);
  const units = [await town.unit('area', 'A'), await town.unit('area', 'B'), await town.unit('area', 'C')];
  const movement = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có mô hình' }));
    return openedMovement(act, { plan, units, indicators: [indicator('t1')], periods: [period()] });
  });
  const [due] = await town.as(town.officer, (act) => movements.periods(act, movement));
  const [asked] = await town.as(town.officer, (act) => movements.indicators(act, movement));
  const send = async (index: number, at: string) => {
    const which = { period: due?.id ?? '', unit: units[index] ?? '' };
    const sending = { answers: { [asked?.id ?? '']: String(index + 1) }, key: which.unit };
    const head = await town.person('unit', which.unit);
    return town.as(head, (act) => reports.submit(act, which, sending), at);
  };
  for (const index of sent) await send(index, BEFORE);
  const asOfficer = <T>(work: (act: Act) => Promise<T>, at = AT) => town.as(town.officer, work, at);
  const board = async () => {
    const duties = await asOfficer((act) => reports.board(act, movement));
    return duties
      .sort((one, other) => (one.unitCode < other.unitCode ? -1 : 1))
      .map((duty) => ({
        unit: duty.unitCode,
        from: duty.coversFrom,
        to: duty.coversTo,
        carried: duty.carried,
        sent: duty.report !== null,
        cut: duty.change !== null,
      }));
  };
  const change = async (draft: Pick<ChangeDraft, 'kind' | 'to'> & { from: number[] }, at = AT) => {
    const from = draft.from.map((index) => units[index] ?? '');
    const recorded = await asOfficer(
      (act) => unitChanges.record(act, { ...draft, on: day(ON), decision, from, heads: {} }),
      at,
    );
    if (!recorded.ok) throw new Error(JSON.stringify(recorded));
    return recorded.change;
  };
  return { units, due: due?.id ?? '', asOfficer, board, change, send, close: () => town.close() };
}

const to = (units: string[], of: number[], given: Partial<Destination> = {}): Destination => ({
  ...{ goesOn: null, kind: 'area', code: 'M', name: 'Mới', parent: null },
  of: of.map((index) => units[index] ?? ''),
  ...given,
});
const whole = { from: '2026-01-01', to: '2026-11-14' };

describe('what becomes of work in mid-period', () => {
  it('a unit that goes on and has not sent owes for those merged into it', async () => {
    const { units, board, change, close } = await threeAreas({ sent: [1] });
    await change({
      kind: 'merge',
      from: [0, 1],
      to: [to(units, [0, 1], { goesOn: units[0] ?? '', code: 'A' })],
    });
    expect(await board()).toEqual([
      { unit: 'A', ...whole, carried: false, sent: false, cut: true },
      { unit: 'B', ...whole, carried: false, sent: true, cut: false },
      { unit: 'C', ...whole, carried: false, sent: false, cut: false },
    ]);
    await close();
  });

  it('a unit that goes on and has sent since keeps the change from being undone', async () => {
    const { units, change, send, asOfficer, close } = await threeAreas({ sent: [] });
    const goesOn = to(units, [0, 1], { goesOn: units[0] ?? '', code: 'A' });
    const merged = await change({ kind: 'merge', from: [0, 1], to: [goesOn] });
    expect(await send(0, '2026-08-21T05:00:00Z')).toMatchObject({ ok: true });
    expect(await asOfficer((act) => unitChanges.undo(act, merged))).toEqual({
      ok: false,
      problem: 'written',
    });
    await close();
  });

  it('one that had sent cannot owe again: what the other one owes stays with that one, until its end', async () => {
    const { units, board, change, close } = await threeAreas({ sent: [0] });
    await change({
      kind: 'merge',
      from: [0, 1],
      to: [to(units, [0, 1], { goesOn: units[0] ?? '', code: 'A' })],
    });
    expect((await board()).slice(0, 2)).toEqual([
      { unit: 'A', ...whole, carried: false, sent: true, cut: true },
      { unit: 'B', from: '2026-01-01', to: '2026-08-14', carried: false, sent: false, cut: false },
    ]);
    await close();
  });

  it('a part split off owes from that day on, beside the unit that goes on', async () => {
    const { units, board, change, close } = await threeAreas({ sent: [] });
    const split = [
      to(units, [0], { goesOn: units[0] ?? '', code: 'A' }),
      to(units, [0], { code: 'A2', name: 'Tách' }),
    ];
    await change({ kind: 'split', from: [0], to: split });
    expect(await board()).toContainEqual(
      expect.objectContaining({ unit: 'A2', from: ON, to: '2026-11-14', carried: false, sent: false }),
    );
    expect(await board()).toContainEqual(
      expect.objectContaining({ unit: 'A', ...whole, carried: false, sent: false }),
    );
    await close();
  });

  it('a unit that ends without a successor owes what lies before its end', async () => {
    const { board, change, close } = await threeAreas({ sent: [] });
    await change({ kind: 'close', from: [0], to: [] });
    expect(await board()).toContainEqual(
      expect.objectContaining({
        unit: 'A',
        from: '2026-01-01',
        to: '2026-08-14',
        carried: false,
        sent: false,
      }),
    );
    await close();
  });

  it('a closed period is left as it is, and its movement is not entered', async () => {
    const { units, due, board, change, asOfficer, close } = await threeAreas({ sent: [] });
    await asOfficer((act) => movements.acceptUntil(act, due, day('2026-11-14'), 'Đã tổng hợp'));
    await change({ kind: 'merge', from: [0, 1], to: [to(units, [0, 1])] }, '2026-11-15T05:00:00Z');
    expect((await board()).map(({ unit, carried }) => [unit, carried])).toEqual([
      ['A', false],
      ['B', false],
      ['C', false],
    ]);
    expect(await asOfficer((act) => movements.list(act))).toMatchObject([{ units: 3, tally: { owed: 3 } }]);
    await close();
  });

  const CLOSED = '2026-11-15T05:00:00Z';

  it('more time that a unit was given goes to the unit after it, with the work', async () => {
    const { units, due, board, change, asOfficer, close } = await threeAreas({ sent: [] });
    const more = { units: [units[0] ?? ''], until: day('2026-11-20'), reason: 'Mưa lũ' };
    await asOfficer(async (act) => {
      await extensions.extend(act, due, more);
      await movements.acceptUntil(act, due, day('2026-11-14'), 'Đã tổng hợp');
    });
    const merged = await change({ kind: 'merge', from: [0, 1], to: [to(units, [0, 1])] }, CLOSED);
    expect((await board()).map(({ unit, carried }) => [unit, carried])).toEqual([
      ['A', true],
      ['B', false],
      ['C', false],
      ['M', false],
    ]);
    const made = (await asOfficer((act) => unitChanges.get(act, merged)))?.after[0]?.unit ?? '';
    const sheet = await asOfficer((act) => reports.sheet(act, { period: due, unit: made }));
    expect(sheet?.duty).toMatchObject({ onTimeUntil: '2026-11-20', acceptedUntil: '2026-11-20' });
    expect(await asOfficer((act) => movements.list(act))).toMatchObject([{ units: 2 }]);
    const told = await asOfficer((act) => extensions.list(act, { period: due, unit: made }));
    expect(told).toMatchObject([{ oldUntil: '2026-11-14', newUntil: '2026-11-20', reason: 'Mưa lũ' }]);
    const again = { units: [made], until: day('2026-11-25'), reason: 'Mưa lũ kéo dài' };
    expect(await asOfficer((act) => extensions.extend(act, due, again))).toEqual({ ok: true, units: 1 });
    const later = await asOfficer((act) => reports.sheet(act, { period: due, unit: made }));
    expect(later?.duty).toMatchObject({ onTimeUntil: '2026-11-25', dueForAll: '2026-11-14' });
    await close();
  });

  it('more time of a unit that ends is that of the one that goes on with its work, but not beyond its own', async () => {
    const { units, due, change, asOfficer, close } = await threeAreas({ sent: [] });
    const give = (index: number, until: string, reason: string) =>
      asOfficer((act) =>
        extensions.extend(act, due, { units: [units[index] ?? ''], until: day(until), reason }),
      );
    const told = (index: number) =>
      asOfficer(async (act) => {
        const unit = units[index] ?? '';
        const sheet = await reports.sheet(act, { period: due, unit });
        const reasons = (await extensions.list(act, { period: due, unit })).map(({ reason }) => reason);
        return [sheet?.duty.onTimeUntil, ...reasons];
      });
    await give(1, '2026-11-20', 'Mưa lũ');
    const goesOn = to(units, [0, 1], { goesOn: units[0] ?? '', code: 'A' });
    const merged = await change({ kind: 'merge', from: [0, 1], to: [goesOn] });
    expect(await told(0)).toEqual(['2026-11-20', 'Mưa lũ']);
    expect(await asOfficer((act) => unitChanges.undo(act, merged))).toEqual({ ok: true });
    await give(2, '2026-11-25', 'Bận bầu cử');
    const other = to(units, [1, 2], { goesOn: units[2] ?? '', code: 'C' });
    await change({ kind: 'merge', from: [1, 2], to: [other] });
    expect(await told(2)).toEqual(['2026-11-25', 'Bận bầu cử']);
    await close();
  });

  it('more time stays with its unit where the one that goes on is taken no more', async () => {
    const { units, due, board, change, asOfficer, close } = await threeAreas({ sent: [] });
    const more = { units: [units[1] ?? ''], until: day('2026-11-20'), reason: 'Mưa lũ' };
    await asOfficer(async (act) => {
      await extensions.extend(act, due, more);
      await movements.acceptUntil(act, due, day('2026-11-14'), 'Đã tổng hợp');
    });
    const goesOn = to(units, [0, 1], { goesOn: units[0] ?? '', code: 'A' });
    await change({ kind: 'merge', from: [0, 1], to: [goesOn] }, CLOSED);
    expect((await board()).slice(0, 2).map(({ unit, carried }) => [unit, carried])).toEqual([
      ['A', false],
      ['B', false],
    ]);
    await close();
  });

  it('what is not expected of a unit is not expected of the one after it, nor given to one that is exempt', async () => {
    const { units, due, board, change, asOfficer, close } = await threeAreas({ sent: [] });
    const excuse = (index: number) =>
      asOfficer((act) => exemptions.exempt(act, { period: due, unit: units[index] ?? '' }, 'Không có'));
    await excuse(0);
    const merged = to(units, [0, 1], { goesOn: units[0] ?? '', code: 'A' });
    await change({ kind: 'merge', from: [0, 1], to: [merged] });
    expect((await board()).slice(0, 2).map(({ unit, carried }) => [unit, carried])).toEqual([
      ['A', false],
      ['B', false],
    ]);
    await excuse(2);
    await change({
      kind: 'split',
      from: [2],
      to: [
        to(units, [2], { goesOn: units[2] ?? '', code: 'C' }),
        to(units, [2], { code: 'C2', name: 'Tách' }),
      ],
    });
    expect((await board()).map(({ unit }) => unit)).toEqual(['A', 'B', 'C']);
    await close();
  });

  it('one whose days are over and all sent asks nothing more, and the new unit takes part in what comes', async () => {
    const { units, board, asOfficer, close } = await threeAreas({ sent: [0, 1, 2] });
    const merge = { kind: 'merge', on: day('2026-11-20'), decision, heads: {} } as const;
    const from = [units[0] ?? '', units[1] ?? ''];
    const recorded = await asOfficer(
      (act) => unitChanges.record(act, { ...merge, from, to: [to(units, [0, 1])] }),
      '2026-11-21T05:00:00Z',
    );
    expect(recorded).toMatchObject({ ok: true, inForce: true });
    expect((await board()).every(({ sent }) => sent)).toBe(true);
    expect(await asOfficer((act) => movements.list(act))).toMatchObject([
      { units: 2, tally: { owed: 3, sent: 3 } },
    ]);
    await close();
  });

  it('merged again before anything was sent, the first day that nobody has told of is kept', async () => {
    const { units, due, board, change, asOfficer, close } = await threeAreas({ sent: [0, 1] });
    const first = await change({ kind: 'merge', from: [0, 1], to: [to(units, [0, 1])] });
    const made = (await asOfficer((act) => unitChanges.get(act, first)))?.after[0]?.unit ?? '';
    const again = {
      kind: 'merge',
      on: day('2026-08-18'),
      decision,
      from: [made, units[2] ?? ''],
      heads: {},
    } as const;
    const merged = await asOfficer((act) =>
      unitChanges.record(act, {
        ...again,
        from: [...again.from],
        to: [{ ...to(units, []), code: 'N', of: [...again.from] }],
      }),
    );
    expect(merged).toMatchObject({ ok: true });
    const now = await board();
    expect(now).toContainEqual(expect.objectContaining({ unit: 'N', ...whole, carried: false, sent: false }));
    expect(now.find(({ unit }) => unit === 'M')).toMatchObject({ from: ON, carried: true });
    const sums = await asOfficer((act) => reports.totals(act, due));
    expect(sums).toMatchObject([{ value: '3', broken: true }]);
    await close();
  });
});
