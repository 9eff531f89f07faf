import { answerOf, type Households, type ListedAnswer } from '#registration';
import type { Act } from './act.ts';
import type { Said } from './registrations.ts';

/** A unit that registered before keeps the day on which it did. */
export function rowOf(act: Act, before: ListedAnswer, said: Said) {
  const isRegistered = said.outcome === 'registered';
  const kept = before.outcome === said.outcome && !said.received ? before : null;
  const reached = isRegistered && before.outcome === 'registered' ? before : null;
  const households = isRegistered ? (said.households ?? householdsIn(before)) : null;
  return {
    outcome: said.outcome,
    day: kept?.day ?? said.received?.on ?? act.today,
    households_registered: households?.registered ?? null,
    households_whole: households?.whole ?? null,
    households_on: households?.on ?? null,
    households_reached: reached?.householdsReached ?? null,
    reached_on: reached?.reachedOn ?? null,
    reached_way: reached?.reachedWay ?? null,
    exclusion: isRegistered ? null : said.exclusion,
    reason: isRegistered ? null : said.reason,
    received_way: said.received?.way ?? kept?.receivedWay ?? null,
  };
}

/** A count that was given stays until another is. */
function householdsIn(before: ListedAnswer): Households | null {
  return before.outcome === 'registered' ? (answerOf(before)?.households ?? null) : null;
}

/** The row as a list shows it, in the order of `rowOf`. */
export function answeredIn(line: ListedAnswer) {
  return {
    outcome: line.outcome,
    day: line.day,
    households_registered: line.householdsRegistered,
    households_whole: line.householdsWhole,
    households_on: line.householdsOn,
    households_reached: line.householdsReached,
    reached_on: line.reachedOn,
    reached_way: line.reachedWay,
    exclusion: line.exclusion,
    reason: line.reason,
    received_way: line.receivedWay,
  };
}
