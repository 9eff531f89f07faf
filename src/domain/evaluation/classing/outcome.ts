import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Circumstances } from '../facts.ts';
import type { UnsetRule } from '../rules/in-force.ts';
import type { RankOf } from '../scoring/judged.ts';
import type { Line } from '../scoring/line.ts';
import { prepare } from '../scoring/prepared.ts';
import { type FactsOf, type Score, score } from '../scoring/score.ts';
import type { RulesOn } from '../scoring/threshold.ts';
import type { Year } from '../scoring/year.ts';
import { failing } from './demand.ts';
import { classReached, type Ladder, ladderOf } from './ladder.ts';
import { type Excuse, excusesBy } from './not-rated.ts';
import type { Result } from './result.ts';

/** What a unit's evaluation comes to by itself, before the caps that look at all units. */
export interface Outcome extends Score {
  result: Result;
}

/** The days of the year that is judged, and the rules of the day on which it is decided. */
export interface Judging extends RulesOn {
  year: Year;
  /** How good a class of another set is, for criteria that rest on its result. */
  rankOf: RankOf;
}

/** Evaluates one unit. */
export type Evaluate = (facts: FactsOf, circumstances: Circumstances) => Outcome;

/**
 * Reads a set by the rules of a day once; what it returns evaluates any number of units. Whether a unit is rated at all
 * comes first, then a gate that is not met, which beats any score, then what is missing, then the best class that is reached.
 */
export function compile(set: CriteriaSet, judging: Judging): Evaluate {
  const prepared = prepare(set, judging);
  const ladder = ladderOf(set, judging);
  const excuseOf = excusesBy(set.scale.notRated, judging);
  return (facts, circumstances) => {
    const scored = score(prepared, facts, circumstances.assigned, judging);
    return { ...scored, result: resultOf(scored, ladder, excuseOf(circumstances)) };
  };
}

/** Evaluates one unit; for more than one `compile` reads the rules but once. */
export function evaluate(
  set: CriteriaSet,
  facts: FactsOf,
  circumstances: Circumstances,
  judging: Judging,
): Outcome {
  return compile(set, judging)(facts, circumstances);
}

function resultOf(scored: Score, ladder: Ladder, { reasons, unset }: Excuse): Result {
  if (reasons.length > 0) return { kind: 'not rated', reasons };
  if (unset.length > 0) return { kind: 'waiting', missing: missingIn(scored), unset: onceEach(unset) };
  const gates = failing(ladder.gates, scored.lines);
  if (gates.length > 0) return { kind: 'gate', gates };
  return whatIsOpen(scored, ladder) ?? classOrBelow(classReached(ladder, scored));
}

function whatIsOpen(scored: Score, ladder: Ladder): Result | null {
  const unset = [...scored.lines.flatMap(unsetOf), ...ladder.unset];
  const missing = missingIn(scored);
  return missing.length + unset.length > 0 ? { kind: 'waiting', missing, unset: onceEach(unset) } : null;
}

function missingIn({ lines }: Score): string[] {
  return lines.filter(isMissing).map(({ criterion }) => criterion);
}

function isMissing({ counts, state }: Line): boolean {
  return counts && state === 'missing';
}

function unsetOf(line: Line): UnsetRule[] {
  return isMissing(line) && line.why.kind === 'unset' ? [line.why.rule] : [];
}

function onceEach(rules: readonly UnsetRule[]): UnsetRule[] {
  return [...new Map(rules.map((rule) => [rule.key, rule])).values()];
}

function classOrBelow(reached: string | null): Result {
  return reached === null ? { kind: 'below' } : { kind: 'class', class: reached };
}
