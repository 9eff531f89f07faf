import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workCalendar } from '#calendar';
import { laidBack } from '#movement';
import { chainOfPlan, listChains, setChain } from './report-chain.ts';
import { confirmedPlan, day, openedMovement, readingOf, type Ward, ward, withDeadlines } from './testing.ts';

let town: Ward;
let plan: string;
let movement: string;

beforeAll(async () => {
  town = await ward();
  await town.unit('area', 'A1');
  [plan, movement] = await town.as(town.officer, async (act) => {
    const by = (who: string, toWhom: string, before: string) => ({
      quote: `${who} báo cáo ${toWhom} trước ${before}`,
      ...{ who, toWhom, rule: { type: 'yearly', before } as const },
    });
    const reading = withDeadlines(
      readingOf({ quote: 'Có ít nhất 01 mô hình', value: 1 }),
      by('Công an phường', 'Phòng Văn hóa', '11-15'),
      by('Phòng Văn hóa', 'Công an tỉnh', '11-20'),
    );
    const confirmed = await confirmedPlan(act, reading);
    return [confirmed, await openedMovement(act, { plan: confirmed })] as const;
  });
});
afterAll(() => town.close());

const laid = (top: string) =>
  town.as(town.officer, async (act) => laidBack(await chainOfPlan(act, plan), day(top), workCalendar()));

describe('the chain of a movement', () => {
  it('comes from the confirmed clauses of its plan', async () => {
    expect(await laid('2026-11-19')).toMatchObject([
      { body: 'Các đơn vị', printed: null, day: '2026-11-06' },
      { body: 'Công an phường', printed: '2026-11-14', day: '2026-11-13' },
      { body: 'Phòng Văn hóa', printed: '2026-11-19', day: '2026-11-19' },
    ]);
  });

  it('is kept year by year, the last word of a year in the place of the one before', async () => {
    const set = async (top: string) => {
      const steps = await laid(top);
      return town.as(town.officer, (act) => setChain(act, movement, steps));
    };
    expect(await set('2026-11-19')).toEqual({ ok: true });
    expect(await set('2027-11-19')).toEqual({ ok: true });
    expect(await set('2026-11-18')).toEqual({ ok: true });
    const chains = await town.as(town.officer, (act) => listChains(act, movement));
    expect(chains.map(({ year, steps }) => [year, steps.at(-1)?.day, steps.length])).toEqual([
      [2027, '2027-11-19', 3],
      [2026, '2026-11-18', 3],
    ]);
    expect(chains[0]?.steps[1]).toMatchObject({
      body: 'Công an phường',
      laterThanPlan: true,
      printed: '2026-11-14',
    });
  });

  it('is of no movement of another commune', async () => {
    const steps = await laid('2026-11-19');
    const set = await town.as(town.officer, (act) => setChain(act, crypto.randomUUID(), steps));
    expect(set).toEqual({ ok: false, problem: 'not found' });
  });
});
