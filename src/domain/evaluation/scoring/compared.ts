import type { Fact } from '../facts.ts';
import { compare, type Decimal, decimal, HUNDRED, ONE, shareOf, textOf, times, ZERO } from './decimal.ts';
import { ALL, type Judgement, missing, NONE, type Part, unset } from './judgement.ts';
import type { Figure } from './line.ts';
import { type Asked, holdsUp } from './threshold.ts';

export function counted(asked: Asked, { value }: Extract<Fact, { kind: 'amount' }>): Judgement {
  const number = decimal(value);
  return { ...compared(asked, { kind: 'amount', value }, number, ONE), times: number };
}

/** A whole of 0 is no whole, and no part is above its whole: nothing can be said of either before a person does. */
export function shared(asked: Asked, fact: Extract<Fact, { kind: 'share' }>): Judgement {
  const [part, whole] = [decimal(fact.part), decimal(fact.whole)];
  if (compare(whole, ZERO) === 0) return missing('no whole');
  if (compare(part, whole) > 0) return missing('above the whole');
  const percent = textOf(shareOf(HUNDRED, part, whole));
  const figure = { kind: 'share', part: fact.part, whole: fact.whole, percent } as const;
  return compared(asked, figure, times(part, HUNDRED), whole);
}

function compared(asked: Asked, figure: Figure, value: Decimal, scale: Decimal): Judgement {
  if (!asked.ok) return unset(asked.rule);
  const met = holdsUp(asked, value, scale);
  const reached = met ? ALL : reachedOf(asked, value, scale);
  const why = { kind: 'compared', figure, held: asked.held } as const;
  return { state: met ? 'met' : 'not met', reached, times: null, why };
}

/** Of what is asked for as much as there is; of more than is asked for none, for it was too much. */
export function reachedOf({ held, low }: Asked & { ok: true }, value: Decimal, scale: Decimal): Part {
  const goal = times(scale, low);
  const isTooMuch = compare(value, goal) > 0 || held.bar === '<';
  return compare(value, ZERO) <= 0 || isTooMuch ? NONE : { part: value, whole: goal };
}
