import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDateOf, inWords, weekdayInWords } from './civil-date.ts';
import { dayOff, workCalendar } from './days-off/work-calendar.ts';
import { limit } from './limit.ts';
import { lunarInWords } from './lunar/in-words.ts';
import { lunarDate } from './lunar/lunar-date.ts';
import { monthsOf } from './months.ts';
import { monthInWords } from './names.ts';
import { stretchOf } from './stretches.ts';
import { day, round } from './testing.ts';
import { CALENDAR_YEAR, MID_DECEMBER_YEAR, YEAR_TYPES, yearNumberOf } from './year-types.ts';

/** Day; month; quarter; month of the State's reports; year from 01/01, 01/11, 15/11, 15/12. */
function placed(date: CivilDate): string {
  const month = stretchOf('month', CALENDAR_YEAR, date).label;
  const quarter = stretchOf('quarter', CALENDAR_YEAR, date).label;
  const reports = monthInWords(stretchOf('month', MID_DECEMBER_YEAR, date).to);
  const years = YEAR_TYPES.map((type) => yearNumberOf(type, date)).join(' ');
  return [inWords(date), month, quarter, reports, years].join(' | ');
}

const lastMoment = (utc: string) => civilDateOf(new Date(`${utc}T16:59:59.999Z`));
const nextMoment = (utc: string) => civilDateOf(new Date(`${utc}T17:00:00Z`));

describe('at midnight in Việt Nam, 17:00 in Greenwich', () => {
  it.each([
    [
      'a day',
      '2026-06-10',
      '10/6/2026 | Tháng 6/2026 | Quý II/2026 | 6/2026 | 2026 2026 2026 2026',
      '11/6/2026 | Tháng 6/2026 | Quý II/2026 | 6/2026 | 2026 2026 2026 2026',
    ],
    [
      'a month',
      '2026-05-31',
      '31/5/2026 | Tháng 5/2026 | Quý II/2026 | 6/2026 | 2026 2026 2026 2026',
      '01/6/2026 | Tháng 6/2026 | Quý II/2026 | 6/2026 | 2026 2026 2026 2026',
    ],
    [
      'a quarter',
      '2026-06-30',
      '30/6/2026 | Tháng 6/2026 | Quý II/2026 | 7/2026 | 2026 2026 2026 2026',
      '01/7/2026 | Tháng 7/2026 | Quý III/2026 | 7/2026 | 2026 2026 2026 2026',
    ],
    [
      'a reporting month',
      '2026-06-14',
      '14/6/2026 | Tháng 6/2026 | Quý II/2026 | 6/2026 | 2026 2026 2026 2026',
      '15/6/2026 | Tháng 6/2026 | Quý II/2026 | 7/2026 | 2026 2026 2026 2026',
    ],
    [
      'the year of areas',
      '2026-10-31',
      '31/10/2026 | Tháng 10/2026 | Quý IV/2026 | 11/2026 | 2026 2026 2026 2026',
      '01/11/2026 | Tháng 11/2026 | Quý IV/2026 | 11/2026 | 2026 2027 2026 2026',
    ],
    [
      'the year of teams',
      '2026-11-14',
      '14/11/2026 | Tháng 11/2026 | Quý IV/2026 | 11/2026 | 2026 2027 2026 2026',
      '15/11/2026 | Tháng 11/2026 | Quý IV/2026 | 12/2026 | 2026 2027 2027 2026',
    ],
    [
      'the year of reports',
      '2026-12-14',
      '14/12/2026 | Tháng 12/2026 | Quý IV/2026 | 12/2026 | 2026 2027 2027 2026',
      '15/12/2026 | Tháng 12/2026 | Quý IV/2026 | 01/2027 | 2026 2027 2027 2027',
    ],
    [
      'a civil year',
      '2026-12-31',
      '31/12/2026 | Tháng 12/2026 | Quý IV/2026 | 01/2027 | 2026 2027 2027 2027',
      '01/01/2027 | Tháng 01/2027 | Quý I/2027 | 01/2027 | 2027 2027 2027 2027',
    ],
    [
      '28 February of a leap year',
      '2028-02-28',
      '28/02/2028 | Tháng 02/2028 | Quý I/2028 | 3/2028 | 2028 2028 2028 2028',
      '29/02/2028 | Tháng 02/2028 | Quý I/2028 | 3/2028 | 2028 2028 2028 2028',
    ],
    [
      'a leap day',
      '2028-02-29',
      '29/02/2028 | Tháng 02/2028 | Quý I/2028 | 3/2028 | 2028 2028 2028 2028',
      '01/3/2028 | Tháng 3/2028 | Quý I/2028 | 3/2028 | 2028 2028 2028 2028',
    ],
    [
      '28 February of another year',
      '2027-02-28',
      '28/02/2027 | Tháng 02/2027 | Quý I/2027 | 3/2027 | 2027 2027 2027 2027',
      '01/3/2027 | Tháng 3/2027 | Quý I/2027 | 3/2027 | 2027 2027 2027 2027',
    ],
    [
      'five years',
      '2030-12-31',
      '31/12/2030 | Tháng 12/2030 | Quý IV/2030 | 01/2031 | 2030 2031 2031 2031',
      '01/01/2031 | Tháng 01/2031 | Quý I/2031 | 01/2031 | 2031 2031 2031 2031',
    ],
  ])('%s ends on %s', (_, utc, before, after) => {
    expect([lastMoment(utc), nextMoment(utc)].map(placed)).toEqual([before, after]);
  });
});

