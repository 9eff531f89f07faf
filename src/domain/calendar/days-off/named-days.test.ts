import { describe, expect, it } from 'vitest';
import { inWords } from '../civil-date.ts';
import { off } from '../testing.ts';
import { namedDays } from './named-days.ts';
import { workCalendar } from './work-calendar.ts';

const named = (year: number, calendar = workCalendar()) =>
  namedDays(calendar, year).map(
    ({ kind, from, to, name }) => `${kind} ${inWords(from)} ${inWords(to)} ${name}`,
  );

describe('the named days of a year', () => {
  it('are its holidays and what was swapped, in order, a run of days as one', () => {
    expect(named(2026)).toEqual([
      'off 01/01/2026 01/01/2026 Tết Dương lịch',
      'off 02/01/2026 02/01/2026 nghỉ hoán đổi với ngày làm việc 10/01/2026',
      'working 10/01/2026 10/01/2026 làm việc thay ngày 02/01/2026',
      'off 14/02/2026 22/02/2026 Tết Nguyên đán',
      'off 26/4/2026 26/4/2026 Giỗ Tổ Hùng Vương',
      'off 27/4/2026 27/4/2026 nghỉ bù ngày 26/4/2026, Giỗ Tổ Hùng Vương',
      'off 30/4/2026 30/4/2026 Ngày Chiến thắng 30/4',
      'off 01/5/2026 01/5/2026 Ngày Quốc tế lao động 01/5',
      'working 22/8/2026 22/8/2026 làm việc thay ngày 31/8/2026',
      'off 31/8/2026 31/8/2026 nghỉ hoán đổi với ngày làm việc 22/8/2026',
      'off 01/9/2026 02/9/2026 Quốc khánh',
    ]);
  });

  it('leave the days of another year to that year', () => {
    const calendar = workCalendar([off('30/12/2027', '02/01/2028', { name: 'nghỉ hoán đổi' })]);
    expect(named(2027, calendar).at(-1)).toBe('off 30/12/2027 31/12/2027 nghỉ hoán đổi');
    expect(named(2028, calendar)[0]).toBe('off 01/01/2028 02/01/2028 nghỉ hoán đổi');
  });
});
