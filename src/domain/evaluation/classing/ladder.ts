import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { criteriaOf } from '../criteria/tree.ts';
import type { UnsetRule } from '../rules/in-force.ts';
import { compare, decimal, HUNDRED, ONE, times, ZERO } from '../scoring/decimal.ts';
import type { Score } from '../scoring/score.ts';
import { type Asked, heldOn, holdsUp, type RulesOn } from '../scoring/threshold.ts';
import { type Demand, demandsOf, failing } from './demand.ts';

/** The classes of a set as they stand on a day, best first, and its gates. */
export interface Ladder {
  score: 'points' | 'percent';
  gates: readonly Demand[];
  rungs: readonly Rung[];
  /** Rules of the classes that nobody has set: without them no class can be given. */
  unset: readonly UnsetRule[];
}

export interface Rung {
  class: string;
  /** The score it begins with; null = none is asked. */
  asked: Asked | null;
  needs: readonly Demand[];
}

export function ladderOf({ nodes, scale }: CriteriaSet, rules: RulesOn): Ladder {
  const criteria = criteriaOf(nodes);
  const rungs = scale.classes.map(({ key, from, needs }) => ({
    class: key,
    asked: from && heldOn(from, rules),
    needs: demandsOf(criteria, ({ id }) => needs.includes(id)),
  }));
  return {
    score: scale.score,
    gates: demandsOf(criteria, ({ gate }) => gate),
    rungs,
    unset: rungs.flatMap(({ asked }) => (asked && !asked.ok ? [asked.rule] : [])),
  };
}

/** The best class whose needs are met and whose score is reached; null = none. */
export function classReached({ score, rungs }: Ladder, scored: Score): string | null {
  const reached = rungs.find(
    ({ asked, needs }) =>
      failing(needs, scored.lines).length === 0 && (asked === null || isHighEnough(asked, score, scored)),
  );
  return reached?.class ?? null;
}

/** Percent of what the unit could reach is compared by multiplication; where it could reach nothing, nothing is reached. */
function isHighEnough(asked: Asked, score: Ladder['score'], { points, most }: Score): boolean {
  if (!asked.ok) return false;
  if (score === 'points') return holdsUp(asked, decimal(points), ONE);
  const whole = decimal(most);
  return compare(whole, ZERO) > 0 && holdsUp(asked, times(decimal(points), HUNDRED), whole);
}
