import { isSameStretch } from '../baselines.ts';
import type { Fact } from '../facts.ts';
import { reachedOf } from './compared.ts';
import { compare, decimal, HUNDRED, minus, shareOf, textOf, times, ZERO } from './decimal.ts';
import { ALL, type Judgement, missing, unset } from './judgement.ts';
import type { Smallest } from './prepared.ts';
import { type Asked, holdsUp } from './threshold.ts';
import type { Year } from './year.ts';

/** What a criterion asks of a change. */
export interface ChangeAsked {
  way: 'fall' | 'rise';
  asked: Asked;
  smallest: Smallest;
}

/**
 * A fall or rise in percent of the baseline: "at least 5 %" passes above it. A baseline of other days than the year's, or
 * below the smallest that can be judged by percent, is left to a person.
 */
export function changed(
  { way, asked, smallest }: ChangeAsked,
  { now, baseline }: Extract<Fact, { kind: 'against' }>,
  year: Year,
): Judgement {
  if (!isSameStretch(baseline, year)) return missing('other length');
  if (!smallest.ok) return unset(smallest.rule);
  const was = decimal(baseline.value);
  if (compare(was, ZERO) <= 0 || compare(was, smallest.value) < 0) return missing('small baseline');
  if (!asked.ok) return unset(asked.rule);
  const moved = way === 'fall' ? minus(was, decimal(now)) : minus(decimal(now), was);
  const value = times(moved, HUNDRED);
  const met = holdsUp(asked, value, was);
  const percent = textOf(shareOf(HUNDRED, moved, was));
  return {
    state: met ? 'met' : 'not met',
    reached: met ? ALL : reachedOf(asked, value, was),
    times: null,
    why: { kind: 'change', was: baseline.value, now, way, percent, held: asked.held },
  };
}
