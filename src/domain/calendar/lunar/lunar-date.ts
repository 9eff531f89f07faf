import { addDays, type CivilDate, daysBetween } from '../civil-date.ts';
import { type LunarMonth, monthsBetweenSolstices } from './lunar-months.ts';

/** A day of the lunar calendar of Việt Nam. */
export interface LunarDate {
  /** The civil year in which the lunar year begins. */
  year: number;
  month: number;
  /** 1–30. */
  day: number;
  /** The second month of that number in its year. */
  leap: boolean;
}

/** Midnight is taken at UTC+7, as in Việt Nam since 1968; days before that year are computed alike. */
export const VIETNAM = 7;

/** The lunar date of a civil day. */
export function lunarDate(date: CivilDate, zone: number = VIETNAM): LunarDate {
  const day = dayNumber(date);
  const year = Number(date.slice(0, 4));
  const found = within(year, day, zone) ?? within(year + 1, day, zone);
  if (!found) throw new RangeError(`no lunar month holds ${date}`);
  const { month, leap, start } = found.month;
  return { year: month > 10 ? found.span - 1 : found.span, month, day: day - start + 1, leap };
}

/** The civil day of a lunar date; null where its year has no such month or day. */
export function civilOfLunar({ year, month, day, leap }: LunarDate): CivilDate | null {
  const span = month > 10 ? year + 1 : year;
  const found = months(span, VIETNAM).find((one) => one.month === month && one.leap === leap);
  const date = found && addDays(EPOCH, found.start + day - 1 - EPOCH_DAY);
  return found && date && Number.isInteger(day) && day >= 1 && day <= found.end - found.start ? date : null;
}

/** Mùng 1 Tết of the lunar year that begins in a civil year. */
export function lunarNewYear(year: number): CivilDate {
  return feast(year, 1, 1);
}

/** Giỗ Tổ Hùng Vương: the 10th of the 3rd lunar month, not of a leap one. */
export function kingsDay(year: number): CivilDate {
  return feast(year, 3, 10);
}

function feast(year: number, month: number, day: number): CivilDate {
  const date = civilOfLunar({ year, month, day, leap: false });
  if (!date) throw new RangeError(`no ${day}/${month} in lunar year ${year}`);
  return date;
}

function within(span: number, day: number, zone: number): { span: number; month: LunarMonth } | null {
  const month = months(span, zone).find(({ start, end }) => day >= start && day < end);
  return month ? { span, month } : null;
}

/** What was computed once is the same ever after. */
const KEPT = new Map<string, readonly LunarMonth[]>();

function months(span: number, zone: number): readonly LunarMonth[] {
  const key = `${span} ${zone}`;
  const kept = KEPT.get(key) ?? monthsBetweenSolstices(span, zone);
  if (KEPT.size < 1000) KEPT.set(key, kept);
  return kept;
}

const EPOCH = '1970-01-01' as CivilDate;
/** The Julian day number of the civil day 1/1/1970. */
const EPOCH_DAY = 2440588;

function dayNumber(date: CivilDate): number {
  return daysBetween(EPOCH, date) + EPOCH_DAY;
}
