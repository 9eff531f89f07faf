import type { RulesOn } from '../../scoring/threshold.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { amountsChecked } from './amounts.ts';
import { capsChecked } from './caps.ts';
import { choicesChecked } from './choices.ts';
import { classesChecked } from './classes.ts';
import { neighboursChecked } from './neighbours.ts';
import { onceOnly } from './once-only.ts';
import { pointsChecked } from './points.ts';
import type { SetProblem } from './problem.ts';
import { scoringChecked } from './scoring.ts';
import { smallNumbersChecked } from './small-numbers.ts';
import { wordsChecked } from './words.ts';

export type { SetProblem, Weight } from './problem.ts';

/** What a set is held against: the others of the commune, and its rules on a day. */
export interface KnownToSet {
  /** The newest version of each; one of the same key is the version that this one follows. */
  sets: readonly CriteriaSet[];
  rules: RulesOn;
}

/**
 * All that is wrong with a set, unlikely or worth saying, in its order: rings, points that do not add up, classes out of
 * order, words out of bounds. Never throws, also on amounts that are no numbers. An empty list: nothing to say.
 */
export function checkSet(set: CriteriaSet, known: KnownToSet): SetProblem[] {
  return [
    ...onceOnly(set),
    ...wordsChecked(set),
    ...smallNumbersChecked(set),
    ...scoringChecked(set, known.rules),
    ...amountsChecked(set, known.rules),
    ...choicesChecked(set),
    ...pointsChecked(set),
    ...classesChecked(set, known.rules),
    ...capsChecked(set),
    ...neighboursChecked(set, known.sets),
  ];
}
