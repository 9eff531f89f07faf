import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  civilDateOf,
  clockTimeOf,
  daysBetween,
  inWords,
  weekday,
  weekdayInWords,
} from './civil-date.ts';

const day = (text: string): CivilDate => {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
};
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((at) => day(at.toISOString().slice(0, 10)));

describe('a civil date', () => {
  it('is a real day of the calendar', () => {
    expect(civilDate('2028-02-29')).toBe('2028-02-29');
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '', 'hôm nay'].map(civilDate)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('begins at midnight in Việt Nam, seven hours before it does in Greenwich', () => {
    expect(civilDateOf(new Date('2026-11-14T16:59:59Z'))).toBe('2026-11-14');
    expect(civilDateOf(new Date('2026-11-14T17:00:00Z'))).toBe('2026-11-15');
    expect(clockTimeOf(new Date('2026-11-14T16:59:59Z'))).toBe('23:59');
    expect(clockTimeOf(new Date('2026-11-14T17:00:00Z'))).toBe('00:00');
  });

  it('adds months to the last day of a shorter month', () => {
    expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28');
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
  });

  it('knows its weekday: 14/11/2026 is a Saturday', () => {
    expect(weekday(day('2026-11-14'))).toBe(6);
    expect(weekday(day('2026-11-15'))).toBe(7);
    expect(['2026-11-13', '2026-11-14', '2026-11-15'].map(day).map(weekdayInWords)).toEqual([
      'thứ Sáu',
      'thứ Bảy',
      'Chủ nhật',
    ]);
  });

  it('is written as officials write it', () => {
    expect(inWords(day('2026-02-03'))).toBe('03/02/2026');
    expect(inWords(day('2026-11-14'))).toBe('14/11/2026');
  });

  it('goes forth and back by any number of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});