/** Weekday and day; the lunar day; why it is off; what a limit on it says. */
function kept(date: CivilDate): string {
  const calendar = workCalendar();
  const off = dayOff(calendar, date)?.name ?? 'làm việc';
  return `${weekdayInWords(date)} ${inWords(date)} | ${lunarInWords(lunarDate(date))} | ${off} | ${limit(date, calendar).said}`;
}

describe('around days off', () => {
  it.each([
    ['a week', '08/11/2026'],
    ['Tết', '13/02/2026'],
  ])('%s', (edge, from) => {
    const days = edge === 'a week' ? [0, 1, 5, 6, 7, 8] : [0, 1, 3, 4, 9, 10];
    expect(days.map((at) => kept(addDays(day(from), at)))).toEqual(KEPT[edge]);
  });
});

const KEPT: Readonly<Record<string, string[]>> = {
  'a week': [
    'Chủ nhật 08/11/2026 | 30 tháng 9 | Chủ nhật | hết ngày 08/11/2026 (Chủ nhật); ngày làm việc cuối cùng trước đó: thứ Sáu 06/11/2026',
    'thứ Hai 09/11/2026 | 1 tháng 10 | làm việc | hết ngày 09/11/2026 (thứ Hai)',
    'thứ Sáu 13/11/2026 | 5 tháng 10 | làm việc | hết ngày 13/11/2026 (thứ Sáu)',
    'thứ Bảy 14/11/2026 | 6 tháng 10 | thứ Bảy | hết ngày 14/11/2026 (thứ Bảy); ngày làm việc cuối cùng trước đó: thứ Sáu 13/11/2026',
    'Chủ nhật 15/11/2026 | 7 tháng 10 | Chủ nhật | hết ngày 15/11/2026 (Chủ nhật); ngày làm việc cuối cùng trước đó: thứ Sáu 13/11/2026',
    'thứ Hai 16/11/2026 | 8 tháng 10 | làm việc | hết ngày 16/11/2026 (thứ Hai)',
  ],
  Tết: [
    'thứ Sáu 13/02/2026 | 26 tháng Chạp | làm việc | hết ngày 13/02/2026 (thứ Sáu)',
    'thứ Bảy 14/02/2026 | 27 tháng Chạp | Tết Nguyên đán | hết ngày 14/02/2026 (thứ Bảy, Tết Nguyên đán); ngày làm việc cuối cùng trước đó: thứ Sáu 13/02/2026',
    'thứ Hai 16/02/2026 | 29 tháng Chạp | Tết Nguyên đán | hết ngày 16/02/2026 (thứ Hai, Tết Nguyên đán); ngày làm việc cuối cùng trước đó: thứ Sáu 13/02/2026',
    'thứ Ba 17/02/2026 | Mùng 1 tháng Giêng | Tết Nguyên đán | hết ngày 17/02/2026 (thứ Ba, Tết Nguyên đán); ngày làm việc cuối cùng trước đó: thứ Sáu 13/02/2026',
    'Chủ nhật 22/02/2026 | Mùng 6 tháng Giêng | Tết Nguyên đán | hết ngày 22/02/2026 (Chủ nhật, Tết Nguyên đán); ngày làm việc cuối cùng trước đó: thứ Sáu 13/02/2026',
    'thứ Hai 23/02/2026 | Mùng 7 tháng Giêng | làm việc | hết ngày 23/02/2026 (thứ Hai)',
  ],
};

describe('at the edge of a round', () => {
  it.each([
    ['10/5/2026', ['2026-04'], ['2026-05', '2026-06']],
    ['15/5/2026', ['2026-04'], ['2026-05', '2026-06']],
    ['16/5/2026', ['2026-04', '2026-05'], ['2026-06']],
    ['31/5/2026', ['2026-04', '2026-05'], ['2026-06']],
    ['01/6/2026', ['2026-04', '2026-05'], ['2026-06']],
  ])('that ends on %s each month is asked once', (last, first, second) => {
    const one = round('Đợt 1', '01/4/2026', last);
    const other = { ...round('Đợt 2', last, '30/6/2026'), from: addDays(one.to, 1) };
    expect(
      [monthsOf(one, [other]), monthsOf(other, [one])].map((all) => all.map(({ month }) => month)),
    ).toEqual([first, second]);
  });
});
