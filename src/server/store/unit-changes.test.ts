import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import type { ChangeDraft, Destination } from '#org';
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
import * as units from './units.ts';

const MERGED = '2026-08-15';
const AFTER = '2026-08-20T05:00:00Z';
const BEFORE = '2026-08-01T05:00:00Z';

let town: Ward;
let old: string[];
let heads: Person[];
let due: string;
let later: string;
let asked: { count: string; ratio: string; prose: string };
let change: string;

/** Twelve areas: 1–5 have sent, 6–8 have drafts, 9–12 nothing. */
beforeAll(async () => {
  town = await ward();
  old = [];
  heads = [];
  for (let number = 1; number <= 12; number += 1) {
    old.push(await town.unit('area', `TDP-${number}`, `Tổ dân phố ${number}`));
    heads.push(await town.person('unit', old.at(-1)));
  }
  await town.as(
    town.officer,
    async (act) => {
      const plan = await confirmedPlan(
        act,
        readingOf(
          { quote: 'Có ít nhất 01 mô hình' },
          { quote: '100% hộ ký cam kết' },
          { quote: 'Mô tả cách làm' },
        ),
      );
      const movement = await openedMovement(act, {
        plan,
        units: old,
        indicators: [
          indicator('t1'),
          indicator('t2', { kind: 'ratio', target: '90' }),
          indicator('t3', { kind: 'prose', target: null, comparator: null }),
        ],
        periods: [
          period(),
          period({
            name: 'Năm 2027',
            coversFrom: day('2026-11-15'),
            coversTo: day('2027-11-14'),
            onTimeUntil: day('2027-11-14'),
          }),
        ],
      });
      [due = '', later = ''] = (await movements.periods(act, movement)).map(({ id }) => id);
      const [count, ratio, prose] = (await movements.indicators(act, movement)).map(({ id }) => id);
      asked = { count: count ?? '', ratio: ratio ?? '', prose: prose ?? '' };
    },
    BEFORE,
  );
  for (const [index, head] of heads.entries()) {
    const answers = answersOf(index + 1);
    if (index < 5) await send(head, answers, BEFORE);
    else if (index < 8)
      await town.as(head, (act) => reports.save(act, reports.own(act, due), answers, 0), BEFORE);
  }
});
afterAll(() => town.close());

const answersOf = (value: number) => ({
  [asked.count]: String(value),
  [asked.ratio]: '40',
  [`${asked.ratio}.whole`]: '50',
  [asked.prose]: `Cách làm ${value}`,
});
const send = (head: Person, answers: Record<string, string>, at: string) =>
  town.as(
    head,
    (act) => reports.submit(act, reports.own(act, due), { answers, key: `${head.account}-${due}` }),
    at,
  );
const decision = {
  kind: 'Nghị quyết',
  number: '12/NQ-HĐND',
  date: day('2026-07-30'),
  body: 'Hội đồng nhân dân phường Thử',
};
const at = (index: number) => old[index] ?? '';
const destination = (number: number, of: number[]): Destination => ({
  goesOn: null,
  kind: 'area',
  code: `TDP-${number}`,
  name: `Tổ dân phố số ${number} mới`,
  parent: null,
  of: of.map(at),
});
/** 12 into 7: five pairs, two that go on with new names. */
const rearranged = (): ChangeDraft => ({
  kind: 'rearrange',
  on: day(MERGED),
  decision,
  from: old,
  to: [
    destination(1, [0, 1]),
    destination(2, [2, 5]),
    destination(3, [3, 8]),
    destination(4, [6, 7]),
    destination(5, [4, 9]),
    { ...destination(11, [10]), goesOn: at(10) },
    { ...destination(12, [11]), goesOn: at(11) },
  ],
  heads: Object.fromEntries(old.map((id) => [id, 'move'])),
});

