import { addDays, type CivilDate } from '../civil-date.ts';
import { HOLIDAYS, type HolidayId } from './holidays.ts';
import type { SetDays } from './notices.ts';
import { dayOff, isWorkingDay, type WorkCalendar } from './work-calendar.ts';

/** What is wrong with days off, or worked, that somebody wants to set by a paper. */
export type OwnDaysProblem =
  | 'days reversed'
  | 'too many days'
  | 'outside the years'
  | 'works anyway'
  | 'off anyway'
  | 'of another holiday';

/** The longest stretch one paper may set: Tết with the weekends around it takes nine days. */
export const LONGEST_DAYS_OFF = 31;

/** Years for which days off may be set and shown. */
export const YEARS = { first: 2021, last: 2100 } as const;

/** Whether days can be set upon what the calendar has already; null where they can. */
export function ownDaysProblem(
  wanted: Omit<SetDays, 'paper'>,
  calendar: WorkCalendar,
): OwnDaysProblem | null {
  const { kind, from, to, holiday } = wanted;
  if (to < from) return 'days reversed';
  if (from < `${YEARS.first}-01-01` || to > `${YEARS.last}-12-31`) return 'outside the years';
  if (addDays(from, LONGEST_DAYS_OFF - 1) < to) return 'too many days';
  if (holiday !== null && kind === 'working') return 'of another holiday';
  const days = daysOf(from, to);
  if (kind === 'working') return days.some((day) => isWorkingDay(calendar, day)) ? 'works anyway' : null;
  if (holiday !== null) return isNear(holiday, from, to) ? null : 'of another holiday';
  return days.every((day) => isFirmlyOff(calendar, day)) ? 'off anyway' : null;
}

function daysOf(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Off for a reason that no paper of this year will change. */
function isFirmlyOff(calendar: WorkCalendar, day: CivilDate): boolean {
  const off = dayOff(calendar, day);
  return off !== null && !off.provisional;
}

/** Days said to be those of a holiday hold it, or stand beside it. */
function isNear(holiday: HolidayId, from: CivilDate, to: CivilDate): boolean {
  const year = Number(from.slice(0, 4));
  return HOLIDAYS.some(
    ({ id, on }) =>
      id === holiday && on(year).some((day) => day >= addDays(from, -3) && day <= addDays(to, 3)),
  );
}
