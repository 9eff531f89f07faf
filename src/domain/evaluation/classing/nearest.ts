import Big from 'big.js';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { criteriaOf } from '../criteria/tree.ts';
import { amountOn } from '../scoring/threshold.ts';
import { failing, type Judging, type Outcome } from './outcome.ts';

/** What the nearest better result lacks. */
export interface Nearest {
  class: string;
  /** Gates and needs that are not met: all of them must be. */
  unmet: readonly string[];
  /** Points that are lacking; null where the score is high enough or none is asked. */
  points: string | null;
  /** Where points may still come from, the most first: criteria with points left. */
  gains: readonly Gain[];
}

export interface Gain {
  criterion: string;
  points: string;
}

/** The step to the next better class; null where there is none, the unit is not rated, or something is missing. */
export function nearest(set: CriteriaSet, outcome: Outcome, judging: Judging): Nearest | null {
  const { result, lines } = outcome;
  const { classes } = set.scale;
  if (result.kind === 'not rated' || result.kind === 'waiting') return null;
  const place =
    result.kind === 'class' ? classes.findIndex(({ key }) => key === result.class) : classes.length;
  const next = classes[place - 1];
  if (!next) return null;
  const byId = new Map(lines.map((line) => [line.criterion, line]));
  const gates = criteriaOf(set.nodes)
    .filter(({ gate }) => gate)
    .map(({ id }) => id);
  const unmet = [...new Set([...failing(gates, byId), ...failing(next.needs, byId)])];
  const points = lackingPoints(set, outcome, next.from, judging);
  return { class: next.key, unmet, points, gains: points === null ? [] : gainsOf(outcome) };
}

function lackingPoints(
  { scale }: CriteriaSet,
  { points, most }: Outcome,
  from: CriteriaSet['scale']['classes'][number]['from'],
  judging: Judging,
): string | null {
  const asked = from && amountOn(from.amount, judging);
  if (!asked?.ok) return null;
  const wanted = scale.score === 'points' ? new Big(asked.value) : new Big(most).times(asked.value).div(100);
  const lacking = wanted.minus(points);
  const isEdge = from?.bar === '>' && lacking.eq(0);
  return lacking.gt(0) || isEdge ? lacking.round(2, Big.roundUp).toFixed() : null;
}

function gainsOf({ lines }: Outcome): Gain[] {
  return lines
    .filter(({ counts, most }) => counts && most !== null)
    .map(({ criterion, points, most }) => ({ criterion, gain: new Big(most ?? 0).minus(points ?? 0) }))
    .filter(({ gain }) => gain.gt(0))
    .toSorted((one, other) => other.gain.cmp(one.gain) || (one.criterion < other.criterion ? -1 : 1))
    .map(({ criterion, gain }) => ({ criterion, points: gain.toFixed() }));
}