describe('twelve areas become seven in the middle of a period', () => {
  it('is foretold in counts before anything is written', async () => {
    const told = await town.as(town.officer, (act) => unitChanges.consequencesOf(act, rearranged()), AFTER);
    expect(told).toMatchObject({ ended: 10, begun: 5, goingOn: 2, sent: 5, drafts: 3, heads: 10 });
  });

  it('waits for its day, and the clock puts it in force', async () => {
    const recorded = await town.as(town.officer, (act) => unitChanges.record(act, rearranged()), BEFORE);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded));
    expect(recorded.inForce).toBe(false);
    change = recorded.change;
    expect(await town.as(town.officer, (act) => units.list(act), BEFORE)).toHaveLength(12);
    const clock = { kind: 'clock', commune: town.commune } as const;
    const put = (now: string) =>
      town.store.as(clock, { now: new Date(now), source: 'job' }, unitChanges.applyDue);
    expect(await put('2026-08-14T16:59:59Z')).toBe(0);
    expect(await put('2026-08-14T17:00:00Z')).toBe(1);
    expect(await put('2026-08-14T17:00:01Z')).toBe(0);
    const living = await town.as(town.officer, (act) => units.list(act), AFTER);
    expect(living.map(({ code }) => code)).toEqual([
      'TDP-1',
      'TDP-2',
      'TDP-3',
      'TDP-4',
      'TDP-5',
      'TDP-11',
      'TDP-12',
    ]);
    const ended = await town.as(town.officer, (act) => units.list(act, { standing: 'ended' }), AFTER);
    expect(ended).toHaveLength(10);
    expect(ended.every(({ successors, endedOn }) => successors.length === 1 && endedOn === MERGED)).toBe(
      true,
    );
  });

  it('keeps every report and draft, takes what is unsent off the old ones, and asks the new ones for the rest', async () => {
    const board = await town.as(
      town.officer,
      async (act) => reports.board(act, (await movements.list(act))[0]?.id ?? ''),
      AFTER,
    );
    const now = board.filter(({ period: id }) => id === due);
    expect(now.filter(({ report }) => report !== null)).toHaveLength(5);
    expect(now.filter(({ savedAt }) => savedAt !== null)).toHaveLength(3);
    expect(now.filter(({ carried }) => carried).map(({ unitCode }) => unitCode)).toEqual(
      expect.arrayContaining(['TDP-6', 'TDP-7', 'TDP-8', 'TDP-9', 'TDP-10']),
    );
    expect(now.filter(({ report, carried }) => report === null && !carried)).toHaveLength(7);
    const from = Object.fromEntries(
      now
        .filter(({ unitName }) => / mới$/.test(unitName))
        .map(({ unitCode, coversFrom }) => [unitCode, coversFrom]),
    );
    expect(from).toMatchObject({
      'TDP-1': MERGED,
      'TDP-2': '2026-01-01',
      'TDP-4': '2026-01-01',
      'TDP-11': '2026-01-01',
    });
    const next = board.filter(({ period: id }) => id === later);
    expect(next.filter(({ carried }) => !carried)).toHaveLength(7);
    expect(next.filter(({ carried }) => carried)).toHaveLength(10);
    const sums = await town.as(town.officer, (act) => reports.totals(act, due), AFTER);
    expect(sums.find(({ indicator: id }) => id === asked.count)).toMatchObject({ value: '15', broken: true });
  });

  it('lets the old heads in, and gives them the new unit beside', async () => {
    const places = await town.as(
      town.officer,
      (act) =>
        act.tx
          .selectFrom('membership')
          .select('unit_id')
          .where('account_id', '=', heads[0]?.account ?? '')
          .where('until', 'is', null)
          .execute(),
      AFTER,
    );
    expect(places).toHaveLength(2);
  });

  it('is undone no more once something was written for a new unit, and not before', async () => {
    expect(
      await town.as(
        town.officer,
        async (act) => {
          const undone = await unitChanges.undo(act, change);
          const living = await units.list(act);
          const board = await reports.board(act, (await movements.list(act))[0]?.id ?? '');
          return {
            ok: false,
            undone,
            living: living.map(({ name }) => name),
            carried: board.filter(({ carried }) => carried).length,
            duties: board.length,
          };
        },
        AFTER,
      ),
    ).toMatchObject({
      undone: { ok: true },
      living: expect.arrayContaining(['Tổ dân phố 1', 'Tổ dân phố 12']),
      carried: 0,
      duties: 24,
    });
    expect(await town.as(town.officer, (act) => units.list(act), AFTER)).toHaveLength(7);
  });
});
