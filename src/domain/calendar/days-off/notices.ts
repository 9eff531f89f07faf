import type { CivilDate } from '../civil-date.ts';
import type { HolidayId } from './holidays.ts';

/** Days off, or weekly days off worked, as a paper sets them: a notice of the State or one of the commune's own. */
export interface SetDays {
  kind: 'off' | 'working';
  /** First and last day, both included. */
  from: CivilDate;
  to: CivilDate;
  /** The holiday whose days these are; they stand in place of what is computed for it. */
  holiday: HolidayId | null;
  name: string;
  /** `Thông báo số 9441/TB-BNV`, with its date where known. */
  paper: string;
}

const OF_2026 = 'Thông báo 9441/TB-BNV năm 2025';
const NEW_YEAR_2026 = 'Văn bản 12729/VPCP-KGVX ngày 25/12/2025';

/** The yearly notices known here. A year that is missing is computed and said to be so. */
export const NOTICES: readonly SetDays[] = [
  off('2026-01-02', '2026-01-02', null, 'nghỉ hoán đổi với ngày làm việc 10/01/2026', NEW_YEAR_2026),
  working('2026-01-10', 'làm việc thay ngày 02/01/2026', NEW_YEAR_2026),
  off('2026-02-14', '2026-02-22', 'tet', 'Tết Nguyên đán', OF_2026),
  working('2026-08-22', 'làm việc thay ngày 31/8/2026', OF_2026),
  off('2026-08-31', '2026-08-31', null, 'nghỉ hoán đổi với ngày làm việc 22/8/2026', OF_2026),
  off('2026-09-01', '2026-09-02', 'national', 'Quốc khánh', OF_2026),
];

function off(from: string, to: string, holiday: HolidayId | null, name: string, paper: string): SetDays {
  return { kind: 'off', from: from as CivilDate, to: to as CivilDate, holiday, name, paper };
}

function working(day: string, name: string, paper: string): SetDays {
  return { ...off(day, day, null, name, paper), kind: 'working' };
}
