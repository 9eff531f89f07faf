import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import type { ChangeDraft } from '#org';
import type { Act } from './act.ts';
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
import * as unitParts from './unit-parts.ts';

/** Two areas that become one, while somebody sends. */
let town: Ward;
let units: string[];
let heads: Person[];
let due: string;
let asked: string;

beforeAll(async () => {
  town = await ward();
});
afterAll(() => town.close());

const BEFORE = '2026-08-01T05:00:00Z';
const AT = '2026-08-20T05:00:00Z';
const LATER = '2026-08-21T05:00:00Z';

let number = 0;
async function twoAreas() {
  number += 1;
  units = [await town.unit('area', `A${number}`), await town.unit('area', `B${number}`)];
  heads = [await town.person('unit', units[0] ?? ''), await town.person('unit', units[1] ?? '')];
  await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có mô hình' }));
    const movement = await openedMovement(act, {
      ...{ plan, units, indicators: [indicator('t1')], periods: [period()] },
    });
    due = (await movements.periods(act, movement))[0]?.id ?? '';
    asked = (await movements.indicators(act, movement))[0]?.id ?? '';
  });
}

function merge(): ChangeDraft {
  const decision = { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-07-30'), body: 'HĐND' };
  const to = { goesOn: null, kind: 'area', code: `M${number}`, name: 'Mới', parent: null, of: units };
  return {
    ...{ kind: 'merge', on: day('2026-08-15'), decision, from: units, to: [to] },
    heads: Object.fromEntries(units.map((unit) => [unit, 'move'])),
  };
}

async function merged() {
  const recorded = await town.as(town.officer, (act) => unitChanges.record(act, merge()), AT);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded));
  const change = await town.as(town.officer, (act) => unitChanges.get(act, recorded.change));
  return { id: recorded.change, made: change?.after[0]?.unit ?? '' };
}

const send = (unit: string, value: string) => (act: Act) =>
  reports.submit(act, { period: due, unit }, { answers: { [asked]: value }, key: unit });

/** Somebody's transaction, held open after its work until `other` has begun and waits, or is done. */
async function beside<T>(work: (act: Act) => Promise<unknown>, who: Person, other: () => Promise<T>) {
  const [gate, did] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = town.as(
    who,
    (act) =>
      work(act)
        .then(() => did.resolve())
        .then(() => gate.promise),
    LATER,
  );
  await did.promise;
  const second = other();
  await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 400))]);
  gate.resolve();
  await first;
  return second;
}

describe('a change of units beside a report that is being sent', () => {
  it('is not undone from under it: what was acknowledged stays', async () => {
    await twoAreas();
    const { id, made } = await merged();
    const head = await town.person('unit', made);
    const undone = await beside(send(made, '3'), head, () =>
      town.as(town.officer, (act) => unitChanges.undo(act, id), LATER),
    );
    expect(undone).toEqual({ ok: false, problem: 'written' });
    const board = await town.as(town.officer, (act) => reports.totals(act, due));
    expect(board).toMatchObject([{ value: '3', reports: 1 }]);
  });

  it('waits for it: what an old unit had sent is not asked of the new one again', async () => {
    await twoAreas();
    const [one = '', other = ''] = units;
    await town.as(heads[1] ?? town.officer, send(other, '2'), BEFORE);
    const { made } = await beside(send(one, '1'), heads[0] ?? town.officer, merged);
    const sheet = await town.as(town.officer, (act) => reports.sheet(act, { period: due, unit: made }));
    expect(sheet?.duty.coversFrom).toBe('2026-08-15');
  });
});

describe('a draft that was taken over', () => {
  it('and came as a late report all the same is counted once, whichever came first', async () => {
    for (const lateFirst of [true, false]) {
      await twoAreas();
      const [one = ''] = units;
      await town.as(
        heads[0] ?? town.officer,
        (act) => reports.save(act, { period: due, unit: one }, { answers: { [asked]: '5' }, revision: 0 }),
        BEFORE,
      );
      const { made } = await merged();
      const head = await town.person('unit', made);
      const which = { period: due, unit: made };
      expect(await town.as(head, (act) => unitParts.takeOver(act, which, one), AT)).toMatchObject({
        ok: true,
      });
      const late = (at: string) => town.as(heads[0] ?? town.officer, send(one, '5'), at);
      const next = (at: string) => town.as(head, send(made, '7'), at);
      for (const [index, sent] of (lateFirst ? [late, next] : [next, late]).entries())
        expect(await sent(`2026-08-2${index + 2}T05:00:00Z`)).toMatchObject({ ok: true });
      const sums = await town.as(town.officer, (act) => reports.totals(act, due));
      expect(sums).toMatchObject([{ value: '7' }]);
      const year = { from: day('2026-01-01'), to: day('2026-12-31'), of: { indicator: asked } };
      const cut = await town.as(town.officer, (act) => reports.cut(act, year));
      expect(cut?.value).toBe('7');
    }
  });

  it('is never that of a unit that goes on and reports its own', async () => {
    await twoAreas();
    const [one = ''] = units;
    await town.as(
      heads[0] ?? town.officer,
      (act) => reports.save(act, { period: due, unit: one }, { answers: { [asked]: '5' }, revision: 0 }),
      BEFORE,
    );
    const part = (goesOn: string | null, code: string) => ({
      ...{ goesOn, kind: 'area', code, name: `Phần ${code}`, parent: null, of: [one] },
    });
    const split: ChangeDraft = {
      ...merge(),
      ...{ kind: 'split', from: [one], to: [part(one, `A${number}`), part(null, `S${number}`)] },
    };
    const recorded = await town.as(town.officer, (act) => unitChanges.record(act, split), AT);
    if (!recorded.ok) throw new Error(JSON.stringify(recorded));
    const change = await town.as(town.officer, (act) => unitChanges.get(act, recorded.change));
    const made = change?.after.find(({ goesOn }) => !goesOn)?.unit ?? '';
    const head = await town.person('unit', made);
    const taken = await town.as(head, (act) => unitParts.takeOver(act, { period: due, unit: made }, one), AT);
    expect(taken).toEqual({ ok: false, problem: 'no draft' });
  });
});

describe('a report of a unit that ended', () => {
  it('is read by the unit after it, which writes nothing into it', async () => {
    await twoAreas();
    const [one = ''] = units;
    const sent = await town.as(heads[0] ?? town.officer, send(one, '1'), BEFORE);
    const { made } = await merged();
    const head = await town.person('unit', made);
    const report = sent.ok ? sent.report : '';
    expect((await town.as(head, (act) => reports.get(act, report)))?.unit).toBe(one);
    const written = town.as(head, (act) =>
      act.tx
        .insertInto('figure')
        .values({ commune_id: town.commune, report_id: report, indicator_id: asked, value: '9' })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
    await expect(written).rejects.toMatchObject({ code: '42501' });
  });
});
