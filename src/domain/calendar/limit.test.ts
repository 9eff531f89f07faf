import { describe, expect, it } from 'vitest';
import { workCalendar } from './days-off/work-calendar.ts';
import { lastDayOf, limit } from './limit.ts';
import { day } from './testing.ts';

const said = (date: string) => limit(day(date), workCalendar()).said;

describe('the last day of a deadline', () => {
  it('is the day before where the plan says “trước ngày”, the day itself where it says “chậm nhất ngày”', () => {
    expect(lastDayOf(day('15/11/2026'), false)).toBe(day('14/11/2026'));
    expect(lastDayOf(day('15/11/2026'), true)).toBe(day('15/11/2026'));
    expect(lastDayOf(day('01/3/2028'), false)).toBe(day('29/02/2028'));
    expect(lastDayOf(day('01/01/2027'), false)).toBe(day('31/12/2026'));
  });

  it.each([
    ['13/11/2026', 'hết ngày 13/11/2026 (thứ Sáu)'],
    ['14/11/2026', 'hết ngày 14/11/2026 (thứ Bảy); ngày làm việc cuối cùng trước đó: thứ Sáu 13/11/2026'],
    [
      '02/9/2026',
      'hết ngày 02/9/2026 (thứ Tư, Quốc khánh); ngày làm việc cuối cùng trước đó: thứ Sáu 28/8/2026',
    ],
    [
      '06/02/2027',
      'hết ngày 06/02/2027 (thứ Bảy, Tết Nguyên đán, chưa có thông báo nghỉ của năm); ngày làm việc cuối cùng trước đó: thứ Năm 04/02/2027',
    ],
  ])('stays where it is on %s, and says so', (date, sentence) => {
    expect(said(date)).toBe(sentence);
  });
});
