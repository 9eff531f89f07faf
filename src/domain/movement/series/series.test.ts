import { describe, expect, it } from 'vitest';
import { inWords, weekdayInWords, workCalendar } from '#calendar';
import { proposePeriods } from '../periods.ts';
import { day, deadline, phase, taking } from '../testing.ts';
import { monthsAsked } from './months-asked.ts';
import { readSeries, type SeriesRow } from './read.ts';
import { periodsOfYear } from './series.ts';

const calendar = workCalendar();
const row: SeriesRow = {
  planItem: '',
  kind: 'quarter',
  year: 'calendar',
  yearStarts: '',
  dueWay: 'after-working',
  due: '5',
  accepted: '10',
  from: '2026-01-01',
  to: '2026-12-31',
  unitKinds: ['area'],
  reason: 'Chủ tịch giao',
};
/** `Quý I/2026: 01/01/2026–31/3/2026, gửi 07/4/2026, nhận 17/4/2026`. */
function said(given: Partial<SeriesRow>): string[] {
  const read = readSeries({ ...row, ...given }, 'more', calendar);
  if (!read.ok) return read.problems.map(({ field, message }) => `${field}: ${message}`);
  return read.periods.map(({ name, coversFrom, coversTo, onTimeUntil, acceptedUntil }) => {
    const until = acceptedUntil ? `, nhận ${inWords(acceptedUntil)}` : '';
    return `${name}: ${inWords(coversFrom)}–${inWords(coversTo)}, gửi ${inWords(onTimeUntil)}${until}`;
  });
}

describe('the periods of a series', () => {
  it('come quarter by quarter, due so many working days after, late ones taken so many days more', () => {
    expect(said({})).toEqual([
      'Quý I/2026: 01/01/2026–31/3/2026, gửi 07/4/2026, nhận 17/4/2026',
      'Quý II/2026: 01/4/2026–30/6/2026, gửi 07/7/2026, nhận 17/7/2026',
      'Quý III/2026: 01/7/2026–30/9/2026, gửi 07/10/2026, nhận 17/10/2026',
      'Quý IV/2026: 01/10/2026–31/12/2026, gửi 08/01/2027, nhận 18/01/2027',
    ]);
  });

  it.each([
    ['the calendar’s', { year: 'calendar' }, 'Năm 2026: 01/01/2026–31/12/2026'],
    ['01/11–31/10', { year: 'november' }, 'Năm 2026: 01/11/2025–31/10/2026'],
    ['15/11–14/11', { year: 'mid-november' }, 'Năm 2026: 15/11/2025–14/11/2026'],
    ['15/12–14/12', { year: 'mid-december' }, 'Năm 2026: 15/12/2025–14/12/2026'],
    ['the plan’s own', { year: 'own', yearStarts: '10/11' }, 'Năm 2026: 10/11/2025–09/11/2026'],
  ])('follow the year type: %s', (_, year, covers) => {
    const [first] = said({
      kind: 'year',
      ...year,
      dueWay: 'after',
      due: '0',
      accepted: '',
      from: '2026-06-01',
      to: '2026-06-01',
    });
    expect(first).toMatch(new RegExp(`^${covers}, gửi`));
  });

  it('E: due before 10/11 while the year ends 31/12, the last days an estimate', () => {
    const e = { kind: 'year', dueWay: 'on', due: '09/11', accepted: '' };
    expect(said(e)).toEqual(['Năm 2026: 01/01/2026–31/12/2026, gửi 09/11/2026']);
    expect(said({ ...e, year: 'november' })[0]).toBe('Năm 2026: 01/11/2025–31/10/2026, gửi 09/11/2026');
  });

  it.each([
    ['25', 'Tháng 10/2026: 01/10/2026–31/10/2026, gửi 25/10/2026'],
    ['5', 'Tháng 10/2026: 01/10/2026–31/10/2026, gửi 05/11/2026'],
    ['31', 'Tháng 10/2026: 01/10/2026–31/10/2026, gửi 31/10/2026'],
  ])('are due on the %sth nearest to the end of a month', (due, wanted) => {
    const month = { kind: 'month', dueWay: 'on', due, accepted: '', from: '2026-10-10', to: '2026-10-10' };
    expect(said(month)).toEqual([wanted]);
  });

  it('cover halves and five years, over New Year and a leap day', () => {
    expect(
      said({
        kind: 'half',
        year: 'own',
        yearStarts: '1/3',
        from: '2027-09-01',
        to: '2028-03-01',
        due: '0',
        dueWay: 'after',
        accepted: '',
      }),
    ).toEqual([
      '6 tháng cuối năm 2027: 01/9/2027–29/02/2028, gửi 29/02/2028',
      '6 tháng đầu năm 2028: 01/3/2028–31/8/2028, gửi 31/8/2028',
    ]);
    expect(said({ kind: 'five-years', due: '30', dueWay: 'after', accepted: '' })).toEqual([
      'Giai đoạn 2026–2030: 01/01/2026–31/12/2030, gửi 30/01/2031',
    ]);
  });

  it('of the next year come of the same rule', () => {
    const read = readSeries(row, 'more', calendar);
    const next = read.ok ? periodsOfYear(read.series, 2027, calendar) : null;
    expect(next?.ok ? next.periods.map(({ name }) => name) : next).toEqual([
      'Quý I/2027',
      'Quý II/2027',
      'Quý III/2027',
      'Quý IV/2027',
    ]);
  });

  it.each([
    ['kind', { kind: 'ngày' }],
    ['starts', { year: 'own', yearStarts: '31/2' }],
    ['due', { due: 'năm ngày' }],
    ['due', { dueWay: 'on', due: '32' }],
    ['due', { due: '-200' }],
    ['accepted', { accepted: '-1' }],
    ['from', { from: '2026-02-30' }],
    ['to', { to: '2025-12-31' }],
    ['to', { kind: 'month', to: '2046-01-01' }],
    ['kinds', { unitKinds: [] }],
    ['reason', { reason: '' }],
  ])('are refused beside the field “%s”', (field, given) => {
    expect(said(given)[0]).toMatch(new RegExp(`^more\\.${field}: `));
  });
});

