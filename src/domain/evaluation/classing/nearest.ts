import type { CriteriaSet } from '../criteria/criteria-set.ts';
import {
  compare,
  type Decimal,
  decimal,
  HUNDRED,
  minus,
  ONE,
  plus,
  shareOf,
  textOf,
  times,
  ZERO,
} from '../scoring/decimal.ts';
import type { Line } from '../scoring/line.ts';
import { holdsUp } from '../scoring/threshold.ts';
import { failing } from './demand.ts';
import { type Ladder, ladderOf, type Rung } from './ladder.ts';
import type { Judging, Outcome } from './outcome.ts';

/** What the nearest better result lacks. */
export interface Nearest {
  class: string;
  /** Gates and needs that are not met: all of them must be. */
  unmet: readonly string[];
  /** Points that are lacking, to two decimals rounded up; null where the score is high enough or none is asked. */
  points: string | null;
  /** Whether that many are not enough yet: the score must be above. */
  above: boolean;
  /** Where points may still come from, the most first: criteria with points left. */
  gains: readonly Gain[];
}

export interface Gain {
  criterion: string;
  points: string;
}

/** The step to the next better class; null where there is none, the unit is not rated, or something is missing. */
export function nearest(set: CriteriaSet, outcome: Outcome, judging: Judging): Nearest | null {
  if (outcome.result.kind === 'not rated' || outcome.result.kind === 'waiting') return null;
  const ladder = ladderOf(set, judging);
  const next = rungAbove(ladder, outcome);
  if (!next) return null;
  const unmet = new Set([ladder.gates, next.needs].flatMap((demands) => failing(demands, outcome.lines)));
  const points = lackingPoints(next, ladder.score, outcome);
  return {
    class: next.class,
    unmet: [...unmet],
    points: points === null ? null : textOf(points),
    above: points !== null && next.asked?.ok === true && next.asked.held.bar === '>',
    gains: points === null ? [] : gainsOf(outcome),
  };
}

/** The next better class; the lowest where none is reached. */
function rungAbove({ rungs }: Ladder, { result }: Outcome): Rung | undefined {
  if (result.kind !== 'class') return rungs.at(-1);
  return rungs[rungs.findIndex((rung) => rung.class === result.class) - 1];
}

function lackingPoints({ asked }: Rung, score: Ladder['score'], outcome: Outcome): Decimal | null {
  if (!asked?.ok) return null;
  const value = times(decimal(outcome.points), HUNDRED);
  const scale = score === 'points' ? HUNDRED : decimal(outcome.most);
  if (compare(scale, ZERO) > 0 && holdsUp(asked, value, scale)) return null;
  return upwards(minus(times(scale, asked.low), value));
}

/** A hundredth of it, to two decimals upwards. */
function upwards(hundredfold: Decimal): Decimal {
  const below = shareOf(ONE, hundredfold, HUNDRED);
  return compare(times(below, HUNDRED), hundredfold) < 0 ? plus(below, decimal('0.01')) : below;
}

function gainsOf({ lines }: Outcome): Gain[] {
  return lines
    .filter(({ counts }) => counts)
    .map((line) => ({ criterion: line.criterion, left: left(line) }))
    .filter((one) => compare(one.left, ZERO) > 0)
    .sort((one, other) => compare(other.left, one.left) || (one.criterion < other.criterion ? -1 : 1))
    .map((one) => ({ criterion: one.criterion, points: textOf(one.left) }));
}

/** What a line could still bring. */
function left({ points, most }: Line): Decimal {
  return most === null ? ZERO : minus(decimal(most), decimal(points ?? '0'));
}
