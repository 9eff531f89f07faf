import { describe, expect, it } from 'vitest';
import { day, off, words } from '../testing.ts';
import { HOLIDAYS } from './holidays.ts';
import { openQuestions } from './open-questions.ts';
import {
  addWorkingDays,
  dayOff,
  nextWorkingDay,
  previousWorkingDay,
  workCalendar,
  workingDaysBetween,
  workingDayUntil,
} from './work-calendar.ts';

const calendar = workCalendar();

describe('a day off', () => {
  it.each([
    ['14/11/2026', 'thứ Bảy', 'Quyết định 188/1999/QĐ-TTg, Điều 1'],
    ['15/11/2026', 'Chủ nhật', 'Quyết định 188/1999/QĐ-TTg, Điều 1'],
    ['01/01/2026', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112 khoản 1'],
    ['02/01/2026', 'nghỉ hoán đổi với ngày làm việc 10/01/2026', 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025'],
    ['14/02/2026', 'Tết Nguyên đán', 'Thông báo 9441/TB-BNV năm 2025'],
    ['22/02/2026', 'Tết Nguyên đán', 'Thông báo 9441/TB-BNV năm 2025'],
    ['26/4/2026', 'Giỗ Tổ Hùng Vương', 'Bộ luật Lao động 2019, Điều 112 khoản 1'],
    ['27/4/2026', 'nghỉ bù ngày 26/4/2026, Giỗ Tổ Hùng Vương', 'Bộ luật Lao động 2019, Điều 111 khoản 3'],
    ['30/4/2026', 'Ngày Chiến thắng 30/4', 'Bộ luật Lao động 2019, Điều 112 khoản 1'],
    ['01/5/2026', 'Ngày Quốc tế lao động 01/5', 'Bộ luật Lao động 2019, Điều 112 khoản 1'],
    ['31/8/2026', 'nghỉ hoán đổi với ngày làm việc 22/8/2026', 'Thông báo 9441/TB-BNV năm 2025'],
    ['02/9/2026', 'Quốc khánh', 'Thông báo 9441/TB-BNV năm 2025'],
    ['02/9/2019', 'Quốc khánh', 'Bộ luật Lao động 2012, Điều 115 khoản 1'],
    ['15/4/2019', 'nghỉ bù ngày 14/4/2019, Giỗ Tổ Hùng Vương', 'Bộ luật Lao động 2012, Điều 115 khoản 3'],
    ['02/5/2023', 'nghỉ bù ngày 29/4/2023, Giỗ Tổ Hùng Vương', 'Bộ luật Lao động 2019, Điều 111 khoản 3'],
    ['03/5/2023', 'nghỉ bù ngày 30/4/2023, Ngày Chiến thắng 30/4', 'Bộ luật Lao động 2019, Điều 111 khoản 3'],
  ])('%s is one: %s, by %s', (date, name, source) => {
    expect(dayOff(calendar, day(date))).toMatchObject({ name, source, provisional: false });
  });

  it.each([
    ['13/11/2026', 'a Friday'],
    ['20/11/2026', 'a Friday on which reports are due'],
    ['30/11/2026', 'a Monday'],
    ['10/01/2026', 'a Saturday worked for 02/01'],
    ['22/8/2026', 'a Saturday worked for 31/8'],
    ['24/11/2026', 'Ngày Văn hóa Việt Nam, until the commune says so'],
    ['23/02/2026', 'the Monday after Tết'],
    ['01/9/2027', 'beside 02/9 of a year without a notice'],
  ])('%s is none: %s', (date) => {
    expect(dayOff(calendar, day(date))).toBeNull();
  });

  it('of Tết is provisional in a year without a notice, and so is what makes up for it', () => {
    const tet = ['05/02/2027', '06/02/2027', '09/02/2027', '10/02/2027', '11/02/2027', '12/02/2027'];
    expect(tet.map((date) => dayOff(calendar, day(date))?.provisional ?? null)).toEqual([
      true,
      true,
      true,
      true,
      true,
      null,
    ]);
  });
});

describe('the law', () => {
  it('gives 10 days a year before 2021, 11 since, and 12 with the day that is not confirmed yet', () => {
    const count = (document: string) =>
      HOLIDAYS.filter(({ source }) => source.document === document).reduce((sum, { days }) => sum + days, 0);
    expect(count('Bộ luật Lao động 2012')).toBe(10);
    expect(count('Bộ luật Lao động 2019')).toBe(11);
    expect(count('Nghị quyết 28/2026/QH16')).toBe(1);
  });
});

describe("the commune's own papers", () => {
  it('lay out a Tết of which only the number of days was known', () => {
    const own = workCalendar([off('04/02/2027', '10/02/2027', { holiday: 'tet', name: 'Tết Nguyên đán' })]);
    expect(dayOff(own, day('04/02/2027'))).toMatchObject({
      provisional: false,
      source: 'Thông báo 02/TB-UBND',
    });
    expect(dayOff(own, day('11/02/2027'))).toBeNull();
    expect(openQuestions(own, 2027).map(({ holiday }) => holiday)).toEqual(['national', 'culture']);
  });

  it('stand above the notice of the State for the same holiday', () => {
    const own = workCalendar([off('02/9/2026', '03/9/2026', { holiday: 'national' })]);
    expect(dayOff(own, day('01/9/2026'))).toBeNull();
    expect(dayOff(own, day('03/9/2026'))).not.toBeNull();
  });

  it('make a Saturday a working day, and that day only', () => {
    const own = workCalendar([off('12/12/2026', '12/12/2026', { kind: 'working', name: 'làm bù' })]);
    expect(dayOff(own, day('12/12/2026'))).toBeNull();
    expect(dayOff(own, day('13/12/2026'))).not.toBeNull();
  });

  it('switch on 24/11, with what makes up for it on a weekend', () => {
    const said = (year: number) =>
      off(`24/11/${year}`, `24/11/${year}`, { holiday: 'culture', name: 'Ngày Văn hóa Việt Nam' });
    const own = workCalendar([said(2026), said(2029)]);
    expect(dayOff(own, day('24/11/2026'))?.name).toBe('Ngày Văn hóa Việt Nam');
    expect(dayOff(own, day('26/11/2029'))?.name).toBe('nghỉ bù ngày 24/11/2029, Ngày Văn hóa Việt Nam');
    expect(dayOff(own, day('24/11/2028'))).toBeNull();
  });

  it('cannot make 2026 forget the day of a holiday they do not lay out anew', () => {
    const own = workCalendar([off('28/12/2026', '31/12/2026')]);
    expect(dayOff(own, day('01/01/2027'))?.name).toBe('Tết Dương lịch');
    expect(nextWorkingDay(own, day('25/12/2026'))).toBe(day('04/01/2027'));
  });
});

describe('what is not known of a year', () => {
  it('is said, with what to do', () => {
    expect(openQuestions(calendar, 2026).map(({ said }) => said)).toEqual([
      'Ngày Văn hóa Việt Nam 24/11/2026 chưa được tính là ngày nghỉ: Nghị quyết 28/2026/QH16 chưa được đối chiếu nguyên văn. Nếu xã được nghỉ, hãy ghi ngày này cùng văn bản.',
    ]);
    expect(openQuestions(calendar, 2027)[0]?.said).toBe(
      'Năm 2027 chưa có thông báo nghỉ của năm: 5 ngày Tết Nguyên đán tính tạm từ 05/02/2027 đến 09/02/2027 (Mùng 1 là 06/02/2027), xếp như năm 2026. Khi có thông báo, hãy ghi đúng ngày nghỉ và ngày làm bù.',
    );
  });
});

describe('working days', () => {
  it.each([
    ['13/11/2026', 1, '16/11/2026'],
    ['16/11/2026', -1, '13/11/2026'],
    ['14/11/2026', 1, '16/11/2026'],
    ['14/11/2026', 0, '14/11/2026'],
    ['13/02/2026', 1, '23/02/2026'],
    ['09/01/2026', 1, '10/01/2026'],
    ['28/8/2026', 1, '03/9/2026'],
    ['20/11/2026', -7, '11/11/2026'],
    ['31/12/2026', 1, '04/01/2027'],
  ])('%s and %i more: %s', (from, count, to) => {
    expect(addWorkingDays(calendar, day(from), count)).toBe(day(to));
  });

  it('are found before and after a day', () => {
    expect(
      words([previousWorkingDay(calendar, day('23/02/2026')), nextWorkingDay(calendar, day('24/4/2026'))]),
    ).toEqual(['13/02/2026', '28/4/2026']);
    expect(
      words([workingDayUntil(calendar, day('14/11/2026')), workingDayUntil(calendar, day('13/11/2026'))]),
    ).toEqual(['13/11/2026', '13/11/2026']);
  });

  it('between two days leave out the first and count the last', () => {
    expect(workingDaysBetween(calendar, day('13/11/2026'), day('20/11/2026'))).toBe(5);
    expect(workingDaysBetween(calendar, day('20/11/2026'), day('13/11/2026'))).toBe(-5);
    expect(workingDaysBetween(calendar, day('13/02/2026'), day('23/02/2026'))).toBe(1);
  });
});
