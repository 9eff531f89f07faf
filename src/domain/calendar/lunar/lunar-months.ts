import { lunationNear, newMoon } from './new-moon.ts';
import { sunTwelfth } from './sun.ts';

/** A month of the lunar calendar. */
export interface LunarMonth {
  /** 1–12; a leap month carries the number of the month before it. */
  month: number;
  leap: boolean;
  /** Its first day and the first day after it, as Julian day numbers of civil days. */
  start: number;
  end: number;
}

/**
 * The months from the 11th of the lunar year before to the 10th of this one, which is the span the leap month is found in:
 * month 11 holds the winter solstice; where thirteen months lie between two such, the first without a major solar
 * term is the leap month (H. Aslaksen, The Mathematics of the Chinese Calendar; Hồ Ngọc Đức for Việt Nam).
 * `zone`: hours east of Greenwich at which midnight is taken.
 */
export function monthsBetweenSolstices(year: number, zone: number): LunarMonth[] {
  const first = solsticeLunation(year - 1, zone);
  const count = solsticeLunation(year, zone) - first;
  const starts = Array.from({ length: count + 1 }, (_, at) => dayOf(newMoon(first + at), zone));
  const leap = count === 13 ? starts.findIndex((_, at) => at > 0 && !hasTerm(starts, at, zone)) : -1;
  return starts.slice(0, -1).map((start, at) => ({
    month: ((10 + at - (leap !== -1 && at >= leap ? 1 : 0)) % 12) + 1,
    leap: at === leap,
    start,
    end: starts[at + 1] ?? start,
  }));
}

/** The lunation on whose first day, or later in whose month, the winter solstice of a civil year falls. */
function solsticeLunation(year: number, zone: number): number {
  const lastOfYear = Math.floor(365.2425 * (year - 2000)) + 2451910;
  let k = lunationNear(lastOfYear);
  while (dayOf(newMoon(k), zone) > lastOfYear) k -= 1;
  while (twelfthAt(dayOf(newMoon(k), zone), zone) === WINTER) k -= 1;
  return k;
}

const WINTER = 9;

function hasTerm(starts: readonly number[], at: number, zone: number): boolean {
  const [start, next] = [starts[at], starts[at + 1]];
  return start === undefined || next === undefined || twelfthAt(start, zone) !== twelfthAt(next, zone);
}

/** The sun's twelfth as a civil day begins. */
function twelfthAt(day: number, zone: number): number {
  return sunTwelfth(day - 0.5 - zone / 24);
}

/** The civil day in which an instant lies. */
function dayOf(instant: number, zone: number): number {
  return Math.floor(instant + 0.5 + zone / 24);
}
