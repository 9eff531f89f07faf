import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as exemptions from './exemptions.ts';
import * as extensions from './extensions.ts';
import * as links from './links.ts';
import * as movements from './movements.ts';
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
import * as urging from './urging.ts';

/** Three areas; the first of them in the list is exempt, and the second was given more time. */
const SITE = 'https://thidua.example.vn';
const CLOSED = '2026-11-18T05:00:00Z';
let town: Ward;
let units: string[];
let movement: string;
let due: string;

beforeAll(async () => {
  town = await ward();
  units = [await town.unit('area', 'A'), await town.unit('area', 'B'), await town.unit('area', 'C')];
  movement = await town.as(town.officer, async (act) => {
    const plan = await confirmedPlan(act, readingOf({ quote: 'Có mô hình' }));
    return openedMovement(act, { plan, units, indicators: [indicator('t1')], periods: [period()] });
  });
  due = (await town.as(town.officer, (act) => movements.periods(act, movement)))[0]?.id ?? '';
  await town.as(town.officer, async (act) => {
    const [first = '', second = ''] = units;
    await exemptions.exempt(act, { period: due, unit: first }, 'Không có địa bàn');
    const more = { units: [second], until: day('2026-11-24'), reason: 'Mưa lũ' };
    await extensions.extend(act, due, more);
    await movements.acceptUntil(act, due, day('2026-11-16'), 'Đã tổng hợp');
  });
});
afterAll(() => town.close());

async function made(at?: string) {
  const wanted = units.map((unit) => ({ unit, seen: null }));
  const outcome = await town.as(
    town.officer,
    (act) => links.make(act, due, { wanted, until: null, handedTo: null }),
    at,
  );
  await town.as(town.officer, (act) => links.revoke(act, due, null));
  return outcome.ok ? outcome.links.map(({ unit, until }) => [units.indexOf(unit), until]) : outcome.problem;
}
const messages = (at?: string) =>
  town.as(town.officer, (act) => urging.messages(act, { movement, period: due, units }, SITE), at);

describe('a period with a unit that is exempt and one that was given more time', () => {
  it('has links for those whose report is taken, each as long as it is', async () => {
    expect(await made()).toEqual([
      [1, '2026-11-24'],
      [2, '2026-11-16'],
    ]);
    expect(await made(CLOSED)).toEqual([[1, '2026-11-24']]);
    expect(await made('2026-11-25T05:00:00Z')).toBe('closed');
  });

  it('has messages with links, and says for whom none could be made', async () => {
    const now = await messages();
    expect(now.ok && now.messages.map(({ text }) => text.includes(`${SITE}/l/`))).toEqual([true, true]);
    expect(now).toMatchObject({ unlinked: [] });
    expect(await messages(CLOSED)).toMatchObject({ unlinked: ['Đơn vị C'] });
    expect(await messages('2026-11-25T05:00:00Z')).toMatchObject({ unlinked: ['Đơn vị B', 'Đơn vị C'] });
  });
});
