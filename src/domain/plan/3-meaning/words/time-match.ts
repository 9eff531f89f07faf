import type { DeadlineRule } from '../../reading.ts';

/** A row's pattern found in a text, for its reader. */
export interface TimeMatch {
  readonly match: RegExpExecArray;
  /** In the form of `plain`, for patterns. */
  readonly text: string;
  /** As printed, for names. */
  readonly printed: string;
  /** Behind the match. */
  readonly at: number;
  readonly context: TimeContext;
}

/** What a recogniser may lean on. */
export interface TimeContext {
  /** The year of the plan, for dates without one. */
  readonly year: number | null;
}

/** What a reader makes of a match, and where the words of the time end. */
export interface Timed {
  readonly rule: DeadlineRule;
  readonly end: number;
}

/** The event that begins at a place: up to the end of its clause. */
export function eventAt(text: string, at: number): string | null {
  const rest = text.slice(at, at + 160);
  const end = /[,;.):]|\s(?:thì|để|phải|đến|tổ chức lại)\s/u.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end).trim() || null;
}
