import type { CivilDate } from '#calendar';
import type { Answer, Outcome } from './tally.ts';

/** One line of a registration's list: a unit that was asked, and what became of it. */
export interface ListedAnswer {
  unit: string;
  unitName: string;
  unitCode: string;
  /** The key of its kind. */
  unitKind: string;
  /** Null: nothing yet. */
  outcome: Outcome | null;
  day: CivilDate | null;
  householdsRegistered: number | null;
  householdsWhole: number | null;
  householdsOn: CivilDate | null;
  /** How many of the registered households reached it, on which day that was counted, and how it came. */
  householdsReached: number | null;
  reachedOn: CivilDate | null;
  reachedWay: 'phone' | 'paper' | 'message' | null;
  /** The key of whom the standard leaves out. */
  exclusion: string | null;
  reason: string | null;
  /** How it came, where the unit did not say it itself. */
  receivedWay: 'phone' | 'paper' | 'message' | null;
  /** Names of the units before it that had registered when they became part of it. */
  registeredBefore: string[];
  /** The name of who said it. */
  saidBy: string | null;
}

/** As the tally and the rule of the last day read it. */
export function answerOf({
  outcome,
  day,
  householdsRegistered,
  householdsWhole,
  householdsOn,
  householdsReached,
  reachedOn,
}: ListedAnswer): Answer | null {
  if (outcome === null || day === null) return null;
  const isCounted = householdsRegistered !== null && householdsWhole !== null && householdsOn !== null;
  const households = isCounted
    ? { registered: householdsRegistered, whole: householdsWhole, on: householdsOn }
    : null;
  const reached =
    householdsReached !== null && reachedOn !== null ? { count: householdsReached, on: reachedOn } : null;
  return { outcome, day, households, reached };
}
