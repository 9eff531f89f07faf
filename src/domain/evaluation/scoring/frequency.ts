import type { Fact, Turn } from '../facts.ts';
import { decimal, ONE } from './decimal.ts';
import { type Judgement, missing, unset } from './judgement.ts';
import { type Asked, holdsUp } from './threshold.ts';

/**
 * Each month or quarter for itself: a good one does not make up for another. One that nobody told may still have been good:
 * the criterion is failed only once one of those told was not, and how much of it was reached is known only once all are. One in which
 * another criterion of its choice is met is met.
 */
export function frequent(asked: Asked, { turns }: Extract<Fact, { kind: 'turns' }>): Judgement {
  if (!asked.ok) return unset(asked.rule);
  if (turns.length === 0) return missing('no figure');
  const isMet = ({ value }: Turn) => value !== null && holdsUp(asked, decimal(value), ONE);
  const told = turns.filter(({ value, either }) => either || value !== null).length;
  const lacking = turns.filter((turn) => !turn.either && !isMet(turn));
  const either = turns.filter((turn) => turn.either && !isMet(turn)).map(({ name }) => name);
  const met = turns.length - lacking.length;
  return {
    state: lacking.length === 0 ? 'met' : met < told ? 'not met' : 'missing',
    reached: told < turns.length ? null : partOf(met, turns.length),
    times: null,
    why: {
      kind: 'turns',
      told,
      met,
      of: turns.length,
      lacking: lacking.map(({ name }) => name),
      ...(either.length > 0 ? { either } : {}),
      held: asked.held,
    },
  };
}

function partOf(part: number, whole: number): Judgement['reached'] {
  return { part: decimal(String(part)), whole: decimal(String(whole)) };
}
