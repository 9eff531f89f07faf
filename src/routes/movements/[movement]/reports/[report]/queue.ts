/** Where a report stands among those that wait for one person. */
export interface Place {
  /** Counted from 1; null where it does not wait for him. */
  place: number | null;
  of: number;
  previous: string | null;
  next: string | null;
}

/** One that waits no more, or for somebody else, leads back to the first. */
export function placeIn(waiting: readonly string[], report: string): Place {
  const at = waiting.indexOf(report);
  return {
    place: at < 0 ? null : at + 1,
    of: waiting.length,
    previous: waiting[at - 1] ?? null,
    next: waiting[at + 1] ?? null,
  };
}

/** Where to go once a report is done with: to the one after it, else to the first that was passed over. */
export function nextAfter(waiting: readonly string[], report: string): string | null {
  return placeIn(waiting, report).next ?? waiting.find((one) => one !== report) ?? null;
}
