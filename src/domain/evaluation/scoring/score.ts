import type { Fact } from '../facts.ts';
import { leaveBest } from './choice.ts';
import { textOf } from './decimal.ts';
import { withEither } from './either-turn.ts';
import type { Surroundings } from './judged.ts';
import type { Line } from './line.ts';
import type { Prepared } from './prepared.ts';
import { scoredLine } from './scored-line.ts';
import { totalOf } from './total.ts';

/** What a unit's criteria come to. Decimal strings. */
export interface Score {
  /** In the order of the set. */
  lines: readonly Line[];
  /** Points of criteria, bonus and minus together. Below 0 where minus items take more than was earned: no paper seen ends it at 0. */
  points: string;
  bonus: string;
  /** What minus items take, 0 or above. */
  minus: string;
  /** The most that this unit could reach without a bonus: what was not assigned to it is not among it. */
  most: string;
}

/** Facts by the criterion's id; a criterion without one is missing. */
export type FactsOf = ReadonlyMap<string, Fact>;

/** Judges each criterion and adds up the points: of a choice the best alone, of a group no more than its maximum. */
export function score(
  prepared: Prepared,
  facts: FactsOf,
  assigned: readonly string[],
  around: Surroundings,
): Score {
  const told = withEither(prepared, facts, assigned);
  const lines = prepared.criteria.map((one) =>
    scoredLine(one, told.get(one.criterion.id) ?? NOT_ENTERED, assigned, around),
  );
  for (const choice of prepared.choices) leaveBest(choice, lines);
  const { points, bonus, minus, most } = totalOf(prepared, lines);
  return {
    lines: lines.map(({ line }) => line),
    points: textOf(points),
    bonus: textOf(bonus),
    minus: textOf(minus),
    most: textOf(most),
  };
}

const NOT_ENTERED: Fact = { kind: 'missing', why: 'not entered' };
