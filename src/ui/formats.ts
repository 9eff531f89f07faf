import { type CivilDate, civilDateOf, clockTimeOf, inWords, weekday } from '#calendar';
import { inVietnamese } from '#reporting';
import type { Language } from './language.ts';

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

/** `1,2 MB`, `340 kB`; a kB is 1,024 bytes, as Windows and the limits of this software count. Rounded up. */
export function fileSize(bytes: number): string {
  if (bytes < MEGABYTE) return `${inVietnamese(String(Math.ceil(bytes / 1024)))} kB`;
  return `${inVietnamese(String(Math.ceil((bytes * 10) / MEGABYTE) / 10))} MB`;
}

const MEGABYTE = 1024 * 1024;

const WEEKDAYS = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
