import { type CivilDate, civilDate, dayOff, inWords, lastDayOf as lastDay, workCalendar } from '#calendar';
import type { DeadlineRule } from '../reading.ts';

/** The last day of a rule with a full date: "trước ngày X" ends on the day before X. */
export function lastDayOf(rule: DeadlineRule): CivilDate | null {
  if (rule.type === 'on') return civilDate(rule.date);
  if (rule.type === 'between') return civilDate(rule.to);
  return rule.type === 'before' ? lastBefore(rule.date, rule.inclusive) : null;
}

/** The last day before a date; the day itself where the limit counts with it. */
export function lastBefore(date: string, inclusive?: boolean): CivilDate | null {
  const day = civilDate(date);
  return day && lastDay(day, inclusive ?? false);
}

/** Whether a date's year is printed: one taken from the plan may be the wrong one. Words of a table row hold no date at all. */
export function saysItsYear(quote: string): boolean {
  return /(?:^|\D)20\d\d(?!\d)/.test(quote) || !/\d\s?\/\s?\d|tháng \d/u.test(quote);
}

/** Why nobody works on a day by the law and the State's notices; null for a working day. */
export function restOn(day: CivilDate): { name: string; holiday: boolean } | null {
  const off = dayOff(STATE, day);
  if (!off) return null;
  const name = off.provisional ? `${off.name}, chưa có thông báo nghỉ của năm` : off.name;
  return { name, holiday: off.kind !== 'weekly' };
}

/** A plan is read without knowing what papers its commune has of its own. */
const STATE = workCalendar();

/** A full or partial date as officials write it: `05/01/2026`, `6/2026`, `2026`. */
export function written(date: string): string {
  const day = civilDate(date);
  if (day) return inWords(day);
  const [year, month] = date.split('-');
  return month && /^\d+$/.test(month) ? `${Number(month)}/${year}` : (year ?? date);
}
