import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '#evaluation';
import { evaluationCourse } from './evaluation-course.ts';
import { exempt } from './exemptions.ts';
import * as facts from './facts.ts';
import * as reports from './reports.ts';
import { day } from './testing.ts';
import {
  atLeast,
  criterion,
  type Judged,
  judgedWard,
  LATER,
  listed,
  quarter,
  setOf,
  unnamed,
} from './testing-facts.ts';
import * as unitChanges from './unit-changes.ts';
import { undo } from './unit-changes-undone.ts';

describe('what a unit before it never sent', () => {
  const closed = { ...quarter(1), acceptedUntil: day('2026-04-30') };
  const counted = { kind: 'count', at: { bar: '<=', amount: { value: '9' }, high: null } } as const;
  let home: Judged;
  beforeAll(async () => {
    home = await judgedWard({
      areas: 10,
      set: setOf([
        criterion('peace', { asks: { kind: 'no-incident' }, gate: true }),
        criterion('noise', { asks: counted, scores: { kind: 'full', points: '10' } }),
        criterion('help', { asks: { kind: 'count', at: atLeast('1') } }),
      ]),
      questions: { peace: { kind: 'no-incident' }, noise: { kind: 'count' }, help: { kind: 'count' } },
      periods: [closed, ...[2, 3, 4].map(quarter)],
    });
    for (const unit of [0, 3, 4]) await home.send(unit, 0, calm, '2026-04-02T03:00:00Z');
  });
  afterAll(() => home.town.close());

  const calm = { peace: '0', noise: '1', help: '1' };
  const office = <T>(work: Parameters<typeof home.town.as<T>>[1]) =>
    home.town.as(home.town.officer, work, LATER);
  const unit = (place: number) => home.units[place] ?? '';
  let decisions = 0;
  const change = (
    kind: 'merge' | 'split',
    on: string,
    from: string[],
    codes: string[],
    goesOn: string | null = null,
  ) => {
    decisions += 1;
    const to = codes.map((code, place) => {
      const stays = place === 0 ? goesOn : null;
      return { goesOn: stays, kind: 'area', code, name: `Tổ dân phố ${code}`, parent: null, of: from };
    });
    const decision = { kind: 'Nghị quyết', number: `${decisions}/NQ`, date: day('2026-01-10'), body: 'HĐND' };
    const gone = from.filter((id) => id !== goesOn);
    const heads = Object.fromEntries(gone.map((id) => [id, 'end' as const]));
    return office((act) => unitChanges.record(act, { kind, on: day(on), from, decision, to, heads }));
  };
  const sendAll = async (id: string, places: readonly number[]) => {
    const head = await home.town.person('unit', id);
    const answers = Object.fromEntries(
      Object.entries(calm).map(([name, value]) => [home.asked[name] ?? name, value]),
    );
    for (const place of places)
      expect(
        await home.town.as(
          head,
          (act) =>
            reports.submit(act, reports.own(act, home.periods[place] ?? ''), {
              answers,
              key: `${id}${place}`,
            }),
          LATER,
        ),
      ).toMatchObject({ ok: true });
  };
  const factsOf = async (id: string) =>
    (await office((act) => facts.ofUnit(act, home.evaluation, id)))?.facts ?? new Map<string, Fact>();
  const owes = (number: number) => [{ unit: `Tổ dân phố ${number}`, period: 'Quý 1' }];

  it('is missing after a merger, and named; excused it is not', async () => {
    expect(await change('merge', '2026-07-01', [unit(0), unit(1)], ['M'])).toMatchObject({ ok: true });
    const merged = await listed(home, 'M');
    await sendAll(merged, [1, 2, 3]);
    const { breaks, rows } = await office((act) => evaluationCourse(act, home.evaluation));
    expect(breaks).toMatchObject([{ before: 2, note: expect.stringContaining('01/7/2026') }]);
    expect(rows.length).toBeGreaterThan(0);
    const before = await factsOf(merged);
    expect(before.get('peace')).toMatchObject({ why: 'no report', of: owes(2), soFar: { cases: '0' } });
    expect(before.get('noise')).toMatchObject({ why: 'no report', of: owes(2), soFar: { value: '4' } });
    expect(before.get('help')).toMatchObject({ kind: 'amount', value: '4' });
    const which = { period: home.periods[0] ?? '', unit: unit(1) };
    expect(await office((act) => exempt(act, which, 'Chưa thành lập trong quý'))).toMatchObject({ ok: true });
    const after = await factsOf(merged);
    expect(after.get('peace')).toMatchObject({ kind: 'cases', cases: '0' });
    expect(after.get('noise')).toMatchObject({ kind: 'amount', value: '4' });
  });

  it('is missing after a split for each of its parts, and through the merger of a part', async () => {
    expect(await change('split', '2026-04-01', [unit(2)], ['S1', 'S2'])).toMatchObject({ ok: true });
    const part = await listed(home, 'S2');
    await sendAll(part, [1, 2, 3]);
    expect((await factsOf(part)).get('peace')).toMatchObject({ of: owes(3), soFar: { cases: '0' } });
    const other = await listed(home, 'S1');
    await sendAll(other, [1, 2]);
    for (const place of [1, 2]) await home.send(3, place, calm);
    expect(await change('merge', '2026-10-01', [other, unit(3)], ['SM'])).toMatchObject({ ok: true });
    const last = await listed(home, 'SM');
    await sendAll(last, [3]);
    expect((await factsOf(last)).get('peace')).toMatchObject({
      why: 'no report',
      of: owes(3),
    });
  });

  it('of a unit that goes on beside the new one is its own, and nothing of it counts for the other', async () => {
    expect(await change('split', '2026-04-01', [unit(4)], ['5', 'N'], unit(4))).toMatchObject({ ok: true });
    const made = await listed(home, 'N');
    await sendAll(made, [1, 2, 3]);
    expect((await factsOf(made)).get('noise')).toMatchObject({ kind: 'amount', value: '3' });
  });

  it('is the unit’s own again where the change is undone', async () => {
    const before = await factsOf(unit(5));
    const merge = await change('merge', '2026-07-01', [unit(5), unit(6)], ['U']);
    if (!merge.ok) throw new Error('not merged');
    expect(await office((act) => undo(act, merge.change))).toMatchObject({ ok: true });
    expect(await factsOf(unit(5))).toEqual(before);
    for (const place of [1, 2, 3]) await home.send(5, place, calm);
    const peace = (await factsOf(unit(5))).get('peace');
    expect(peace).toMatchObject({ why: 'no report', soFar: { cases: '0' } });
    expect(peace).not.toHaveProperty('of');
  });

  describe('and what it sent', () => {
    const told = async (id: string) => {
      const known = await office((act) => facts.ofUnit(act, home.evaluation, id));
      const reports = known?.reports ?? [];
      expect(new Set(reports).size).toBe(reports.length);
      return known?.facts.get('noise');
    };

    it('counts once though it first gave a part, and then became part whole', async () => {
      const [a, b] = [unit(7), unit(8)];
      for (const place of [7, 8]) {
        await home.send(place, 0, calm, '2026-04-02T03:00:00Z');
        for (const period of [1, 2, 3]) await home.send(place, period, calm);
      }
      const stays = (id: string, code: string, of: string[]) => {
        return { goesOn: id, kind: 'area', code, name: `Tổ dân phố ${code}`, parent: null, of };
      };
      const decision = { kind: 'Nghị quyết', number: '99/NQ', date: day('2026-01-10'), body: 'HĐND' };
      const parted = await office((act) =>
        unitChanges.record(act, {
          ...{ kind: 'rearrange', on: day('2026-10-05'), from: [a, b], decision, heads: {} },
          to: [stays(a, '8', [a]), stays(b, '9', [a, b])],
        }),
      );
      expect(parted).toMatchObject({ ok: true });
      expect(await told(b)).toMatchObject({ kind: 'amount', value: '4' });
      expect(await change('merge', '2026-11-01', [a, b], ['9'], b)).toMatchObject({ ok: true });
      expect(await told(b)).toMatchObject({ kind: 'amount', value: '8' });
    });

    it('counts once though it was split, and one part became part of the other', async () => {
      await home.send(9, 0, calm, '2026-04-02T03:00:00Z');
      expect(await change('split', '2026-04-01', [unit(9)], ['P1', 'P2'])).toMatchObject({ ok: true });
      const [one, other] = [await listed(home, 'P1'), await listed(home, 'P2')];
      for (const part of [one, other]) await sendAll(part, [1, 2, 3]);
      expect(await told(other)).toMatchObject({ kind: 'amount', value: '3' });
      expect(await change('merge', '2026-11-01', [one, other], ['P2'], other)).toMatchObject({ ok: true });
      expect(await told(other)).toMatchObject({ kind: 'amount', value: '7' });
    });
  });

  it('is the same for all units at once as for each alone', async () => {
    const all = await office(async (act) => {
      const known: facts.UnitFacts[] = [];
      for await (const batch of facts.ofEvery(act, home.evaluation)) known.push(...batch);
      return known;
    });
    for (const known of all) {
      const alone = await office((act) => facts.ofUnit(act, home.evaluation, known.unit));
      expect(alone && unnamed(alone)).toEqual(unnamed(known));
    }
  });
});
