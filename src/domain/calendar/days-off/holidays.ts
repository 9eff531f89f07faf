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
  /** First and last day on which the rule is in force; null while it is. */
  from: CivilDate;
  until: CivilDate | null;
  /** Its days in a year; where the law leaves them to the yearly notice, as the last known notice laid them out. */
  on: (year: number) => CivilDate[];
  /** `notice`: not all its days follow from the law, the notice of the year names them (2019 Code, article 112, clause 3). */
  laidOutBy: 'law' | 'notice';
  source: LegalSource;
  /** A weekly day off on which a holiday falls is made up for on the next working day. */
  compensation: LegalSource;
}

interface Code {
  from: CivilDate;
  until: CivilDate | null;
  source: LegalSource;
  compensation: LegalSource;
}

const OF_2012: Code = {
  from: '2013-05-01' as CivilDate,
  until: '2020-12-31' as CivilDate,
  source: { document: 'Bộ luật Lao động 2012', article: 'Điều 115 khoản 1', status: 'C' },
  compensation: { document: 'Bộ luật Lao động 2012', article: 'Điều 115 khoản 3', status: 'C' },
};
const OF_2019: Code = {
  from: '2021-01-01' as CivilDate,
  until: null,
  source: { document: 'Bộ luật Lao động 2019', article: 'Điều 112 khoản 1', status: 'C' },
  compensation: { document: 'Bộ luật Lao động 2019', article: 'Điều 111 khoản 3', status: 'C' },
};
const CULTURE: Code = {
  ...OF_2019,
  from: '2026-07-01' as CivilDate,
  source: { document: 'Nghị quyết 28/2026/QH16', article: null, status: 'S' },
};

/** The public holidays, dated and sourced; one of status other than C is no day off until the commune says so. */
export const HOLIDAYS: readonly Holiday[] = [
  ...sharedBy(OF_2012),
  holiday(OF_2012, 'national', 'Quốc khánh', on('09-02')),
  ...sharedBy(OF_2019),
  // 02/9 and one day beside it, before or after, which the notice of the year names.
  { ...holiday(OF_2019, 'national', 'Quốc khánh', on('09-02')), days: 2, laidOutBy: 'notice' },
  holiday(CULTURE, 'culture', 'Ngày Văn hóa Việt Nam', on('11-24')),
];

/** 6 = Saturday, 7 = Sunday: the week of 40 hours in 5 days of State bodies. */
export const WEEKLY: { days: readonly number[]; source: LegalSource } = {
  days: [6, 7],
  source: { document: 'Quyết định 188/1999/QĐ-TTg', article: 'Điều 1', status: 'C' },
};

function sharedBy(code: Code): Holiday[] {
  return [
    holiday(code, 'new-year', 'Tết Dương lịch', on('01-01')),
    { ...holiday(code, 'tet', 'Tết Nguyên đán', tet), days: 5, laidOutBy: 'notice' },
    holiday(code, 'kings', 'Giỗ Tổ Hùng Vương', (year) => [kingsDay(year)]),
    holiday(code, 'victory', 'Ngày Chiến thắng 30/4', on('04-30')),
    holiday(code, 'labour', 'Ngày Quốc tế lao động 01/5', on('05-01')),
  ];
}

/** The law says five days. Laid out as the notice for 2026 does: the last day of the old year, then from Mùng 1 on. */
function tet(year: number): CivilDate[] {
  return [-1, 0, 1, 2, 3].map((at) => addDays(lunarNewYear(year), at));
}

function holiday(code: Code, id: HolidayId, name: string, days: Holiday['on']): Holiday {
  return { ...code, id, name, days: 1, on: days, laidOutBy: 'law' };
}

function on(monthDay: string): Holiday['on'] {
  return (year) => [`${String(year).padStart(4, '0')}-${monthDay}` as CivilDate];
}
