import Big from 'big.js';
import type { Indicator, IndicatorKind } from '#movement';

type Comparator = NonNullable<Indicator['comparator']>;

/** An indicator with its target, as far as judging needs it. */
export interface Aim {
  kind: IndicatorKind;
  comparator: Comparator | null;
  /** Percent for a ratio and for a share of attesting units. Decimal strings. */
  target: string | null;
  targetHigh: string | null;
  /** The target holds for each unit by itself. */
  eachUnit: boolean;
  per: string | null;
}

/** The sums of an indicator over the reports sent. */
export interface Total {
  /** Reports that give a figure; units with an explanation instead are not among them. */
  reports: number;
  /** Sum of values: a ratio's parts, the number of units that said yes, cases. Null where no report has one. */
  value: string | null;
  /** Sum of wholes; for an attestation the number of units that answered. */
  denominator: string | null;
  /** Of the reports with a figure, those that reach the target by themselves. */
  reached: number;
}

/** `no figures` = nobody gave one; `not judged` = the plan states no number, or one this sum cannot answer. */
export type Verdict = 'met' | 'not met' | 'no figures' | 'not judged';

/** The percent a ratio or attestation comes to, exact to two decimals; null where the whole is 0 or absent. */
export function percentOf({ value, denominator }: Pick<Total, 'value' | 'denominator'>): string | null {
  if (value === null || denominator === null || new Big(denominator).eq(0)) return null;
  return new Big(value).times(100).div(denominator).round(2, Big.roundDown).toString();
}

/**
 * Holds the result against the target; compared exactly, so 89.999 % is not "trên 90 %" by rounding.
 * "Đạt 80 %" is also reached by 85 %; only where nothing may happen does more mean worse.
 */
export function judge(aim: Aim, total: Total): Verdict {
  if (
    aim.kind === 'prose' ||
    aim.kind === 'table' ||
    aim.target === null ||
    aim.comparator === null ||
    aim.per === 'month'
  )
    return 'not judged';
  if (total.value === null) return total.reports > 0 ? 'not judged' : 'no figures';
  if (aim.eachUnit) return total.reached === total.reports ? 'met' : 'not met';
  const [left, scale] = sidesOf(aim.kind, total);
  if (scale.eq(0)) return 'no figures';
  const comparator = aim.comparator === '=' && aim.kind !== 'no-incident' ? '>=' : aim.comparator;
  const met = compares(left, comparator, scale.times(aim.target), scale.times(aim.targetHigh ?? aim.target));
  return met ? 'met' : 'not met';
}

/** A share `a/b` against `t %` is `100·a` against `t·b`. */
function sidesOf(kind: IndicatorKind, { value, denominator }: Total): [left: Big, scale: Big] {
  const shared = kind === 'ratio' || kind === 'attestation';
  return shared
    ? [new Big(value ?? 0).times(100), new Big(denominator ?? 0)]
    : [new Big(value ?? 0), new Big(1)];
}

function compares(value: Big, comparator: Comparator, target: Big, high: Big): boolean {
  switch (comparator) {
    case '=':
      return value.eq(target);
    case '>=':
      return value.gte(target);
    case '>':
      return value.gt(target);
    case '<=':
      return value.lte(target);
    case '<':
      return value.lt(target);
    case 'range':
      return value.gte(target) && value.lte(high);
  }
}
