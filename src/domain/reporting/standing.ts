import type { CivilDate } from '#calendar';

/** How a unit stands with one report. */
export type Standing = 'on time' | 'late' | 'missing' | 'not yet due';

export interface Windows {
  /** The last day on which a report is on time. */
  onTimeUntil: CivilDate;
  /** The last day on which one is accepted; null until the officer closes the period. */
  acceptedUntil: CivilDate | null;
}

/** `sentOn` is the day, in Việt Nam, on which the server received the report; null where none came. */
export function standingOf(windows: Windows, sentOn: CivilDate | null, today: CivilDate): Standing {
  if (sentOn) return sentOn <= windows.onTimeUntil ? 'on time' : 'late';
  return today <= windows.onTimeUntil ? 'not yet due' : 'missing';
}

/** What else closes a report: the books of its period, or that it is not expected of the unit. */
export interface Closing {
  lockedAt?: Date | null;
  /** Why it is not expected. */
  exempt?: string | null;
}

/** Whether a report is still accepted today. */
export function isOpen({ acceptedUntil, lockedAt, exempt }: Windows & Closing, today: CivilDate): boolean {
  return !lockedAt && !exempt && (acceptedUntil === null || today <= acceptedUntil);
}
