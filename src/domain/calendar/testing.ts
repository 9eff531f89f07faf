import { addDays, type CivilDate, civilDate, daysBetween, inWords } from './civil-date.ts';
import type { SetDays } from './days-off/notices.ts';
import { givenStretch, type Stretch } from './stretches.ts';

/** A day as tables for officials print it: `14/11/2026`. */
export function day(words: string): CivilDate {
  const [date = '', month = '', year = ''] = words.split('/');
  const found = civilDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (!found) throw new Error(`${words} is no day`);
  return found;
}

export function round(label: string, from: string, to: string): Stretch {
  const given = givenStretch('round', label, day(from), day(to));
  if (!given.ok) throw new Error(given.problem);
  return given.stretch;
}

/** Days as `inWords` prints them. */
export function words(days: readonly CivilDate[]): string[] {
  return days.map(inWords);
}

/** Days off by a paper of the commune. */
export function off(from: string, to: string, more: Partial<SetDays> = {}): SetDays {
  const paper = 'Thông báo 02/TB-UBND';
  return { kind: 'off', from: day(from), to: day(to), holiday: null, name: 'nghỉ', paper, ...more };
}

/** Every day from one to another. */
export function everyDay(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
}
