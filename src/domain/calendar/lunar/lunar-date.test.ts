import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate, inWords } from '../civil-date.ts';
import { everyDay } from '../testing.ts';
import { civilOfLunar, kingsDay, lunarDate, lunarNewYear } from './lunar-date.ts';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};

describe('the lunar calendar of Việt Nam', () => {
  it('gives Mùng 1 Tết and Giỗ Tổ as the holidays of 2026–2031 need them', () => {
    expect(
      [2026, 2027, 2028, 2029, 2030, 2031].map((year) => [
        inWords(lunarNewYear(year)),
        inWords(kingsDay(year)),
      ]),
    ).toEqual([
      ['17/02/2026', '26/4/2026'],
      ['06/02/2027', '16/4/2027'],
      ['26/01/2028', '04/4/2028'],
      ['13/02/2029', '23/4/2029'],
      ['02/02/2030', '12/4/2030'],
      ['23/01/2031', '01/4/2031'],
    ]);
  });

  it.each([
    ['1968-01-29', 'a day before China'],
    ['1985-01-21', 'a month before China'],
    ['2007-02-17', 'a day before China'],
    ['2023-01-22', 'as in China'],
    ['2024-02-10', 'as in China'],
    ['2025-01-29', 'as in China'],
    ['2030-02-02', 'a day before China'],
  ])('began a year on %s, %s', (date) => {
    expect(lunarDate(day(date))).toEqual({ year: Number(date.slice(0, 4)), month: 1, day: 1, leap: false });
    expect(lunarDate(addDays(day(date), -1))).toMatchObject({
      year: Number(date.slice(0, 4)) - 1,
      month: 12,
    });
  });

  it('has the leap months printed in the almanacs', () => {
    expect(leapMonths(1984, 2034)).toEqual({
      1985: 2,
      1987: 7,
      1990: 5,
      1993: 3,
      1995: 8,
      1998: 5,
      2001: 4,
      2004: 2,
      2006: 7,
      2009: 5,
      2012: 4,
      2014: 9,
      2017: 6,
      2020: 4,
      2023: 2,
      2025: 6,
      2028: 5,
      2031: 3,
      2033: 11,
    });
  });

  it('goes on day by day, from civil to lunar and back, 1968–2100', () => {
    let before = lunarDate(day('1967-12-31'));
    for (const date of everyDay(day('1968-01-01'), day('2100-12-31'))) {
      const now = lunarDate(date);
      if (now.day !== before.day + 1 && now.day !== 1) throw new Error(`${date} jumps`);
      if (civilOfLunar(now) !== date) throw new Error(`${date} does not come back`);
      before = now;
    }
  });

  it('differs from the Chinese calendar of another hand only where a new moon is minutes from midnight', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'numeric',
    });
    const days = everyDay(day('2000-01-01'), day('2049-12-31'));
    const same = days.filter((date) => {
      const { month, day, leap } = lunarDate(date, BEIJING);
      return chinese.format(new Date(date)) === `${month}${leap ? 'bis' : ''}/${day}`;
    });
    expect(same.length / days.length).toBeGreaterThan(0.99);
  });

  it('has no day that its year has not', () => {
    expect(civilOfLunar({ year: 2026, month: 4, day: 1, leap: true })).toBeNull();
    expect(civilOfLunar({ year: 2025, month: 6, day: 1, leap: true })).toBe('2025-07-25');
    expect(civilOfLunar({ year: 2026, month: 1, day: 31, leap: false })).toBeNull();
    expect(civilOfLunar({ year: 2026, month: 13, day: 1, leap: false })).toBeNull();
  });
});

const BEIJING = 8;

function leapMonths(from: number, to: number): Record<number, number> {
  const found: Record<number, number> = {};
  for (let year = from; year <= to; year += 1)
    for (let month = 1; month <= 12; month += 1)
      if (civilOfLunar({ year, month, day: 1, leap: true })) found[year] = month;
  return found;
}
