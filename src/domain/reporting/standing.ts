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

/** Whether a report is still accepted today. */
export function isOpen({ acceptedUntil }: Windows, today: CivilDate): boolean {
  return acceptedUntil === null || today <= acceptedUntil;
}
