import type { CivilDate } from '#calendar';

/** How a report came that an officer entered for its unit. */
export const receivedWays = ['phone', 'paper', 'message'] as const;

/** How a report came that its unit did not send by itself. */
export interface Received {
  way: (typeof receivedWays)[number] | 'excel';
  /** The day on which it reached the commune, as the officer says; never the day that decides whether it is on time. */
  on: CivilDate;
  /** Who told or handed it in, by post; null where it is not said. */
  from: string | null;
  /** Why it was entered so, where there is something to say: kept in the log. */
  reason?: string | null;
}

export const LONGEST_POST = 100;

/**
 * What is wrong with the day on which a report is said to have reached the commune; null where nothing is. It is a
 * statement of the officer beside the server's own time of receipt, never in its place.
 */
export function receivedProblem(
  on: CivilDate,
  { coversFrom }: { coversFrom: CivilDate },
  today: CivilDate,
): 'in the future' | 'before the period' | null {
  if (on > today) return 'in the future';
  return on < coversFrom ? 'before the period' : null;
}
