import { type CivilDate, civilDateOf, inWords, weekday } from '#calendar';
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
  return `${WEEKDAYS[language][weekday(date) - 1]}, ${inWords(date)}`;
}

/** `17:05 ngày 13/6/2026`, the clock of Việt Nam, from an ISO instant. Throws RangeError on anything else. */
export function dayTime(instant: string, language: Language = 'vi'): string {
  const at = new Date(instant);
  const clock = new Date(at.getTime() + VIETNAM_MS).toISOString().slice(11, 16);
  return `${clock} ${language === 'vi' ? 'ngày' : 'on'} ${inWords(civilDateOf(at))}`;
}

/** `1.234.567,5` from the decimal string `1234567.5`. Throws RangeError on anything else. */
export function number(decimal: string): string {
  const parts = DECIMAL.exec(decimal);
  if (!parts) throw new RangeError(`Not a decimal: ${decimal}`);
  const [, sign = '', whole = '', fraction] = parts;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/**
 * `97,5%` from two decimal strings of zero or more; null where there is nothing to divide by. Rounded half up to
 * one decimal, except that a share short of the whole never reads 100% and one above nothing never reads 0%.
 */
export function percent(numerator: string, denominator: string): string | null {
  const [part, whole] = alike(numerator, denominator);
  if (whole === 0n) return null;
  const rounded = (part * 2000n + whole) / (whole * 2n);
  const tenths = part < whole ? least(rounded, 999n) : rounded;
  const shown = part > 0n && tenths === 0n ? 1n : tenths;
  const text = `${shown / 10n}${shown % 10n ? `.${shown % 10n}` : ''}`;
  return `${number(text)}%`;
}

/** `1,2 MB`, `340 kB`; a kB is 1,024 bytes, as Windows and the limits of this software count. Rounded up. */
export function fileSize(bytes: number): string {
  if (bytes < MEGABYTE) return `${number(String(Math.ceil(bytes / 1024)))} kB`;
  return `${number(String(Math.ceil((bytes * 10) / MEGABYTE) / 10))} MB`;
}

const MEGABYTE = 1024 * 1024;

const VIETNAM_MS = 7 * 3_600_000;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const WEEKDAYS = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

/** Two decimals as whole numbers of the same smallest place. */
function alike(one: string, other: string): [bigint, bigint] {
  const places = Math.max(placesOf(one), placesOf(other));
  return [scaled(one, places), scaled(other, places)];
}

function placesOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

function scaled(decimal: string, places: number): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
