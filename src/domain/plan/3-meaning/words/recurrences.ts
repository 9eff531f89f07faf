import { datesAt, type FoundDate, yearlyOf } from './dates.ts';
import { durationOf } from './durations.ts';
import type { Timed, TimeMatch } from './time-match.ts';

/** Every year, as a pattern. */
export const YEARLY = '(?:hằng|hàng|mỗi) năm';

export function every({ match, at }: TimeMatch): Timed {
  return { rule: { type: 'every', period: durationOf(match[1] || '1', match[2]) }, end: at };
}

export function onYearly(text: string, at: number): Timed | null {
  const dates = datesAt(text, at);
  const last = dates.at(-1);
  return last && last.year === null
    ? { rule: { type: 'yearly', on: oneOrMore(dates) }, end: last.end }
    : null;
}

export function yearlyBehind({ text, at }: TimeMatch): Timed | null {
  const found = onYearly(text, at);
  if (!found) return null;
  const tail = TAIL.exec(text.slice(found.end, found.end + 14));
  if (tail) return { rule: found.rule, end: found.end + tail[0].length };
  return SHARED.test(text.slice(found.end, found.end + 140)) ? found : null;
}

const TAIL = new RegExp(`^[,\\s]*${YEARLY}`, 'u');
/** `…, tổng kết vào tháng 12 hằng năm`: what is said of the last day holds for those before it. */
const SHARED = new RegExp(
  `^[^;.]{0,90}?(?:vào|trong) (?:tháng|ngày) \\d{1,2}(?:(?:[/.-]| tháng )\\d{1,2})?,? ${YEARLY}`,
  'u',
);

export function oneOrMore(dates: readonly FoundDate[]): string | string[] {
  const days = dates.map(yearlyOf);
  return days.length > 1 ? days : (days[0] ?? '');
}
