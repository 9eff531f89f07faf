import Big from 'big.js';
import type { Asks, Criterion } from '../criteria/criteria-set.ts';
import type { Fact } from '../facts.ts';
import type { Figure, Why } from './line.ts';
import { amountOn, heldOn, holdsUp, ONE, type RulesOn } from './threshold.ts';

/** Whether a criterion is met; `reached`: how much of what is asked, from 0 to 1, where that can be said; `times`: how often. */
export interface Judged {
  state: 'met' | 'not met' | 'missing';
  reached: Big | null;
  times: Big | null;
  why: Why;
}

/** Which class of another evaluation's scale is how good: 0 is the best; null = not a class of it. */
export type RankOf = (set: string, key: string) => number | null;

/**
 * Holds a fact against what a criterion asks. A person's word that it is met or not, given with a reason, stands for any
 * figure. What is not known is missing: never met, never failed.
 */
export function judged({ asks }: Criterion, fact: Fact, rules: RulesOn, rankOf: RankOf): Judged {
  if (fact.kind === 'missing') return missing(fact.why);
  if (fact.kind === 'said') return plainly(fact.yes, { kind: 'said', yes: fact.yes });
  if (fact.kind === 'points')
    return { ...plainly(true, { kind: 'given', points: fact.points }), reached: null };
  return byKind(asks, fact, rules, rankOf) ?? missing('no figure');
}

/** Null where the fact is of another kind than what is asked. */
function byKind(asks: Asks, fact: Fact, rules: RulesOn, rankOf: RankOf): Judged | null {
  switch (asks.kind) {
    case 'count':
      return fact.kind === 'amount' ? counted(asks, fact, rules) : null;
    case 'ratio':
      return fact.kind === 'share' ? shared(asks, fact, rules) : null;
    case 'no-incident':
      return fact.kind === 'cases' ? withoutIncident(fact) : null;
    case 'change':
      return fact.kind === 'against' ? changed(asks, fact, rules) : null;
    case 'frequency':
      return fact.kind === 'turns' ? frequent(asks, fact, rules) : null;
    case 'result':
      return fact.kind === 'result' ? resulted(asks, fact, rankOf) : null;
    case 'attestation':
    case 'judgement':
      return null;
  }
}

type Of<T extends { kind: string }, K extends T['kind']> = Extract<T, { kind: K }>;

function counted({ at }: Of<Asks, 'count'>, { value }: Of<Fact, 'amount'>, rules: RulesOn): Judged {
  return compared(at, { kind: 'amount', value }, [new Big(value), ONE], rules, new Big(value));
}

/** A whole of 0 is no whole: nothing can be said of it. */
function shared({ at }: Of<Asks, 'ratio'>, { part, whole }: Of<Fact, 'share'>, rules: RulesOn): Judged {
  const of = new Big(whole);
  if (of.eq(0)) return missing('no whole');
  const hundredfold = new Big(part).times(100);
  const percent = hundredfold.div(of).round(2, Big.roundDown).toFixed();
  return compared(at, { kind: 'share', part, whole, percent }, [hundredfold, of], rules, null);
}

function compared(
  at: Of<Asks, 'count'>['at'],
  figure: Figure,
  [value, scale]: [value: Big, scale: Big],
  rules: RulesOn,
  times: Big | null,
): Judged {
  const asked = heldOn(at, rules);
  if (!asked.ok) return unset(asked.rule, times);
  const met = holdsUp(asked.held, value, scale);
  const goal = scale.times(asked.held.amount);
  const reached = met ? ONE : goal.gt(0) ? least(ONE, value.div(goal)) : null;
  return {
    state: met ? 'met' : 'not met',
    reached,
    times,
    why: { kind: 'compared', figure, held: asked.held },
  };
}

/** A case that the area itself brought forward, recorded with its reason, does not fail it. */
function withoutIncident({ cases, excepted }: Of<Fact, 'cases'>): Judged {
  const set = excepted.reduce((sum, { cases: some }) => sum.plus(some), new Big(0));
  const left = new Big(cases).minus(set);
  const times = left.gt(0) ? left : new Big(0);
  return { ...plainly(times.eq(0), { kind: 'cases', cases, excepted: set.toFixed() }), times };
}

/**
 * A fall or rise in percent of the baseline: "at least 5 %" passes above it. A baseline below the smallest that can be
 * judged by percent, or of a stretch of another length, is left to a person.
 */
function changed(
  { way, at, smallest }: Of<Asks, 'change'>,
  { now, baseline }: Of<Fact, 'against'>,
  rules: RulesOn,
): Judged {
  const floor = amountOn(smallest, rules);
  if (!floor.ok) return unset(floor.rule, null);
  const was = new Big(baseline.value);
  if (was.lte(0) || was.lt(floor.value)) return missing('small baseline');
  const asked = heldOn(at, rules);
  if (!asked.ok) return unset(asked.rule, null);
  const moved = (way === 'fall' ? was.minus(now) : new Big(now).minus(was)).times(100);
  const percent = moved.div(was).round(2, Big.roundDown).toFixed();
  const why: Why = { kind: 'change', was: baseline.value, now, way, percent, held: asked.held };
  return plainly(holdsUp(asked.held, moved, was), why);
}

/** Each month or quarter for itself: a good one does not make up for another. One that nobody told is missing. */
function frequent({ at }: Of<Asks, 'frequency'>, { turns }: Of<Fact, 'turns'>, rules: RulesOn): Judged {
  const asked = heldOn(at, rules);
  if (!asked.ok) return unset(asked.rule, null);
  const good = turns.filter(({ value }) => value !== null && holdsUp(asked.held, new Big(value), ONE));
  const told = turns.filter(({ value }) => value !== null);
  const why: Why = {
    kind: 'turns',
    told: told.length,
    met: good.length,
    of: turns.length,
    lacking: turns.filter((turn) => !good.includes(turn)).map(({ name }) => name),
    held: asked.held,
  };
  const reached = turns.length > 0 ? new Big(good.length).div(turns.length) : null;
  const isOpen = good.length === told.length && (told.length < turns.length || turns.length === 0);
  return {
    state: good.length === turns.length && !isOpen ? 'met' : isOpen ? 'missing' : 'not met',
    reached,
    times: null,
    why,
  };
}

function resulted(
  { set, least: asked }: Of<Asks, 'result'>,
  fact: Of<Fact, 'result'>,
  rankOf: RankOf,
): Judged {
  const [got, wanted] = [fact.class === null ? null : rankOf(set, fact.class), rankOf(set, asked)];
  const met = got !== null && wanted !== null && got <= wanted;
  return plainly(met, { kind: 'result', class: fact.class, least: asked });
}

function plainly(met: boolean, why: Why): Judged {
  return { state: met ? 'met' : 'not met', reached: met ? ONE : null, times: null, why };
}

function missing(why: Of<Why, 'missing'>['why']): Judged {
  return { state: 'missing', reached: null, times: null, why: { kind: 'missing', why } };
}

function unset(rule: Of<Why, 'unset'>['rule'], times: Big | null): Judged {
  return { state: 'missing', reached: null, times, why: { kind: 'unset', rule } };
}

function least(one: Big, other: Big): Big {
  return one.lte(other) ? one : other;
}
