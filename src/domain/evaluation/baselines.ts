import { addDays, addMonths, type CivilDate } from '#calendar';
import type { Criterion } from './criteria/criteria-set.ts';
import type { Baseline } from './facts.ts';

/** Why a baseline cannot be written down. */
export type BaselineProblem =
  | 'not a number'
  | 'no letter'
  /** Its days are not as long as those of the year judged, on the same days of another year. */
  | 'other length'
  /** Its days do not lie before those of the year judged. */
  | 'not before'
  /** The letter is dated before the days it tells of begin. */
  | 'letter too early'
  /** The criterion asks for no change against another year. */
  | 'no change asked';

/** The figure of an earlier year as an officer writes it down, from a letter. */
export interface GivenBaseline extends Baseline {
  letterDate: CivilDate;
}

/** What is wrong with a baseline; null = nothing. `year`: the days that are judged. */
export function baselineProblem(
  { value, letter, letterDate, ...days }: GivenBaseline,
  year: { from: CivilDate; to: CivilDate },
  criterion: Criterion | undefined,
): BaselineProblem | null {
  if (criterion?.asks.kind !== 'change') return 'no change asked';
  if (!isDecimal(value)) return 'not a number';
  if (letter.trim() === '') return 'no letter';
  if (days.to >= year.from) return 'not before';
  if (!isSameStretch(days, year)) return 'other length';
  return letterDate < days.from ? 'letter too early' : null;
}

/** The same days of two years: 01/11–31/10 of one and of another; 28/02 and 29/02 both end February. */
export function isSameStretch(
  one: { from: CivilDate; to: CivilDate },
  other: { from: CivilDate; to: CivilDate },
): boolean {
  const years = Number(other.from.slice(0, 4)) - Number(one.from.slice(0, 4));
  const after = ({ to }: { to: CivilDate }) => addDays(to, 1);
  return addMonths(one.from, 12 * years) === other.from && addMonths(after(one), 12 * years) === after(other);
}

/** A plain decimal, 0 or above: `12`, `0.5`. */
export function isDecimal(text: string): boolean {
  return /^\d{1,15}(\.\d{1,6})?$/.test(text);
}
