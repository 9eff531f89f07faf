import { addDays, type CivilDate } from '#calendar';
import type { Windows } from './standing.ts';

/** Whether a personal link opens. A revoked one never does again. */
export type LinkState = 'in force' | 'expired' | 'revoked';

export function linkState(
  { revokedAt, expiresOn }: { revokedAt: Date | null; expiresOn: CivilDate },
  today: CivilDate,
): LinkState {
  if (revokedAt) return 'revoked';
  return expiresOn < today ? 'expired' : 'in force';
}

/** A late report is still wanted for a while, and a link handed out today is not used the same day. */
const GRACE = 14;
const LONGEST = 366;

/** The last day on which a new link opens, where nobody says another: as long as its report is taken, a year at most. */
export function lastDayOfLink({ onTimeUntil, acceptedUntil }: Windows, today: CivilDate): CivilDate {
  const wanted = acceptedUntil ?? addDays(onTimeUntil < today ? today : onTimeUntil, GRACE);
  if (wanted < today) return today;
  return lastDayProblem(wanted, today) ? addDays(today, LONGEST) : wanted;
}

/** Null where a link may end on this day. */
export function lastDayProblem(day: CivilDate, today: CivilDate): 'past' | 'too far' | null {
  if (day < today) return 'past';
  return day > addDays(today, LONGEST) ? 'too far' : null;
}
