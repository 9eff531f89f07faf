import type { Act } from './act.ts';
import { acceptAll } from './review-acceptances.ts';
import { mayTurn, type Turn, takeAllInHand } from './review-turn.ts';
import { unusual, waiting } from './reviews-waiting.ts';

/** What one press did with many reports; names of units. */
export interface Swept {
  accepted: string[];
  /** Left for a look of their own: something is unusual in them, or changed since the list was read. */
  left: string[];
}

/**
 * Accepts what the officer saw in the list, as far as it still waits for him and nothing is unusual in it: that is asked anew
 * at the press, for what came meanwhile is not what was seen.
 */
export async function acceptUsual(act: Act, movement: string, seen: readonly string[]): Promise<Swept> {
  const mine = (await waiting(act, movement)).filter(
    ({ mine: turn, review, report }) => turn && review === 'waiting' && seen.includes(report),
  );
  const found = await unusual(
    act,
    mine.map(({ report }) => report),
  );
  const usual = mine.filter(({ report }) => found.get(report)?.length === 0);
  const turns = await acceptable(
    act,
    usual.map(({ report }) => report),
  );
  await acceptAll(act, turns);
  const done = new Set(turns.map(({ report }) => report));
  const namesOf = (accepted: boolean) =>
    mine.filter(({ report }) => done.has(report) === accepted).map(({ unitName }) => unitName);
  return { accepted: namesOf(true), left: namesOf(false) };
}

/** Those that still wait for the actor, in his hand. */
async function acceptable(act: Act, reports: readonly string[]): Promise<Turn[]> {
  const taken = await takeAllInHand(act, reports);
  const turns = taken.flatMap((one) => (one.ok && one.turn.review === 'waiting' ? one.turn : []));
  const mine: Turn[] = [];
  for (const same of Map.groupBy(turns, ({ step }) => step?.id).values())
    if (same[0] && (await mayTurn(act, same[0])).ok) mine.push(...same);
  return mine;
}
