import { addDays, type CivilDate } from '../civil-date.ts';
import { kingsDay, lunarNewYear } from '../lunar/lunar-date.ts';
import type { LegalSource } from '../source.ts';

export type HolidayId = 'new-year' | 'tet' | 'kings' | 'victory' | 'labour' | 'national' | 'culture';

/** A public holiday as the law gives it. */
export interface Holiday {
  id: HolidayId;
  name: string;
  /** Days off with pay a year. */
  days: number;
  /** The first day on which the rule is in force. */
  from: CivilDate;
  /** Its days in a year; where the law leaves them to the yearly notice, as the last known notice laid them out. */
  on: (year: number) => CivilDate[];
  /** `notice`: the law gives their number alone, the days stand in the notice of the year. */
  laidOutBy: 'law' | 'notice';
  source: LegalSource;
}

const CODE: LegalSource = { document: 'Bộ luật Lao động 2019', article: 'Điều 112 khoản 1', status: 'C' };
const CODE_FROM = '2021-01-01' as CivilDate;

/** The public holidays, dated and sourced; one of status other than C is no day off until the commune says so. */
export const HOLIDAYS: readonly Holiday[] = [
  byCode('new-year', 'Tết Dương lịch', (year) => [dayIn(year, '01-01')]),
  // The law: 5 days. Laid out as in the notice for 2026: the last day of the old year, then from Mùng 1 on.
  {
    ...byCode('tet', 'Tết Nguyên đán', (year) =>
      [-1, 0, 1, 2, 3].map((at) => addDays(lunarNewYear(year), at)),
    ),
    days: 5,
    laidOutBy: 'notice',
  },
  byCode('kings', 'Giỗ Tổ Hùng Vương', (year) => [kingsDay(year)]),
  byCode('victory', 'Ngày Chiến thắng 30/4', (year) => [dayIn(year, '04-30')]),
  byCode('labour', 'Ngày Quốc tế lao động 01/5', (year) => [dayIn(year, '05-01')]),
  // The law: 02/9 and one day beside it, before or after, which the notice of the year names.
  { ...byCode('national', 'Quốc khánh', (year) => [dayIn(year, '09-02')]), days: 2, laidOutBy: 'notice' },
  {
    ...byCode('culture', 'Ngày Văn hóa Việt Nam', (year) => [dayIn(year, '11-24')]),
    from: '2026-07-01' as CivilDate,
    source: { document: 'Nghị quyết 28/2026/QH16', article: null, status: 'S' },
  },
];

/** A weekly day off on which a holiday falls is made up for on the next working day. */
export const COMPENSATION: LegalSource = {
  document: 'Bộ luật Lao động 2019',
  article: 'Điều 111 khoản 3',
  status: 'C',
};

/** 6 = Saturday, 7 = Sunday: the week of 40 hours in 5 days of State bodies. */
export const WEEKLY: { days: readonly number[]; source: LegalSource } = {
  days: [6, 7],
  source: { document: 'Quyết định 188/1999/QĐ-TTg', article: 'Điều 1', status: 'C' },
};

function byCode(id: HolidayId, name: string, on: Holiday['on']): Holiday {
  return { id, name, days: 1, from: CODE_FROM, on, laidOutBy: 'law', source: CODE };
}

function dayIn(year: number, monthDay: string): CivilDate {
  return `${String(year).padStart(4, '0')}-${monthDay}` as CivilDate;
}
