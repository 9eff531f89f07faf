import { addMonths, type CivilDate, civilDate } from './civil-date.ts';
import type { LegalSource } from './source.ts';

/** How a year is cut. Sums across years of different types are of different days. */
export interface YearType {
  id: 'calendar' | 'november' | 'mid-november' | 'mid-december' | 'own';
  /** `01/11–31/10`. */
  name: string;
  /** The first day, `MM-DD`; `02-29` begins on 28/02 where there is no 29. */
  starts: string;
  /** Who reckons so; null where nobody needs to be named. */
  source: (LegalSource & { for: string }) | null;
}

export const CALENDAR_YEAR: YearType = { id: 'calendar', name: '01/01–31/12', starts: '01-01', source: null };

/** The State's own reports of a month or a quarter are cut from this year (Điều 12, C); of a half or a whole year: M. */
export const MID_DECEMBER_YEAR: YearType = {
  id: 'mid-december',
  name: '15/12–14/12',
  starts: '12-15',
  source: {
    document: 'Nghị định 09/2019/NĐ-CP',
    article: 'Điều 12',
    status: 'M',
    for: 'chế độ báo cáo năm của cơ quan nhà nước',
  },
};

/** The years seen in plans; status C where a text in force says so. */
export const YEAR_TYPES: readonly YearType[] = [
  CALENDAR_YEAR,
  {
    id: 'november',
    name: '01/11–31/10',
    starts: '11-01',
    source: {
      document: 'Thông tư 124/2021/TT-BCA',
      article: 'Điều 8 khoản 2',
      status: 'C',
      for: 'khu dân cư đạt tiêu chuẩn “An toàn về an ninh, trật tự”',
    },
  },
  {
    id: 'mid-november',
    name: '15/11–14/11',
    starts: '11-15',
    source: {
      document: 'Hướng dẫn 01/HD-BCA-V05 năm 2026',
      article: null,
      status: 'C',
      for: 'xếp loại Tổ bảo vệ an ninh, trật tự',
    },
  },
  MID_DECEMBER_YEAR,
];

/** A year of the plan's own, which begins on a day of every year, `MM-DD`; null where no year has such a day. */
export function ownYear(starts: string): YearType | null {
  const known = YEAR_TYPES.find((type) => type.starts === starts);
  const first = civilDate(`${LEAP_YEAR}-${starts}`);
  return (
    known ??
    (first && { id: 'own', name: `từ ${starts.slice(3)}/${starts.slice(0, 2)}`, starts, source: null })
  );
}

const LEAP_YEAR = 2024;

/**
 * The first day of a numbered year. A year carries the number of the civil year that holds most of it, so one
 * that begins from July on carries that of its last day: 01/11/2025–31/10/2026 is the year 2026.
 */
export function firstDayOf({ starts }: YearType, number: number): CivilDate {
  const year = starts < '07' ? number : number - 1;
  return addMonths(`${LEAP_YEAR}-${starts}` as CivilDate, 12 * (year - LEAP_YEAR));
}

/** The number of the year that a day lies in. */
export function yearNumberOf(type: YearType, date: CivilDate): number {
  const number = Number(date.slice(0, 4)) + 1;
  if (firstDayOf(type, number) <= date) return number;
  return firstDayOf(type, number - 1) <= date ? number - 1 : number - 2;
}
