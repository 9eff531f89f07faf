import type { Asks } from '../criteria/criteria-set.ts';
import type { Fact, Missing } from '../facts.ts';
import { changed } from './change.ts';
import { counted, shared } from './compared.ts';
import { compare, decimal, minus, plus, textOf, ZERO } from './decimal.ts';
import { frequent } from './frequency.ts';
import { type Judgement, missing, plainly } from './judgement.ts';
import type { PreparedCriterion } from './prepared.ts';
import type { Year } from './year.ts';

/** What judging needs besides rules: the days judged, and which class of another set is how good. */
export interface Surroundings {
  year: Year;
  rankOf: RankOf;
}

/** Which class of a version of another set is how good: 0 is the best; null = not a class of it. */
export type RankOf = (set: string, key: string, version?: number | undefined) => number | null;

/** The classes of other sets, best first: of a version by `areas@2`; by `areas` those of the newest evaluation by the set. */
export type Ladders<Rung extends { key: string } = { key: string }> = Readonly<
  Record<string, readonly Rung[]>
>;

/** The classes of a version of a set; where none is told apart, those of the set. */
export function rungsOf<Rung extends { key: string }>(
  ladders: Ladders<Rung>,
  set: string,
  version?: number | undefined,
): readonly Rung[] {
  return ladders[`${set}@${version}`] ?? ladders[set] ?? [];
}

export function rankedBy(ladders: Ladders): RankOf {
  return (set, key, version) => {
    const place = rungsOf(ladders, set, version).findIndex((one) => one.key === key);
    return place < 0 ? null : place;
  };
}

/**
 * Holds a fact against what a criterion asks. A person's word that it is met or not, given with a reason, stands for any
 * figure. What is not known is missing: never met, never failed.
 */
export function judged(one: PreparedCriterion, fact: Fact, around: Surroundings): Judgement {
  if (fact.kind === 'missing') return unknown(fact);
  if (fact.kind === 'said') return plainly(fact.yes, { kind: 'said', yes: fact.yes });
  return byKind(one, fact, around) ?? missing('no figure');
}

function unknown({ kind, why, of }: Missing): Judgement {
  return { ...missing(why), why: { kind, why, ...(of ? { of } : {}) } };
}

/** Null where the fact is of another kind than what is asked. */
function byKind(
  { criterion: { asks }, asked, smallest }: PreparedCriterion,
  fact: Fact,
  { year, rankOf }: Surroundings,
): Judgement | null {
  if (asks.kind === 'no-incident' && fact.kind === 'cases') return withoutIncident(fact);
  if (asks.kind === 'result' && fact.kind === 'result') return resulted(asks, fact, rankOf);
  if (!asked) return null;
  if (asks.kind === 'count' && fact.kind === 'amount') return counted(asked, fact);
  if (asks.kind === 'ratio' && fact.kind === 'share') return shared(asked, fact);
  if (asks.kind === 'frequency' && fact.kind === 'turns') return frequent(asked, fact);
  if (asks.kind === 'change' && smallest && fact.kind === 'against')
    return changed({ way: asks.way, asked, smallest }, fact, year);
  return null;
}

/** A case that the area itself brought forward, recorded with its reason, does not fail it. */
function withoutIncident({ cases, excepted }: Extract<Fact, { kind: 'cases' }>): Judgement {
  const set = excepted.reduce((sum, { cases: some }) => plus(sum, decimal(some)), ZERO);
  const left = minus(decimal(cases), set);
  const times = compare(left, ZERO) > 0 ? left : ZERO;
  const isNone = compare(times, ZERO) === 0;
  return { ...plainly(isNone, { kind: 'cases', cases, excepted: textOf(set) }), times };
}

/** A class that the other scale does not know says nothing. */
function resulted(
  { set, least }: Extract<Asks, { kind: 'result' }>,
  { class: got, version }: Extract<Fact, { kind: 'result' }>,
  rankOf: RankOf,
): Judgement {
  const why = { kind: 'result', class: got, least } as const;
  if (got === null) return plainly(false, why);
  const [rank, wanted] = [rankOf(set, got, version), rankOf(set, least, version)];
  return rank === null || wanted === null ? missing('no result') : plainly(rank <= wanted, why);
}
