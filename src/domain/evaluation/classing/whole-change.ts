import type { Criterion } from '../criteria/criteria-set.ts';
import type { Fact } from '../facts.ts';
import { judged } from '../scoring/judged.ts';
import type { Line } from '../scoring/line.ts';
import { preparedCriterion } from '../scoring/prepared.ts';
import type { Judging } from './outcome.ts';

/** A change against another year that is asked of the whole commune, and how it came out: of all units together. */
export interface WholeChange {
  criterion: Criterion;
  fact: Fact;
  state: Line['state'];
  why: Line['why'];
  /** How many reports are owed and lacking. */
  lacking: number;
}

/** Holds the figure of the whole against its baseline, by the rule that holds for a unit's. */
export function judgeChange(
  criterion: Criterion,
  { fact, lacking }: Pick<WholeChange, 'fact' | 'lacking'>,
  judging: Judging,
): WholeChange {
  const { state, why } = judged(preparedCriterion(criterion, judging), fact, judging);
  return { criterion, fact, state, why, lacking };
}
