import { type Decimal, ONE, ZERO } from './decimal.ts';
import type { Why } from './line.ts';

/** Whether a criterion is met. */
export interface Judgement {
  state: 'met' | 'not met' | 'missing';
  /** How much of what is asked was reached, from none to all of it; null = not known. */
  reached: Part | null;
  /** How often it happened; null = not known, or nothing that happens by times. */
  times: Decimal | null;
  why: Why;
}

export interface Part {
  part: Decimal;
  whole: Decimal;
}

export const ALL: Part = { part: ONE, whole: ONE };
export const NONE: Part = { part: ZERO, whole: ONE };

/** Met with all that is asked, or not met with none of it. */
export function plainly(met: boolean, why: Why): Judgement {
  return { state: met ? 'met' : 'not met', reached: met ? ALL : NONE, times: null, why };
}

export function missing(why: Extract<Why, { kind: 'missing' }>['why']): Judgement {
  return { state: 'missing', reached: null, times: null, why: { kind: 'missing', why } };
}

/** Nobody has set the rule that it is held against. */
export function unset(rule: Extract<Why, { kind: 'unset' }>['rule']): Judgement {
  return { state: 'missing', reached: null, times: null, why: { kind: 'unset', rule } };
}
