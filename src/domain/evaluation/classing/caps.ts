import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Cap } from '../criteria/scale.ts';
import type { SetRule, UnsetRule } from '../rules/in-force.ts';
import { type Decimal, decimal } from '../scoring/decimal.ts';
import { amountOn, type Known, type RulesOn } from '../scoring/threshold.ts';
import { allowedBy, unitsIn } from './allowed.ts';
import type { Outcome } from './outcome.ts';
import { edgeAt, inOrder } from './ranking.ts';
import type { Result } from './result.ts';

/** A unit with what it comes to by itself. */
export interface Evaluated {
  unit: string;
  outcome: Pick<Outcome, 'points' | 'result'>;
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

/** As many points as others at the edge of a cap: a person chooses, with a reason. */
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
  /** How many had as many points at the edge before a person chose among them; absent where nobody had to. */
  chosenAmong?: number;
  rule: SetRule | null;
}

/** All units of an evaluation, in the order given. */
export interface Classified {
  standings: readonly Standing[];
  caps: readonly CapFound[];
  /** Caps that cannot be applied before somebody sets them: nobody has the class yet. */
  unset: readonly UnsetRule[];
}

/**
 * Applies the caps of a scale, the best class first. A share is never rounded up: as many as the percent allows. Of equal
 * points at the edge nobody is taken silently: `preferred` are those whom a person chose there.
 */
export function classify(
  { scale }: Pick<CriteriaSet, 'scale'>,
  evaluated: readonly Evaluated[],
  preferred: readonly string[],
  rules: RulesOn,
): Classified {
  const among = amongAll(evaluated, preferred);
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
  return { standings: [...among.results].map(([unit, result]) => ({ unit, result })), caps, unset };
}

/** What caps look at: results as they stand so far, points, and whom a person chose. */
export interface Among {
  results: Map<string, Standing['result']>;
  points: ReadonlyMap<string, Decimal>;
  preferred: ReadonlySet<string>;
}

function amongAll(evaluated: readonly Evaluated[], preferred: readonly string[]): Among {
  return {
    results: new Map(evaluated.map(({ unit, outcome }) => [unit, outcome.result])),
    points: new Map(evaluated.map(({ unit, outcome }) => [unit, decimal(outcome.points)])),
    preferred: new Set(preferred),
  };
}

function applied(cap: Cap, percent: Known & { ok: true }, next: string | null, among: Among): CapFound {
  const reached = inOrder(unitsIn(cap.class, among.results), among);
  const { allowed, base } = allowedBy(cap, percent, { reached: reached.length, next }, among.results);
  const { equal, isChosen } = edgeAt(reached, allowed, among);
  const tied = isChosen ? [] : equal;
  for (const unit of reached.slice(allowed)) among.results.set(unit, fallen(unit, cap.class, next, among));
  for (const unit of tied) among.results.set(unit, { kind: 'tied', class: cap.class });
  const { value, rule } = percent;
  const found = { class: cap.class, percent: value, base, reached: reached.length, allowed, tied, rule };
  return isChosen ? { ...found, chosenAmong: equal.length } : found;
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
