import { describe, expect, it } from 'vitest';
import { inWords, weekdayInWords, workCalendar } from '#calendar';
import type { DeadlineRule } from '#plan';
import type { PlanItem, PlanItemOf } from '../items.ts';
import { day, deadline } from '../testing.ts';
import { type ChainLink, proposeChain } from './chain.ts';
import { laidBack, moved, topOf } from './laid.ts';

const calendar = workCalendar();

function report(who: string, toWhom: string, rule: DeadlineRule): PlanItemOf<'deadline'> {
  const item = deadline(`${who} báo cáo ${toWhom}`, who, rule);
  return { ...item, content: { ...item.content, toWhom } };
}
function goes(who: string, to: string, via: string | null = null): PlanItemOf<'reporting'> {
  const quote = `${who} báo cáo ${to}`;
  const rest = { clause: 'IV.2', bounds: 'in', boundsReason: null, span: [0, 1] } as const;
  return { ...rest, id: quote, category: 'reporting', quote, content: { who, to, via } };
}
const eachYear = (date: string) => ({ type: 'yearly', before: date }) as const;

const B: PlanItem[] = [
  report('Công an phường', 'Phòng Văn hóa - Xã hội phường', eachYear('11-15')),
  report('Phòng Văn hóa - Xã hội phường', 'Công an tỉnh và Sở Nội vụ', eachYear('11-20')),
  goes('Phòng Văn hóa - Xã hội phường', 'Công an tỉnh và Sở Nội vụ', 'UBND phường'),
];
const chainOf = (items: PlanItem[], today = '2026-05-20') => proposeChain(items, day(today), calendar);
const inLine = ({ body, toWhom, printed, workingDays }: ChainLink) =>
  `${body} → ${toWhom}: ${printed ? inWords(printed) : 'không nêu'} (${workingDays})`;

describe('the chain of a plan', () => {
  it('B: units without a day, police before 15/11, the office through the committee before 20/11', () => {
    expect(chainOf(B).map(inLine)).toEqual([
      'Các đơn vị → Công an phường: không nêu (0)',
      'Công an phường → Phòng Văn hóa - Xã hội phường: 14/11/2026 (5)',
      'Phòng Văn hóa - Xã hội phường → UBND phường: không nêu (2)',
      'UBND phường → Công an tỉnh và Sở Nội vụ: 19/11/2026 (2)',
    ]);
  });

  it('E: units by a day of their own through the police, who then report up without one', () => {
    const items = [
      report('Các cơ quan, đơn vị', 'UBND phường (qua Công an phường)', eachYear('11-10')),
      goes('Công an phường', 'UBND Thành phố, Công an Thành phố', 'UBND phường'),
    ];
    expect(chainOf(items).map(inLine)).toEqual([
      'Các cơ quan, đơn vị → Công an phường: 09/11/2026 (0)',
      'Công an phường → UBND phường: không nêu (5)',
      'UBND phường → UBND Thành phố, Công an Thành phố: không nêu (5)',
    ]);
  });

  it('D: of two rounds the one that comes next', () => {
    const round = (date: string) =>
      report('UBND các xã', 'UBND huyện (qua Công an huyện)', { type: 'before', date });
    const rounds = [round('2025-02-03'), round('2025-08-18')];
    const firstDay = (today: string) => chainOf(rounds, today).map(({ printed }) => printed);
    expect(firstDay('2024-12-15')).toEqual(['2025-02-02', null]);
    expect(firstDay('2025-02-03')).toEqual(['2025-08-17', null]);
    expect(firstDay('2025-09-01')).toEqual(['2025-08-17', null]);
  });

  it('keeps apart a body and the one whose office it is', () => {
    const office = 'Văn phòng HĐND và UBND phường';
    const items = [
      report('Công an phường', office, eachYear('11-12')),
      report(office, 'UBND tỉnh', eachYear('11-18')),
      goes(office, 'UBND tỉnh', 'UBND phường'),
    ];
    expect(chainOf(items).map(({ body }) => body)).toEqual([
      'Các đơn vị',
      'Công an phường',
      office,
      'UBND phường',
    ]);
  });

  it('is none where no report has a day above the units', () => {
    expect(chainOf([report('Công an phường', 'UBND phường', { type: 'periodic' })])).toEqual([]);
  });
});

describe('a chain laid back from its top', () => {
  const steps = laidBack(chainOf(B), day('2026-11-19'), calendar);
  const days = (laid: typeof steps) =>
    laid.map(({ day: last }) => `${weekdayInWords(last)} ${inWords(last)}`);

  it('gives each body the working days that the next needs', () => {
    expect(days(steps)).toEqual([
      'thứ Sáu 06/11/2026',
      'thứ Sáu 13/11/2026',
      'thứ Ba 17/11/2026',
      'thứ Năm 19/11/2026',
    ]);
    expect(topOf(chainOf(B))).toBe('2026-11-19');
  });

  it('says what slips where one is moved, before anything is kept', () => {
    const late = moved(steps, { at: 1, to: day('2026-11-16') }, calendar);
    expect(late.slips.map(({ body, was, day: now }) => [body, inWords(was), inWords(now)])).toEqual([
      ['Công an phường', '13/11/2026', '16/11/2026'],
      ['Phòng Văn hóa - Xã hội phường', '17/11/2026', '18/11/2026'],
      ['UBND phường', '19/11/2026', '20/11/2026'],
    ]);
    expect(late.breaksTop).toBe(true);
    expect(late.steps.map(({ laterThanPlan }) => laterThanPlan)).toEqual([false, true, false, true]);
  });

  it('draws those below forward where a body needs its report earlier', () => {
    const early = moved(steps, { at: 1, to: day('2026-11-11') }, calendar);
    expect(days(early.steps).slice(0, 2)).toEqual(['thứ Tư 04/11/2026', 'thứ Tư 11/11/2026']);
    expect(early.breaksTop).toBe(false);
  });
});
