import type { Fact } from '../facts.ts';
import { compare, type Decimal, decimal, least, minus, ONE, shareOf, times, ZERO } from './decimal.ts';
import type { Judgement } from './judgement.ts';
import type { PreparedCriterion } from './prepared.ts';

/** What a criterion brings, a minus item below 0, to two decimals: no more than was earned. Null = none are to be had, or not known. */
export function pointsOf(one: PreparedCriterion, judgement: Judgement, fact: Fact): Decimal | null {
  const { points, criterion } = one;
  const { state, reached } = judgement;
  if (points === null) return null;
  switch (criterion.scores.kind) {
    case 'none':
      return null;
    case 'full':
      return state === 'missing' ? null : onlyIf(state, points);
    case 'given':
      return fact.kind === 'said' ? onlyIf(state, points) : null;
    case 'scaled':
      return reached && shareOf(points, reached.part, reached.whole);
    case 'each': {
      const often = judgement.times ?? timesSaid(one, fact);
      return often === null ? null : signed(one, capped(one, times(often, points)));
    }
  }
}

function onlyIf(state: Judgement['state'], points: Decimal): Decimal {
  return state === 'met' ? points : ZERO;
}

/** A person's word that nothing happened is 0 times; that it happened is once where yes or no is all that is asked, else unknown. */
function timesSaid({ criterion: { asks, scores } }: PreparedCriterion, fact: Fact): Decimal | null {
  if (fact.kind !== 'said' || scores.kind !== 'each') return null;
  const happened = fact.yes === (scores.sign === 'bonus');
  if (!happened) return ZERO;
  return asks.kind === 'attestation' ? ONE : null;
}

function capped({ cap }: PreparedCriterion, sum: Decimal): Decimal {
  return cap === null ? sum : least(sum, cap);
}

/** Points that a person gave, a minus item's below 0; null where the criterion brings none, or not so many. */
export function givenPoints(one: PreparedCriterion, text: string): Decimal | null {
  const { scores } = one.criterion;
  const [given, most] = [decimal(text), scores.kind === 'each' ? one.cap : one.points];
  if (scores.kind === 'none' || compare(given, ZERO) < 0) return null;
  return most !== null && compare(given, most) > 0 ? null : signed(one, given);
}

function signed({ criterion: { scores } }: PreparedCriterion, sum: Decimal): Decimal {
  return scores.kind === 'each' && scores.sign === 'minus' ? minus(ZERO, sum) : sum;
}