describe('what plans say of reports, in periods', () => {
  const propose = (today: string, issued: string | null, ...items: Parameters<typeof proposePeriods>[0]) =>
    proposePeriods(items, {
      issued: issued === null ? null : day(issued),
      today: day(today),
      taking: taking('area', 'agency'),
      calendar,
    }).map(({ name, coversFrom, coversTo, onTimeUntil }) => {
      const [from, to, due] = [coversFrom, coversTo, onTimeUntil].map((date) => (date ? inWords(date) : '?'));
      return `${name}: ${from}–${to}, ${onTimeUntil ? weekdayInWords(onTimeUntil) : ''} ${due}`;
    });
  const yearly = (before: string | string[]) =>
    deadline('báo cáo hằng năm', 'Các cơ quan', { type: 'yearly', before });

  it('E: before 10/11 each year', () => {
    expect(propose('2026-05-20', '2026-05-07', yearly('11-10'))).toEqual([
      'Năm 2026: 07/5/2026–09/11/2026, thứ Hai 09/11/2026',
    ]);
  });

  it('B: no day for units, before 15/11 for the police (14/11/2026 is a Saturday): a week before, on a working day', () => {
    const police = deadline('báo cáo trước ngày 15/11 hằng năm', 'Công an phường', {
      type: 'yearly',
      before: '11-15',
    });
    expect(propose('2026-05-20', null, police)).toEqual([
      'Năm 2026: 07/11/2025–06/11/2026, thứ Sáu 06/11/2026',
    ]);
  });

  it('D: both rounds due before they end, the first on a Sunday, the last day of Tết', () => {
    const round = (number: string, date: string) =>
      deadline(`báo cáo kết quả đợt 0${number}`, 'UBND các xã', { type: 'before', date });
    expect(
      propose(
        '2024-12-15',
        null,
        phase('Đợt 1', 'issue', '2025-02-03'),
        phase('Đợt 2', '2025-02-04', '2025-08-19'),
        round('1', '2025-02-03'),
        round('2', '2025-08-18'),
      ),
    ).toEqual([
      'Đợt 1: ?–03/02/2025, Chủ nhật 02/02/2025',
      'Đợt 2: 04/02/2025–19/8/2025, Chủ nhật 17/8/2025',
    ]);
  });

  it('before 15/5 and 15/11 each year: two halves', () => {
    expect(propose('2026-06-01', null, yearly(['05-15', '11-15']))).toEqual([
      '6 tháng cuối năm 2026: 15/5/2026–14/11/2026, thứ Bảy 14/11/2026',
    ]);
  });

  it('before the 25th of each month: month by month to the end of the year', () => {
    const monthly = deadline('báo cáo hằng tháng', 'các thôn', { type: 'monthly', before: '25' });
    expect(propose('2026-11-22', null, monthly)).toEqual([
      'Tháng 11/2026: 01/11/2026–30/11/2026, thứ Ba 24/11/2026',
      'Tháng 12/2026: 01/12/2026–31/12/2026, thứ Năm 24/12/2026',
    ]);
  });
});

describe('the months a period asks', () => {
  const first = { name: 'Đợt 1', coversFrom: day('2024-12-10'), coversTo: day('2025-02-03') };
  const second = { name: 'Đợt 2', coversFrom: day('2025-02-04'), coversTo: day('2025-08-19') };
  const year = { name: 'Năm 2025', coversFrom: day('2025-01-01'), coversTo: day('2025-12-31'), series: 's' };
  const asked = (period: typeof first) =>
    monthsAsked(period, [first, second, year]).map(({ month }) => month);

  it('D: February, cut by the edge of two rounds, is asked once, in the second', () => {
    expect(asked(first)).toEqual(['2024-12', '2025-01']);
    expect(asked(second)).toEqual([
      '2025-02',
      '2025-03',
      '2025-04',
      '2025-05',
      '2025-06',
      '2025-07',
      '2025-08',
    ]);
    const [february] = monthsAsked(second, [first, second]);
    expect(february?.said).toMatch(/hỏi một lần, ở Đợt 2/);
  });

  it('are all of a year’s where another series cuts them otherwise', () => {
    expect(monthsAsked(year, [first, second, year])).toHaveLength(12);
  });
});
