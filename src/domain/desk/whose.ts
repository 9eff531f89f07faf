import type { CivilDate } from '#calendar';
import { isTurnOf, type Review } from '#reporting';

/** Reports of one period that stand alike: so many, waiting for the same since at least that day. */
export interface Standing {
  review: Review | null;
  step: string | null;
  asker: string | null;
  count: number;
  since: CivilDate | null;
}

/** The people of a commune, by account, as far as a turn asks for them. */
export interface Staff {
  /** Who may look at reports: administrators and officers in force. */
  officers: readonly string[];
  /** Who holds each step, of those in force. */
  holders: Readonly<Record<string, readonly string[]>>;
}

/** What reports want of one person: a look, a second look as the one who asked, or as the heir of one who left. */
export type Turn = 'reviews' | 'answers' | 'answers inherited';

/**
 * Whether it is this person's turn, and why; null where it is another's.
 * A report waits for those who hold its step, and for every officer where nobody does. What was answered waits for
 * whoever asked, as long as he still holds the step; else for all who do.
 */
export function turnFor(
  me: string,
  { review, step, asker }: Pick<Standing, 'review' | 'step' | 'asker'>,
  staff: Staff,
): Turn | null {
  const may = whoMay(step, staff);
  if (review === 'waiting') return may.includes(me) ? 'reviews' : null;
  if (review !== 'answered' || !isTurnOf({ holders: may, asker }, me)) return null;
  return asker === me ? 'answers' : 'answers inherited';
}

/** Whether this person is the one to ask after what units have not answered. */
export function asksAfter(
  me: string,
  { step, asker }: Pick<Standing, 'step' | 'asker'>,
  staff: Staff,
): boolean {
  return turnFor(me, { review: 'answered', step, asker }, staff) !== null;
}

function whoMay(step: string | null, { officers, holders }: Staff): readonly string[] {
  const held = step === null ? [] : (holders[step] ?? []);
  return held.length > 0 ? held : officers;
}
