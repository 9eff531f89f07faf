import { addDays, type CivilDate, inWords, weekdayInWords } from './civil-date.ts';
import { dayOff, type WorkCalendar, workingDayUntil } from './days-off/work-calendar.ts';
import type { DayOff } from './days-off/work-year.ts';

/**
 * The end of a deadline. It stays on its day, whatever day that is: the Civil Code 2015, article 148, moves legal periods to the
 * next working day, not those that a plan sets for its own units.
 */
export interface Limit {
  last: CivilDate;
  /** Why that day is off; null where it is a working day. */
  off: DayOff | null;
  /** The last day until then on which an office works. */
  lastWorking: CivilDate;
  /** `hết ngày 14/11/2026 (thứ Bảy); ngày làm việc cuối cùng trước đó: thứ Sáu 13/11/2026`. */
  said: string;
}

/** The last day of "trước ngày X", the day before it; inclusive ("chậm nhất ngày X"), the day itself. */
export function lastDayOf(date: CivilDate, inclusive: boolean): CivilDate {
  return inclusive ? date : addDays(date, -1);
}

/** A last day in working days, and in words. */
export function limit(last: CivilDate, calendar: WorkCalendar): Limit {
  const off = dayOff(calendar, last);
  const lastWorking = workingDayUntil(calendar, last);
  return { last, off, lastWorking, said: inSentence({ last, off, lastWorking }) };
}

function inSentence({ last, off, lastWorking }: Omit<Limit, 'said'>): string {
  const end = `hết ngày ${inWords(last)} (${weekdayInWords(last)}`;
  if (last === lastWorking) return `${end})`;
  const holiday = off && off.kind !== 'weekly' ? `, ${nameOf(off)}` : '';
  return `${end}${holiday}); ngày làm việc cuối cùng trước đó: ${weekdayInWords(lastWorking)} ${inWords(lastWorking)}`;
}

function nameOf({ name, provisional }: DayOff): string {
  return provisional ? `${name}, chưa có thông báo nghỉ của năm` : name;
}
