/**
 * Civil dates: a day on the calendar, without clock or zone, written `YYYY-MM-DD`.
 * They compare and sort as strings. Asia/Ho_Chi_Minh appears only in `civilDateOf`, `clockTimeOf` and `instantOf`.
 */
export type CivilDate = string & { readonly __civil: true };

const SHAPE = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

/** The date if `text` is a real day of the calendar, else null. */
export function civilDate(text: string): CivilDate | null {
  const parts = SHAPE.exec(text);
  if (!parts) return null;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text ? (text as CivilDate) : null;
}

/** The day it is in Việt Nam at an instant. */
export function civilDateOf(instant: Date): CivilDate {
  return inVietnam(instant).slice(0, 10) as CivilDate;
}

/** What the clocks of Việt Nam show at an instant: `17:05`. */
export function clockTimeOf(instant: Date): string {
  return inVietnam(instant).slice(11, 16);
}

/** The instant at which the clocks of Việt Nam show a whole hour of a day; 24 is the end of the day. */
export function instantOf(date: CivilDate, hour: number): Date {
  return new Date(utc(date) + (hour - 7) * 3_600_000);
}

function inVietnam(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString();
}

/** The day `days` later (earlier where negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  const day = Number(date.slice(8)) + days;
  // Most steps stay in a month: fifty years of working days are counted in a third of the time.
  if (day >= 1 && day <= 28) return written(date.slice(0, 8), day);
  return new Date(utc(date) + days * DAY).toISOString().slice(0, 10) as CivilDate;
}

/** The same day of the month `months` later, or that month's last day where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = numbers(date);
  const total = year * 12 + month - 1 + months;
  const [years, at] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  const prefix = `${String(years).padStart(4, '0')}-${String(at).padStart(2, '0')}-`;
  return written(prefix, day <= 28 ? day : Math.min(day, new Date(Date.UTC(years, at, 0)).getUTCDate()));
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((utc(to) - utc(from)) / DAY);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: CivilDate): number {
  return new Date(utc(date)).getUTCDay() || 7;
}

/** `13/6/2026` as officials write it: day with a leading zero below 10, month below 3 (NĐ 30/2020, Annex I). */
export function inWords(date: CivilDate): string {
  const [year, month, day] = numbers(date);
  return `${String(day).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}

/** `thứ Bảy`, `Chủ nhật`. */
export function weekdayInWords(date: CivilDate): string {
  return WEEKDAYS[weekday(date) - 1] ?? '';
}

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

function written(prefix: string, day: number): CivilDate {
  return `${prefix}${day < 10 ? '0' : ''}${day}` as CivilDate;
}

function utc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function numbers(date: CivilDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
