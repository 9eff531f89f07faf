import Big from 'big.js';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Cap } from '../criteria/scale.ts';
import type { SetRule, UnsetRule } from '../rules/index.ts';
import { amountOn, type RulesOn } from '../scoring/threshold.ts';
import type { Outcome, Result } from './outcome.ts';

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

/** Beyond what a cap allows: the next class, and which one it would have been. */
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
  const results = new Map<string, Standing['result']>(
    evaluated.map(({ unit, outcome }) => [unit, outcome.result]),
  );
  const points = new Map(evaluated.map(({ unit, outcome }) => [unit, new Big(outcome.points)]));
  const caps: CapFound[] = [];
  const unset: UnsetRule[] = [];
  for (const [place, { key }] of scale.classes.entries()) {
    const cap = scale.caps.find((one) => one.class === key);
    if (!cap) continue;
    const percent = amountOn(cap.atMost, rules);
    const among = { results, points, preferred, next: scale.classes[place + 1]?.key ?? null };
    if (percent.ok) caps.push({ ...applied(cap, percent.value, among), rule: percent.rule });
    else {
      unset.push(percent.rule);
      waitFor(percent.rule, key, results);
    }
  }
  return {
    standings: evaluated.map(({ unit }) => ({ unit, result: results.get(unit) ?? { kind: 'below' } })),
    caps,
    unset,
  };
}

interface Among {
  results: Map<string, Standing['result']>;
  points: ReadonlyMap<string, Big>;
  preferred: readonly string[];
  /** The class that whoever is beyond the cap gets; null = none. */
  next: string | null;
}

function applied(cap: Cap, percent: string, among: Among): Omit<CapFound, 'rule'> {
  const reached = inOrder(unitsIn(cap.class, among.results), among);
  const baseOf = (kept: number) => baseFor(cap, reached.length - kept, among);
  let allowed = reached.length;
  while (allowed > 0 && new Big(allowed).times(100).gt(baseOf(allowed).times(percent))) allowed -= 1;
  const tied = allowed < reached.length ? tiedAt(reached, allowed, among) : [];
  for (const [place, unit] of reached.entries()) {
    if (tied.includes(unit)) among.results.set(unit, { kind: 'tied', class: cap.class });
    else if (place >= allowed)
      among.results.set(unit, { kind: 'capped', class: among.next, from: cap.class });
  }
  return { class: cap.class, percent, base: Number(baseOf(allowed)), reached: reached.length, allowed, tied };
}

/** What the percent is of, if so many fall: they are counted in the class they fall into. */
function baseFor({ of }: Cap, fallen: number, { results, next }: Among): Big {
  if (of === 'rated') return new Big([...results.values()].filter(isRated).length);
  return new Big(unitsIn(of.class, results).length + (of.class === next ? fallen : 0));
}

function isRated({ kind }: Standing['result']): boolean {
  return kind !== 'not rated' && kind !== 'waiting';
}

function unitsIn(key: string, results: Among['results']): string[] {
  return [...results].flatMap(([unit, result]) => ('class' in result && result.class === key ? [unit] : []));
}

/** The most points first; of equal points those preferred first, then by the unit's id, so that any order of arrival is the same. */
function inOrder(units: readonly string[], { points, preferred }: Among): string[] {
  return units.toSorted(
    (one, other) =>
      pointsOf(other, points).cmp(pointsOf(one, points)) ||
      Number(preferred.includes(other)) - Number(preferred.includes(one)) ||
      (one < other ? -1 : 1),
  );
}

/** The units of equal points across the edge, unless a person chose among them just as many as there is room for. */
function tiedAt(reached: readonly string[], allowed: number, { points, preferred }: Among): string[] {
  const [inside, outside] = [reached[allowed - 1], reached[allowed]];
  if (inside === undefined || outside === undefined) return [];
  const edge = pointsOf(inside, points);
  if (!edge.eq(pointsOf(outside, points))) return [];
  const equal = reached.filter((unit) => pointsOf(unit, points).eq(edge));
  const room = allowed - reached.indexOf(equal[0] ?? inside);
  return equal.filter((unit) => preferred.includes(unit)).length === room ? [] : equal;
}

function pointsOf(unit: string, points: ReadonlyMap<string, Big>): Big {
  return points.get(unit) ?? new Big(0);
}

function waitFor(rule: UnsetRule, key: string, results: Among['results']): void {
  for (const unit of unitsIn(key, results))
    results.set(unit, { kind: 'waiting', missing: [], unset: [rule] });
}
