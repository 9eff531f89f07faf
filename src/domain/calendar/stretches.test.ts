import { describe, expect, it } from 'vitest';
import { inWords } from './civil-date.ts';
import { clipped, givenStretch, type RegularKind, series, stretchOf, yearOf } from './stretches.ts';
import { day, round } from './testing.ts';
import {
  CALENDAR_YEAR,
  MID_DECEMBER_YEAR,
  ownYear,
  YEAR_TYPES,
  type YearType,
  yearNumberOf,
} from './year-types.ts';

const type = (id: YearType['id']): YearType => {
  const found = YEAR_TYPES.find((one) => one.id === id);
  if (!found) throw new Error(`no year ${id}`);
  return found;
};
const own = (starts: string): YearType => {
  const year = ownYear(starts);
  if (!year) throw new Error(`${starts} is no day`);
  return year;
};
const names = (kind: RegularKind, year: YearType, from: string, to: string) =>
  series(kind, year, day(from), day(to)).map(({ name }) => name);

describe('a year', () => {
  it.each<[YearType['id'], string, string]>([
    ['calendar', '31/12/2026', 'Năm 2026'],
    ['november', '31/10/2026', 'Năm 2026 (01/11/2025–31/10/2026)'],
    ['november', '01/11/2026', 'Năm 2027 (01/11/2026–31/10/2027)'],
    ['mid-november', '14/11/2026', 'Năm 2026 (15/11/2025–14/11/2026)'],
    ['mid-november', '15/11/2026', 'Năm 2027 (15/11/2026–14/11/2027)'],
    ['mid-december', '14/12/2026', 'Năm 2026 (15/12/2025–14/12/2026)'],
    ['mid-december', '15/12/2026', 'Năm 2027 (15/12/2026–14/12/2027)'],
  ])('%s that holds %s is %s', (id, date, name) => {
    expect(yearOf(type(id), day(date)).name).toBe(name);
  });

  it('of the plan’s own may begin on any day, on 29 February too', () => {
    expect(yearOf(own('03-10'), day('09/3/2026')).name).toBe('Năm 2025 (10/3/2025–09/3/2026)');
    expect(
      ['28/02/2028', '29/02/2028', '28/02/2029', '27/02/2032', '28/02/2032', '29/02/2032'].map(
        (date) => yearOf(own('02-29'), day(date)).name,
      ),
    ).toEqual([
      'Năm 2027 (28/02/2027–28/02/2028)',
      'Năm 2028 (29/02/2028–27/02/2029)',
      'Năm 2029 (28/02/2029–27/02/2030)',
      'Năm 2031 (28/02/2031–28/02/2032)',
      'Năm 2031 (28/02/2031–28/02/2032)',
      'Năm 2032 (29/02/2032–27/02/2033)',
    ]);
    expect(ownYear('02-30')).toBeNull();
    expect(ownYear('11-01')).toBe(type('november'));
  });

  it('names its source, or none', () => {
    expect(YEAR_TYPES.map(({ id, source }) => [id, source?.status ?? null])).toEqual([
      ['calendar', null],
      ['november', 'C'],
      ['mid-november', 'C'],
      ['mid-december', 'M'],
    ]);
    expect(yearNumberOf(CALENDAR_YEAR, day('01/01/2026'))).toBe(2026);
  });
});

describe('a series', () => {
  it.each<[RegularKind, string[]]>([
    ['month', ['Tháng 5/2026', 'Tháng 6/2026', 'Tháng 7/2026']],
    ['quarter', ['Quý II/2026', 'Quý III/2026']],
    ['half', ['6 tháng đầu năm 2026', '6 tháng cuối năm 2026']],
    ['year', ['Năm 2026']],
    ['five-years', ['Giai đoạn 2026–2030']],
  ])('of each %s that has days from 20/5 to 05/7/2026', (kind, expected) => {
    expect(names(kind, CALENDAR_YEAR, '20/5/2026', '05/7/2026')).toEqual(expected);
  });

  it('is cut from the year it belongs to', () => {
    expect(names('quarter', type('november'), '01/11/2025', '31/10/2026')).toEqual([
      'Quý I/2026 (01/11/2025–31/01/2026)',
      'Quý II/2026 (01/02/2026–30/4/2026)',
      'Quý III/2026 (01/5/2026–31/7/2026)',
      'Quý IV/2026 (01/8/2026–31/10/2026)',
    ]);
    expect(names('month', type('november'), '01/11/2025', '01/11/2025')).toEqual(['Tháng 11/2025']);
    expect(names('half', type('mid-november'), '14/5/2026', '15/5/2026')).toEqual([
      '6 tháng đầu năm 2026 (15/11/2025–14/5/2026)',
      '6 tháng cuối năm 2026 (15/5/2026–14/11/2026)',
    ]);
    expect(names('five-years', type('mid-december'), '14/12/2030', '15/12/2030')).toEqual([
      'Giai đoạn 2026–2030 (15/12/2025–14/12/2030)',
      'Giai đoạn 2031–2035 (15/12/2030–14/12/2035)',
    ]);
  });

  it('of the State’s reports runs from the 15th to the 14th (Nghị định 09/2019/NĐ-CP, Điều 12)', () => {
    expect(names('month', MID_DECEMBER_YEAR, '14/5/2026', '15/5/2026')).toEqual([
      'Tháng 5/2026 (15/4/2026–14/5/2026)',
      'Tháng 6/2026 (15/5/2026–14/6/2026)',
    ]);
    expect(names('quarter', MID_DECEMBER_YEAR, '14/3/2026', '15/3/2026')).toEqual([
      'Quý I/2026 (15/12/2025–14/3/2026)',
      'Quý II/2026 (15/3/2026–14/6/2026)',
    ]);
  });

  it('loses what lies outside a movement, and says which days are left', () => {
    const may = stretchOf('month', CALENDAR_YEAR, day('20/5/2026'));
    expect(clipped(may, day('10/5/2026'), day('30/11/2026'))?.name).toBe(
      'Tháng 5/2026 (10/5/2026–31/5/2026)',
    );
    expect(clipped(may, day('01/5/2026'), day('31/5/2026'))).toBe(may);
    expect(clipped(may, day('01/6/2026'), day('30/6/2026'))).toBeNull();
  });
});

describe('a round', () => {
  it('has the bounds somebody gives it, in order', () => {
    expect(inWords(round('Đợt 1', '10/3/2026', '20/5/2026').to)).toBe('20/5/2026');
    expect(givenStretch('sudden', 'Báo cáo đột xuất', day('02/5/2026'), day('01/5/2026'))).toEqual({
      ok: false,
      problem:
        'Báo cáo đột xuất kết thúc ngày 01/5/2026, trước ngày bắt đầu 02/5/2026. Xin sửa một trong hai ngày.',
    });
  });
});
