import type { Fact, Turn } from '../facts.ts';
import { decimal, ONE } from './decimal.ts';
import type { Prepared, PreparedCriterion } from './prepared.ts';
import type { FactsOf } from './score.ts';
import { holdsUp } from './threshold.ts';

/**
 * "Each month a good deed, or somebody praised": where criteria of one choice ask how often, either of them is enough in each month or
 * quarter. Says of their turns in which of them another of the choice is met. What was not assigned to a unit helps nobody.
 */
export function withEither(
  { criteria, choices }: Prepared,
  facts: FactsOf,
  assigned: readonly string[],
): FactsOf {
  const told = new Map(facts);
  for (const choice of choices) {
    const asking = choice.flatMap((place) => {
      const one = criteria[place];
      return one && isAsked(one, assigned) ? [one] : [];
    });
    for (const one of asking) {
      const fact = facts.get(one.criterion.id);
      const met = new Set(
        asking.filter((other) => isBeside(one, other)).flatMap((other) => metIn(other, facts)),
      );
      if (fact?.kind === 'turns' && met.size > 0) told.set(one.criterion.id, marked(fact, met));
    }
  }
  return told;
}

function isAsked(
  { criterion: { id, bounds, whereAssigned } }: PreparedCriterion,
  assigned: readonly string[],
) {
  return bounds !== 'out' && (!whereAssigned || assigned.includes(id));
}

/** Months are not laid beside quarters. */
function isBeside({ criterion: one }: PreparedCriterion, { criterion: other }: PreparedCriterion): boolean {
  if (one.asks.kind !== 'frequency' || other.asks.kind !== 'frequency') return false;
  return one.id !== other.id && one.asks.each === other.asks.each;
}

/** The names of the turns in which it is met, as far as they are told. */
function metIn({ criterion: { id }, asked }: PreparedCriterion, facts: FactsOf): string[] {
  if (!asked?.ok) return [];
  return turnsIn(facts.get(id)).flatMap(({ name, value }) =>
    value !== null && holdsUp(asked, decimal(value), ONE) ? [name] : [],
  );
}

function turnsIn(fact: Fact | undefined): readonly Turn[] {
  const known = fact?.kind === 'missing' ? fact.soFar : fact;
  return known?.kind === 'turns' ? known.turns : [];
}

function marked(fact: Extract<Fact, { kind: 'turns' }>, met: ReadonlySet<string>): Fact {
  const turns = fact.turns.map((turn) => (met.has(turn.name) ? { ...turn, either: true as const } : turn));
  return { ...fact, turns };
}
