import { addDays, addMonths, type CivilDate } from '#calendar';

interface Days {
  from: CivilDate;
  to: CivilDate;
}

/**
 * The year that a movement's reports go by, for a set whose paper has no year of its own. Where a period begins before the calendar
 * year and ends within it, the year begins with that period: a report is counted only where all of its days are judged.
 */
export function reportingYear(calendar: Days, periods: readonly Days[]): Days {
  const [over] = periods
    .filter(({ from, to }) => from < calendar.from && to >= calendar.from && to <= yearOn(from))
    .map(({ from }) => from)
    .sort();
  return over ? { from: over, to: yearOn(over) } : calendar;
}

/** The last day of a year that begins on a day. */
function yearOn(first: CivilDate): CivilDate {
  return addDays(addMonths(first, 12), -1);
}
