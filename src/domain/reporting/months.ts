import Big from 'big.js';
import type { IndicatorKind } from '#movement';
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

/** What an indicator's figures come to, where nobody says otherwise. */
export function sumsOf(kind: IndicatorKind): Sums {
  return usual[kind];
}

/** Whether a question of a kind can be asked month by month. */
export function canBeMonthly(kind: IndicatorKind): boolean {
  return kind !== 'prose' && kind !== 'table';
}

const usual = {
  count: 'sum',
  ratio: 'ratio of sums',
  attestation: 'last',
  'no-incident': 'sum',
  prose: 'none',
  table: 'none',
} as const satisfies Record<IndicatorKind, Sums>;

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

/** `tháng 05/2026`. */
export function monthInWords({ month }: Pick<MonthFigure, 'month'>): string {
  return `tháng ${month.slice(5)}/${month.slice(0, 4)}`;
}
