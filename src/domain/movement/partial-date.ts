import { addDays, addMonths, type CivilDate, civilDate } from '#calendar';

/** The first day of a day, month, quarter or year: `2026-Q3` → 01/7/2026; null for what is none. */
export function startOf(date: string): CivilDate | null {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const quarter = /^Q([1-4])$/.exec(month)?.[1];
  const number = quarter ? String(Number(quarter) * 3 - 2).padStart(2, '0') : month;
  return civilDate(`${year}-${number}-${day}`);
}

/** Its last day. */
export function endOf(date: string): CivilDate | null {
  const start = startOf(date);
  const [, month, day] = date.split('-');
  if (!start || day) return start;
  return addDays(addMonths(start, month === undefined ? 12 : month.startsWith('Q') ? 3 : 1), -1);
}

/** The last day that keeps "trước" a day, month or year, or, inclusive, "chậm nhất"; 29/02 is the last of February where there is none. */
export function lastDayFor(date: string, inclusive: boolean): CivilDate | null {
  const start = startOf(date);
  return (inclusive ? endOf(date) : start && addDays(start, -1)) ?? endOf(date.slice(0, 7));
}
