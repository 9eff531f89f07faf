import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inWords, weekdayInWords, workCalendar } from '#calendar';
import { readPlan } from '#plan';
import { proposeChain } from './chain/index.ts';
import { itemsOf } from './items.ts';
import { eventsAwaited, proposeMilestones, turnsOf } from './milestone/index.ts';
import { proposePeriods } from './periods.ts';
import { day, taking } from './testing.ts';

/** Five real plans, beside the clone and never in it. */
const folder = resolve(process.env.THIDUA_PLANS ?? join(import.meta.dirname, '../../../../shared/plans'));
const missing = !existsSync(join(folder, 'score.py'));
if (missing)
  console.warn(`Bỏ qua thời hạn của các kế hoạch thật: không có thư mục ${folder} (đặt THIDUA_PLANS).`);

const calendar = workCalendar();
const kinds = taking('area', 'agency', 'organisation', 'school', 'enterprise', 'team', 'commune');

function itemsIn(plan: 'A' | 'B' | 'C' | 'D' | 'E') {
  const file = readdirSync(folder).find((name) => name.startsWith(`${plan}-`) && name.endsWith('.txt'));
  if (!file) throw new Error(`${folder} has no plan ${plan}`);
  return itemsOf(readPlan({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
function periodsIn(plan: Parameters<typeof itemsIn>[0], today: string, issued: string | null = null) {
  const frame = { issued: issued === null ? null : day(issued), today: day(today), taking: kinds, calendar };
  return proposePeriods(itemsIn(plan), frame).map(({ coversFrom, coversTo, onTimeUntil }) =>
    [coversFrom, coversTo, onTimeUntil]
      .map((date) => (date ? `${weekdayInWords(date)} ${inWords(date)}` : '?'))
      .join(' – '),
  );
}

describe.skipIf(missing)('the dates of the five plans', () => {
  it('A: every area launches three months after one event, once; its boards meet each quarter', () => {
    const items = itemsIn('A');
    expect(eventsAwaited(items)).toHaveLength(1);
    const milestones = proposeMilestones(items, kinds);
    const launches = milestones.filter(({ name }) => name === 'Lễ ra mắt');
    expect(launches).toMatchObject([{ unitKinds: ['area'], event: eventsAwaited(items)[0] }]);
    expect(milestones.filter(({ repeats }) => repeats === 'calendar').length).toBeGreaterThan(0);
    const [launch] = launches;
    const facts = { done: {}, since: day('2026-06-25'), today: day('2026-09-18'), calendar };
    const due = (eventOn: string | null) =>
      launch && turnsOf(launch, { ...facts, eventOn: eventOn === null ? null : day(eventOn) })[0];
    expect(due(null)).toMatchObject({ due: null, standing: 'waiting' });
    expect(due('2026-06-30')).toMatchObject({ due: '2026-09-30', standing: 'to do' });
  });

  it('B: from units without a day through the police, the office and the committee to the province', () => {
    const chain = proposeChain(itemsIn('B'), day('2026-05-20'), calendar);
    expect(chain.map(({ printed }) => printed && `${weekdayInWords(printed)} ${inWords(printed)}`)).toEqual([
      null,
      'thứ Bảy 14/11/2026',
      null,
      'thứ Năm 19/11/2026',
    ]);
    expect(periodsIn('B', '2026-05-20')[0]).toMatch(/thứ Sáu 06\/11\/2026$/);
  });

  it('C: thematic meetings every three months from the last one, not each quarter', () => {
    const repeats = proposeMilestones(itemsIn('C'), kinds).map(({ repeats: how, quote }) => [
      how,
      /3 tháng/.test(quote),
    ]);
    expect(repeats).toContainEqual(['interval', true]);
  });

  it('D: two rounds, both due before they end, the first on the last day of Tết', () => {
    expect(periodsIn('D', '2024-12-15')).toEqual([
      '? – thứ Hai 03/02/2025 – Chủ nhật 02/02/2025',
      'thứ Ba 04/02/2025 – thứ Ba 19/8/2025 – Chủ nhật 17/8/2025',
    ]);
    expect(eventsAwaited(itemsIn('D'))).toContain('issue');
  });

  it('E: before 10/11 each year, from the day it was issued on; the way up from the police has no day', () => {
    expect(periodsIn('E', '2026-05-20', '2026-05-07')).toEqual([
      'thứ Năm 07/5/2026 – thứ Hai 09/11/2026 – thứ Hai 09/11/2026',
    ]);
    const chain = proposeChain(itemsIn('E'), day('2026-05-20'), calendar);
    expect(chain[0]?.printed).toBe('2026-11-09');
    expect(chain.slice(1).map(({ printed }) => printed)).toEqual(chain.slice(1).map(() => null));
    expect(chain.length).toBeGreaterThan(1);
  });
});
