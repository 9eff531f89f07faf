import type { CivilDate } from '#calendar';

/** How a report came that an officer entered for its unit. */
export const receivedWays = ['phone', 'paper', 'message'] as const;

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
