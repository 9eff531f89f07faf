import { civilDate } from '#calendar';
import type { PartialDate } from '#plan';

/** A date as officers type it: `13/6/2026`, `6/2026`, `quý IV/2025`, `2026`; anything else as it stands. */
export function typedDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (!/^\d{4}$/.test(year)) return date;
  if (!month) return year;
  const quarter = /^Q([1-4])$/.exec(month)?.[1];
  if (quarter) return `quý ${QUARTERS[Number(quarter) - 1]}/${year}`;
  return [...(day ? [Number(day)] : []), Number(month), year].join('/');
}

/** The date someone typed; null where it is none, or stands on no calendar. Leap days need their year. */
export function dateTyped(typed: string): PartialDate | null {
  const text = typed.trim().replace(/^(?:ngày|tháng|năm)\s+/iu, '');
  const quarter = /^(?:quý\s+|Q)(IV|I{1,3}|[1-4])\s*[/-]\s*(\d{4})$/iu.exec(text);
  if (quarter?.[1] && quarter[2]) return `${quarter[2]}-Q${quarterOf(quarter[1])}`;
  const parts = /^(?:(?:(\d{1,2})\s*[/-]\s*)?(\d{1,2})\s*[/-]\s*)?(\d{4})$/.exec(text);
  if (!parts?.[3]) return null;
  const [, day, month, year] = parts;
  if (!month) return year ?? null;
  const whole = civilDate(`${year}-${two(month)}-${two(day ?? '1')}`);
  return whole && (day ? whole : whole.slice(0, 7));
}

/** A day of every year as typed: `15/11`, or `11` for the whole month, from `11-15` or `11`. */
export function typedMonthDay(monthDay: string): string {
  return monthDay.split('-').reverse().map(Number).join('/');
}

/** `11-15` from `15/11`, `11` from `11`; null where no year has such a day. */
export function monthDayTyped(typed: string): string | null {
  const parts = /^(?:(\d{1,2})\s*[/-]\s*)?(\d{1,2})$/.exec(typed.trim().replace(/^(?:ngày|tháng)\s+/iu, ''));
  if (!parts?.[2]) return null;
  const [, day, month] = parts;
  const whole = civilDate(`${LEAP_YEAR}-${two(month ?? '')}-${two(day ?? '1')}`);
  return whole && (day ? whole.slice(5) : whole.slice(5, 7));
}

const LEAP_YEAR = 2024;
const QUARTERS = ['I', 'II', 'III', 'IV'];

function quarterOf(text: string): number {
  return /^\d$/.test(text) ? Number(text) : QUARTERS.indexOf(text.toUpperCase()) + 1;
}

function two(number: string): string {
  return number.padStart(2, '0');
}
