import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import { addWorkingDays, type WorkCalendar } from './days-off/work-calendar.ts';

/** A length of time. */
export interface Span {
  count: number;
  unit: 'days' | 'working-days' | 'weeks' | 'months' | 'years';
}

/** The day a number of spans after a day, before it where negative; the day it counts from is not counted. */
export function addSpan(
  date: CivilDate,
  { count, unit }: Span,
  calendar: WorkCalendar,
  times = 1,
): CivilDate {
  const total = count * times;
  switch (unit) {
    case 'days':
      return addDays(date, total);
    case 'weeks':
      return addDays(date, 7 * total);
    case 'months':
      return addMonths(date, total);
    case 'years':
      return addMonths(date, 12 * total);
    case 'working-days':
      return addWorkingDays(calendar, date, total);
  }
}
