import type { CivilDate } from '#calendar';

/**
 * How far a sent report has come: waiting for a look · returned for more · answered, waiting for whoever asked ·
 * accepted by everyone who looks.
 */
export const reviews = ['waiting', 'returned', 'answered', 'accepted'] as const;
export type Review = (typeof reviews)[number];

/** The longest reason why something is asked for again, in letters. */
export const LONGEST_ASKED = 1000;

/** Whose turn it is: the accounts that hold the step today, and who asked for more, where somebody did. */
export interface WhoseTurn {
  holders: readonly string[];
  /** Null where nobody asked, or the account is gone. */
  asker: string | null;
}

/** Only who asked looks at the answer; where he holds the step no more, anyone of it. */
export function isTurnOf({ holders, asker }: WhoseTurn, account: string): boolean {
  return asker !== null && holders.includes(asker) ? asker === account : holders.includes(account);
}

/** Who asked for more cannot look at the answer any more. */
export function isAskerGone({ holders, asker }: WhoseTurn): boolean {
  return asker !== null && !holders.includes(asker);
}

export type ReturnProblem =
  | { problem: 'no items' }
  /** `questions` are ids. */
  | { problem: 'no reason' | 'reason too long' | 'not asked'; questions: string[] };

/** What a return lacks: it names at least one question of the report, each with a reason. */
export function returnProblem(
  asked: readonly { id: string }[],
  items: readonly { question: string; reason: string }[],
): ReturnProblem | null {
  if (items.length === 0) return { problem: 'no items' };
  const questions = (where: (item: { question: string; reason: string }) => boolean) =>
    items.filter(where).map(({ question }) => question);
  const unknown = questions(({ question }) => !asked.some(({ id }) => id === question));
  if (unknown.length > 0) return { problem: 'not asked', questions: unknown };
  const silent = questions(({ reason }) => reason === '');
  if (silent.length > 0) return { problem: 'no reason', questions: silent };
  const long = questions(({ reason }) => reason.length > LONGEST_ASKED);
  return long.length > 0 ? { problem: 'reason too long', questions: long } : null;
}

/** Why an extension to another day cannot be. */
export function extensionProblem(
  { onTimeUntil }: { onTimeUntil: CivilDate },
  until: CivilDate,
  today: CivilDate,
): 'past' | 'not later' | null {
  if (until < today) return 'past';
  return until > onTimeUntil ? null : 'not later';
}
