import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Cap, Scale } from '../criteria/scale.ts';
import type { SetRule, UnsetRule } from '../rules/in-force.ts';
import { amountOn, type Known, type RulesOn } from '../scoring/threshold.ts';
import { allowedBy, unitsIn } from './allowed.ts';
import { type Choice, choiceAt } from './choice.ts';
import type { Outcome } from './outcome.ts';
import { edgeAt, inOrder, type Ranks, rankFrom } from './ranking.ts';
import type { Result } from './result.ts';

/** A unit with what it comes to by itself. */
export interface Evaluated {
  unit: string;
  outcome: Pick<Outcome, 'points' | 'most' | 'result'>;
}

/** What a unit comes to among all: its own result, unless a cap takes it down or leaves it open. */
export interface Standing {
  unit: string;
  result: Result | Capped | Tied;
}

/** Beyond what a cap allows: the class it falls to, and which one it would have been by itself. */
export interface Capped {
  kind: 'capped';
  class: string | null;
  from: string;
}

/** As good as others at the edge of a cap: a person chooses, with a reason. */
export interface Tied {
  kind: 'tied';
  class: string;
}

/** How a cap came out, with the numbers that are printed beside it. */
export interface CapFound {
  class: string;
  percent: string;
  /** What the percent is of, once the cap is applied. */
  base: number;
  reached: number;
  allowed: number;
  tied: readonly string[];
  /** How many were equal at the edge before a person chose among them; absent where nobody had to. */
  chosenAmong?: number;
  /** Units were ranked by their points of the most that each could reach; absent where points were compared, or nothing had to be. */
  by?: 'percent';
  rule: SetRule | null;
}

/** All units of an evaluation, in the order given. */
export interface Classified {
  standings: readonly Standing[];
  caps: readonly CapFound[];
  /** Caps that cannot be applied before somebody sets them: nobody has the class yet. */
  unset: readonly UnsetRule[];
  /** Those choices that settle a tie: one whose tie stands no more says nothing of another. */
  choices: readonly Choice[];
}

/**
 * Applies the caps of a scale, the best class first. A share is never rounded up: as many as the percent allows. Units are ranked
 * by what the scale goes by, points or percent of what each could reach. Of equals at the edge nobody is taken silently: a choice
 * settles the very tie among whose units a person made it.
 */
export function classify(
  { scale }: Pick<CriteriaSet, 'scale'>,
  evaluated: readonly Evaluated[],
  choices: readonly Choice[],
  rules: RulesOn,
): Classified {
  const among = amongAll(evaluated, scale.score, choices);
  const caps: CapFound[] = [];
  const unset: UnsetRule[] = [];
  for (const [place, { key }] of scale.classes.entries()) {
    const cap = scale.caps.find((one) => one.class === key);
    if (!cap) continue;
    const percent = amountOn(cap.atMost, rules);
    const next = scale.classes[place + 1]?.key ?? null;
    if (percent.ok) caps.push(applied(cap, percent, next, among));
    else {
      unset.push(percent.rule);
      waitFor(percent.rule, key, among.results);
    }
  }
  const standings = [...among.results].map(([unit, result]) => ({ unit, result }));
  return { standings, caps, unset, choices: among.settled };
}

/** What caps look at: results as they stand so far, how units rank, and whom a person chose. */
export interface Among {
  results: Map<string, Standing['result']>;
  score: Scale['score'];
  ranks: Ranks;
  choices: readonly Choice[];
  /** Those of them that settled a tie so far. */
  settled: Choice[];
}

function amongAll(evaluated: readonly Evaluated[], score: Scale['score'], choices: readonly Choice[]): Among {
  return {
    ...{ score, choices, settled: [] },
    results: new Map(evaluated.map(({ unit, outcome }) => [unit, outcome.result])),
    ranks: new Map(evaluated.map(({ unit, outcome }) => [unit, rankFrom(outcome, score)])),
  };
}

function applied(cap: Cap, percent: Known & { ok: true }, next: string | null, among: Among): CapFound {
  const reached = inOrder(unitsIn(cap.class, among.results), among.ranks);
  const { allowed, base } = allowedBy(cap, percent, { reached: reached.length, next }, among.results);
  const edge = edgeAt(reached, allowed, among.ranks);
  const choice = choiceAt(cap.class, edge, among.choices);
  if (choice) among.settled.push(choice);
  const tied = choice ? [] : edge.equal;
  const kept = new Set(
    choice ? [...reached.slice(0, allowed - edge.room), ...choice.units] : reached.slice(0, allowed),
  );
  for (const unit of reached)
    if (!kept.has(unit)) among.results.set(unit, fallen(unit, cap.class, next, among));
  for (const unit of tied) among.results.set(unit, { kind: 'tied', class: cap.class });
  const { value, rule } = percent;
  return {
    ...{ class: cap.class, percent: value, base, reached: reached.length, allowed, tied, rule },
    ...(choice ? { chosenAmong: edge.equal.length } : {}),
    ...(among.score === 'percent' && reached.length > allowed ? { by: among.score } : {}),
  };
}

/** Whoever falls twice fell from the class of its own. */
function fallen(unit: string, from: string, next: string | null, { results }: Among): Capped {
  const before = results.get(unit);
  return { kind: 'capped', class: next, from: before?.kind === 'capped' ? before.from : from };
}

function waitFor(rule: UnsetRule, key: string, results: Among['results']): void {
  for (const unit of unitsIn(key, results))
    results.set(unit, { kind: 'waiting', missing: [], unset: [rule] });
}
