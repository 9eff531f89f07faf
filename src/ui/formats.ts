import { type CivilDate, civilDateOf, clockTimeOf, inWords, weekday } from '#calendar';
import type { Language } from './language.ts';

export { sizeInWords as fileSize } from '#evidence';

/**
 * How dates and figures are written on the screens. Vietnamese notation in both languages, because the
 * same figure must read the same beside the printed report: dot groups thousands, comma marks decimals.
 */

/** `13/6/2026`. */
export function day(date: CivilDate): string {
  return inWords(date);
}

/** `Thứ Bảy, 14/11/2026`. */
export function weekdayAndDay(date: CivilDate, language: Language = 'vi'): string {
  return `${weekdayIn(language, date)}, ${inWords(date)}`;
}

/** `Thứ Bảy`, `Saturday`. */
export function weekdayIn(language: Language, date: CivilDate): string {
  return WEEKDAYS[language][weekday(date) - 1] ?? '';
}

/** `17:05 ngày 13/6/2026`, the clock of Việt Nam, from an ISO instant. Throws RangeError on anything else. */
export function dayTime(instant: string, language: Language = 'vi'): string {
  const at = new Date(instant);
  return `${clockTimeOf(at)} ${language === 'vi' ? 'ngày' : 'on'} ${inWords(civilDateOf(at))}`;
}

const WEEKDAYS = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
