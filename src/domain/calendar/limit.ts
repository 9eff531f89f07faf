import { addDays, type CivilDate, inWords, weekdayInWords } from './civil-date.ts';
import { dayOff, nextWorkingDay, type WorkCalendar, workingDayUntil } from './days-off/work-calendar.ts';
import type { DayOff } from './days-off/work-year.ts';

/**
 * What a limit that falls on a day off does. `stays`: it stays where the plan puts it. `rolls`: it ends with the next working
 * day, as the Civil Code 2015, article 148, has it for legal periods; for a plan's own deadlines that is the commune's choice.
 */
export type OnDayOff = 'stays' | 'rolls';

/** The end of a deadline. */
export interface Limit {
  /** The last day as printed. */
  printed: CivilDate;
  /** Why that day is off; null where it is a working day. */
  off: DayOff | null;
  /** The last day that counts. */
  last: CivilDate;
  /** The last day that counts on which an office works. */
  lastWorking: CivilDate;
  /** `hết ngày 14/11/2026 (thứ Bảy); ngày làm việc cuối cùng trước đó: thứ Sáu 13/11/2026`. */
  said: string;
}

/** The last day of "trước ngày X", the day before it; inclusive ("chậm nhất ngày X"), the day itself. */
export function lastDayOf(date: CivilDate, inclusive: boolean): CivilDate {
  return inclusive ? date : addDays(date, -1);
}

/** A last day in working days, and in words. */
export function limit(printed: CivilDate, calendar: WorkCalendar, onDayOff: OnDayOff = 'stays'): Limit {
  const off = dayOff(calendar, printed);
  const last = off && onDayOff === 'rolls' ? nextWorkingDay(calendar, printed) : printed;
  const lastWorking = workingDayUntil(calendar, last);
  return { printed, off, last, lastWorking, said: inSentence({ printed, off, last, lastWorking }) };
}

function inSentence({ printed, off, last, lastWorking }: Omit<Limit, 'said'>): string {
  const end = `hết ngày ${inWords(last)} (${weekdayInWords(last)}`;
  if (last !== printed) return `${end}), vì ${inWords(printed)} là ngày nghỉ (${reason(printed, off)})`;
  if (last === lastWorking) return `${end})`;
  const holiday = off && off.kind !== 'weekly' ? `, ${nameOf(off)}` : '';
  return `${end}${holiday}); ngày làm việc cuối cùng trước đó: ${weekdayInWords(lastWorking)} ${inWords(lastWorking)}`;
}

function reason(day: CivilDate, off: DayOff | null): string {
  return !off || off.kind === 'weekly' ? weekdayInWords(day) : `${weekdayInWords(day)}, ${nameOf(off)}`;
}

function nameOf({ name, provisional }: DayOff): string {
  return provisional ? `${name}, chưa có thông báo nghỉ của năm` : name;
}
