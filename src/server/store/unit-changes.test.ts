import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from './act.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import { day, type Ward } from './testing.ts';
import { AFTER, BEFORE, MERGED, rearranged, type TwelveAreas, twelveAreas } from './testing-areas.ts';
import * as unitChanges from './unit-changes.ts';
import { namesOn } from './unit-names.ts';
import * as unitParts from './unit-parts.ts';
import * as units from './units.ts';

let areas: TwelveAreas;
let town: Ward;
let change: string;

beforeAll(async () => {
  areas = await twelveAreas();
  town = areas.town;
});
afterAll(() => town.close());

const at = (index: number) => areas.old[index] ?? '';

describe('twelve areas become seven in the middle of a period', () => {
  it('is foretold in counts before anything is written', async () => {
    const told = await town.as(
      town.officer,
      (act) => unitChanges.consequencesOf(act, rearranged(areas.old)),
      AFTER,
    );
    expect(told).toMatchObject({ ended: 10, begun: 5, goingOn: 2, sent: 5, drafts: 3, heads: 10 });
  });

  it('waits for its day, and the clock puts it in force', async () => {
    const recorded = await town.as(
      town.officer,
      (act) => unitChanges.record(act, rearranged(areas.old)),
      BEFORE,
    );
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
    const now = board.filter(({ period: id }) => id === areas.due);
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
    const next = board.filter(({ period: id }) => id === areas.later);
    expect(next.filter(({ carried }) => !carried)).toHaveLength(7);
    expect(next.filter(({ carried }) => carried)).toHaveLength(10);
    const sums = await town.as(town.officer, (act) => reports.totals(act, areas.due), AFTER);
    expect(sums.find(({ indicator: id }) => id === areas.asked.count)).toMatchObject({
      value: '15',
      broken: true,
    });
  });

  it('lets the old heads in, and gives them the new unit beside', async () => {
    const places = await town.as(
      town.officer,
      (act) =>
        act.tx
          .selectFrom('membership')
          .select('unit_id')
          .where('account_id', '=', areas.heads[0]?.account ?? '')
          .where('until', 'is', null)
          .execute(),
      AFTER,
    );
    expect(places).toHaveLength(2);
  });

  it('is undone as if it had not been, while nothing was written for a new unit', async () => {
    const seen = await town.as(
      town.officer,
      async (act) => {
        const undone = await unitChanges.undo(act, change);
        const living = (await units.list(act)).map(({ name }) => name);
        const duties = await boardNow(act);
        const carried = duties.filter((duty) => duty.carried || duty.change !== null).length;
        // Undone only for a look: an outcome that is not ok takes all of it back.
        return { ok: false, undone, living, carried, duties: duties.length };
      },
      AFTER,
    );
    expect(seen).toMatchObject({ undone: { ok: true }, carried: 0, duties: 24 });
    expect(seen.living).toEqual(areas.old.map((_, index) => `Tổ dân phố ${index + 1}`));
    expect(await asOfficer((act) => units.list(act))).toHaveLength(7);
  });

  it('shows a new unit what the old ones left, and another unit nothing of it', async () => {
    const [second = ''] = await newUnits('TDP-2');
    const head = await town.person('unit', second);
    const parts = await town.as(head, (act) => unitParts.partsOf(act, reports.own(act, areas.due)), AFTER);
    expect(parts).toMatchObject([
      { unitName: 'Tổ dân phố 3', report: expect.any(String), ended: true },
      { unitName: 'Tổ dân phố 6', report: null, savedAt: expect.any(Date), takenAt: null },
    ]);
    expect(parts[0]?.said).toContainEqual({ question: 'Câu hỏi t1', words: '3' });
    const stranger = await town.person('unit', (await newUnits('TDP-1'))[0]);
    const which = { period: areas.due, unit: second };
    expect(await town.as(stranger, (act) => reports.sheet(act, which), AFTER)).toBeNull();
    expect(await town.as(stranger, (act) => unitParts.takeOver(act, which, at(5)), AFTER)).toMatchObject({
      problem: 'not found',
    });
  });

  it('takes an old draft over once, by a press: figures added, words under the old name', async () => {
    const [second = ''] = await newUnits('TDP-2');
    const head = await town.person('unit', second);
    const which = { period: areas.due, unit: second };
    await town.as(
      head,
      (act) => reports.save(act, which, { answers: areas.answersOf(10), revision: 0 }),
      AFTER,
    );
    const take = () => town.as(head, (act) => unitParts.takeOver(act, which, at(5)), AFTER);
    expect(await take()).toEqual({ ok: true, unlike: [] });
    expect(await take()).toMatchObject({ problem: 'taken already' });
    const sheet = await town.as(head, (act) => reports.sheet(act, which), AFTER);
    expect(sheet?.answers).toEqual({
      [areas.asked.count]: '16',
      [areas.asked.ratio]: '80',
      [`${areas.asked.ratio}.whole`]: '100',
      [areas.asked.prose]: 'Cách làm 10\nTổ dân phố 6: Cách làm 6',
    });
    expect(sheet?.form.period).toMatchObject({ coversFrom: '2026-01-01' });
    const sent = await town.as(
      head,
      (act) => reports.submit(act, which, { answers: sheet?.answers ?? {}, key: 'second' }),
      AFTER,
    );
    expect(sent).toMatchObject({ ok: true });
    expect(await asOfficer((act) => unitChanges.undo(act, change))).toEqual({
      ok: false,
      problem: 'written',
    });
  });

  it('sums what sums, and lets the new unit’s share stand for the old ones’', async () => {
    const sums = await asOfficer((act) => reports.totals(act, areas.due));
    // 1 + 2 + 3 + 4 + 5 of the old ones, 16 of the new.
    expect(sums.find((sum) => sum.indicator === areas.asked.count)).toMatchObject({
      value: '31',
      broken: true,
    });
    // Four old ones with 40/50 each, and 80/100 for the old one that has a new one by now.
    expect(sums.find((sum) => sum.indicator === areas.asked.ratio)).toMatchObject({
      value: '240',
      denominator: '300',
    });
  });

  it('counts a late report of an old unit as its own part, where none has told of it yet', async () => {
    const [late, tooLate] = [areas.heads[8], areas.heads[5]];
    if (!late || !tooLate) throw new Error('twelve areas have heads');
    expect(await areas.send(late, areas.answersOf(9), AFTER)).toMatchObject({ ok: true });
    const before = await asOfficer((act) => reports.totals(act, areas.due));
    expect(before.find((sum) => sum.indicator === areas.asked.count)).toMatchObject({ value: '40' });
    // Its draft was taken over and sent by the unit after it: what it says is kept, and not counted twice.
    expect(await areas.send(tooLate, areas.answersOf(6), '2026-08-21T05:00:00Z')).toMatchObject({ ok: true });
    const after = await asOfficer((act) => reports.totals(act, areas.due));
    expect(after.find((sum) => sum.indicator === areas.asked.count)).toMatchObject({ value: '40' });
    expect((await asOfficer(boardNow)).filter(({ report }) => report !== null)).toHaveLength(8);
  });

  it('prints the names of its day', async () => {
    const asOf = (date: string) => asOfficer((act) => namesOn(act, day(date)));
    expect((await asOf('2026-08-14')).get(at(10))).toEqual({ code: 'TDP-11', name: 'Tổ dân phố 11' });
    expect((await asOf(MERGED)).get(at(10))).toEqual({ code: 'TDP-11', name: 'Tổ dân phố số 11 mới' });
  });

  it('is told in the line of an old unit, of a new one, and of none beside', async () => {
    const told = (unit: string) => asOfficer((act) => unitChanges.line(act, unit));
    expect(await told(at(0))).toMatchObject([{ id: change }]);
    expect(await told((await newUnits('TDP-1'))[0] ?? '')).toMatchObject([{ id: change }]);
    const beside = await town.unit('area', 'X1');
    expect(await told(beside)).toEqual([]);
    expect(await asOfficer(unitChanges.latest)).toMatchObject([{ id: change, on: MERGED, inForce: true }]);
  });
});

const asOfficer = <T>(work: (act: Act) => Promise<T>) => town.as(town.officer, work, AFTER);
const boardNow = async (act: Act) => reports.board(act, (await movements.list(act))[0]?.id ?? '');
const newUnits = async (code: string) =>
  (await asOfficer((act) => units.list(act))).filter((unit) => unit.code === code).map(({ id }) => id);
