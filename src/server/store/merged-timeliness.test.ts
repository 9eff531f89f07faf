import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#access';
import type { ChangeDraft } from '#org';
import * as compilations from './compilations.ts';
import { merged } from './merged.ts';
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

const OPENED = '2026-01-05T03:00:00Z';
const LATER = '2026-09-20T03:00:00Z';
const quarter = (name: string, from: string, to: string) =>
  period({ name, coversFrom: day(from), coversTo: day(to), onTimeUntil: day(to) });

let town: Ward;
let units: string[];
let heads: Person[];
let movement: string;
let periods: string[];

beforeAll(async () => {
  town = await ward();
  units = [];
  for (const number of [1, 2, 3]) units.push(await town.unit('area', `${number}`, `Tổ dân phố ${number}`));
  heads = await Promise.all(units.map((unit) => town.person('unit', unit)));
  movement = await town.as(
    town.officer,
    async (act) =>
      openedMovement(act, {
        plan: await confirmedPlan(act, readingOf({ quote: 'một' })),
        units,
        indicators: [indicator('t1')],
        periods: [
          quarter('Quý I', '2026-01-01', '2026-03-31'),
          quarter('Quý II', '2026-04-01', '2026-06-30'),
          quarter('Quý III', '2026-07-01', '2026-09-30'),
        ],
      }),
    OPENED,
  );
  periods = (await town.as(town.officer, (act) => movements.periods(act, movement))).map(({ id }) => id);
});
afterAll(() => town.close());

async function send(unit: number, place: number, at: string) {
  const head = heads[unit] ?? town.officer;
  const sent = await town.as(
    head,
    async (act) => {
      const asked = (await movements.indicators(act, movement))[0]?.id ?? '';
      const which = reports.own(act, periods[place] ?? '');
      return reports.submit(act, which, { answers: { [asked]: '2' }, key: `${unit}-${place}` });
    },
    at,
  );
  if (!sent.ok) throw new Error(JSON.stringify(sent));
}

const timelinessOf = (place: number, at = LATER) =>
  town.as(town.officer, async (act) => (await merged(act, movement, periods[place] ?? ''))?.timeliness, at);

const first = { label: 'Quý I', onTime: 1, late: 1, missing: 1, waiting: 0, rate: '33 %' };
const second = { label: 'Quý II', onTime: 1, late: 0, missing: 2, waiting: 0, rate: '33 %' };

describe('how reports came over the periods', () => {
  it('is told of the periods up to this one, and not of the first alone', async () => {
    await send(0, 0, '2026-03-20T03:00:00Z');
    await send(1, 0, '2026-04-02T03:00:00Z');
    await send(0, 1, '2026-06-20T03:00:00Z');
    await send(0, 2, '2026-09-10T03:00:00Z');
    expect(await timelinessOf(0)).toBeUndefined();
    expect(await timelinessOf(1)).toEqual({ periods: [first, second], breaks: [] });
    const third = { label: 'Quý III', onTime: 1, late: 0, missing: 0, waiting: 2, rate: null };
    expect(await timelinessOf(2)).toEqual({ periods: [first, second, third], breaks: [] });
    expect((await timelinessOf(2, '2026-10-02T03:00:00Z'))?.periods[2]).toEqual({
      ...third,
      ...{ missing: 2, waiting: 0, rate: '33 %' },
    });
  });

  it('stays with a kept version as it was, and says that it reads otherwise now', async () => {
    const where = { movement, period: periods[1] ?? '' };
    await town.as(town.officer, (act) => compilations.draft(act, where));
    await send(2, 0, LATER);
    const kept = await town.as(town.officer, (act) => compilations.newest(act, where.period));
    if (!kept) throw new Error('no draft');
    expect(kept.content.timeliness?.periods).toEqual([first, second]);
    const { parts } = await town.as(town.officer, (act) => compilations.changesOf(act, kept));
    expect(parts).toEqual(['timeliness']);
    expect((await timelinessOf(1))?.periods[0]).toMatchObject({ late: 2, missing: 0 });
  });

  it('marks where units changed between two of its periods', async () => {
    const from = units.slice(1);
    const decision = { kind: 'Nghị quyết', number: '1/NQ', date: day('2026-08-01'), body: 'HĐND' };
    const one = { goesOn: null, kind: 'area', code: '4', name: 'Tổ dân phố 4', parent: null, of: from };
    const merge: ChangeDraft = {
      ...{ kind: 'merge', on: day('2026-08-15'), decision, from, to: [one] },
      heads: Object.fromEntries(from.map((id) => [id, 'move'])),
    };
    const recorded = await town.as(town.officer, (act) => unitChanges.record(act, merge), LATER);
    expect(recorded).toMatchObject({ ok: true });
    expect((await timelinessOf(2))?.breaks).toEqual([
      { before: 2, mark: '(1)', note: expect.stringContaining('Tổ dân phố 4') },
    ]);
    expect((await timelinessOf(1))?.breaks).toEqual([]);
  });
});
