import Big from 'big.js';
import type { Sums } from './form.ts';

/** The figure of one month; a month without one is not there. Decimal strings. */
export interface MonthFigure {
  /** `2026-05`. */
  month: string;
  value: string;
  denominator: string | null;
}

export interface Sum {
  value: string | null;
  denominator: string | null;
}

/** What the figures of several months come to; null where they stand for themselves or there is none. */
export function ofMonths(sums: Sums, months: readonly MonthFigure[]): Sum {
  if (sums === 'none' || months.length === 0) return { value: null, denominator: null };
  if (sums === 'last') return lastOf(months);
  const wholes = months.flatMap(({ denominator }) => denominator ?? []);
  return {
    value: added(months.map(({ value }) => value)),
    denominator: wholes.length > 0 ? added(wholes) : null,
  };
}

function lastOf(months: readonly MonthFigure[]): Sum {
  const last = months.reduce((one, other) => (other.month > one.month ? other : one));
  return { value: last.value, denominator: last.denominator };
}

function added(values: string[]): string {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
}
