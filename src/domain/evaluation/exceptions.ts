import Big from 'big.js';
import { isDecimal } from './baselines.ts';
import type { Criterion } from './criteria/criteria-set.ts';
import { EXCEPTED_REASONS } from './entered.ts';
import type { Exception, Fact } from './facts.ts';

/** Why cases cannot be excepted. */
export type ExceptionProblem =
  | 'no reason'
  /** Not a number above 0. */
  | 'no cases'
  /** The criterion does not ask that nothing happened. */
  | 'no cases asked'
  /** Nobody has reported any case yet. */
  | 'none reported'
  /** With those excepted before, more than were reported. */
  | 'more than reported';

/** What is wrong with cases that shall not count against a unit; null = nothing. `fact`: what is known of the criterion. */
export function exceptionProblem(
  { reason, cases }: Exception,
  criterion: Criterion | undefined,
  fact: Fact,
): ExceptionProblem | null {
  if (criterion?.asks.kind !== 'no-incident') return 'no cases asked';
  if (!mayExcuse(criterion, reason)) return 'no reason';
  if (!isDecimal(cases) || new Big(cases).lte(0)) return 'no cases';
  const told = fact.kind === 'missing' ? fact.soFar : fact;
  if (told?.kind !== 'cases') return 'none reported';
  const all = told.excepted.reduce((sum, one) => sum.plus(one.cases), new Big(cases));
  return all.gt(told.cases) ? 'more than reported' : null;
}

/** BOUNDARY: of what only a count is kept the reason is one of those given, in no words of one's own. */
function mayExcuse({ bounds }: Criterion, reason: string): boolean {
  return bounds === 'count' ? EXCEPTED_REASONS.some((one) => one === reason) : reason.trim() !== '';
}
