import { addDays, type CivilDate, weekdayInWords } from '../civil-date.ts';
import { sourceInWords } from '../source.ts';
import { WEEKLY } from './holidays.ts';
import { NOTICES, type SetDays } from './notices.ts';
import { type DayOff, isWeeklyOff, type WorkYear, workYear } from './work-year.ts';

/** Days off and working days of a commune, for any year: the law, the yearly notices, and its own papers above both. */
export interface WorkCalendar {
  year(year: number): WorkYear;
  /** The papers in force: the notices known here but for those that the commune's own replace, and its own. */
  papers: readonly SetDays[];
}

/** Without papers of its own: the law and the notices known here. Years are laid out when first asked for, and kept. */
export function workCalendar(own: readonly SetDays[] = []): WorkCalendar {
  const papers = [...NOTICES.filter((notice) => !own.some((one) => replaces(one, notice))), ...own];
  const kept = new Map<number, WorkYear>();
  return {
    papers,
    year(year) {
      const laid = kept.get(year) ?? workYear(year, papers);
      kept.set(year, laid);
      return laid;
    },
  };
}

/** Why a day is off; null for a working day. A day that a paper says is worked is one, whatever else it is. */
export function dayOff(calendar: WorkCalendar, date: CivilDate): DayOff | null {
  const { off, working } = calendar.year(Number(date.slice(0, 4)));
  if (working.has(date)) return null;
  return off.get(date) ?? (isWeeklyOff(date) ? weekly(date) : null);
}

export function isWorkingDay(calendar: WorkCalendar, date: CivilDate): boolean {
  return dayOff(calendar, date) === null;
}

/** The first working day after a day. */
export function nextWorkingDay(calendar: WorkCalendar, date: CivilDate): CivilDate {
  return addWorkingDays(calendar, date, 1);
}

/** The last working day before a day. */
export function previousWorkingDay(calendar: WorkCalendar, date: CivilDate): CivilDate {
  return addWorkingDays(calendar, date, -1);
}

/** The day itself where people work on it, else the last working day before. */
export function workingDayUntil(calendar: WorkCalendar, date: CivilDate): CivilDate {
  return isWorkingDay(calendar, date) ? date : previousWorkingDay(calendar, date);
}

/** The `count`th working day after a day, before it where negative; the day itself for 0, worked or not. */
export function addWorkingDays(calendar: WorkCalendar, date: CivilDate, count: number): CivilDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative, counted the same way, where `to` is earlier. */
export function workingDaysBetween(calendar: WorkCalendar, from: CivilDate, to: CivilDate): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

/** The commune's word on a holiday, or on a day, stands in place of the notice's. */
function replaces(own: SetDays, notice: SetDays): boolean {
  if (own.holiday !== null && own.holiday === notice.holiday)
    return own.from.slice(0, 4) === notice.from.slice(0, 4);
  return own.from <= notice.from && own.to >= notice.to;
}

function weekly(date: CivilDate): DayOff {
  return {
    kind: 'weekly',
    name: weekdayInWords(date),
    source: sourceInWords(WEEKLY.source),
    holiday: null,
    provisional: false,
  };
}
