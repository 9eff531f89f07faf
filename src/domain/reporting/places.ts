import type { Review } from './review.ts';
import type { Standing } from './standing.ts';

/** How one report stands on the board. */
export interface Place {
  /**
   * `carried`: a change of units gave it to the units after its own; `not applicable`: it is not expected; `asked`: its day is
   * over and it did not come, of a body that is only asked (đề nghị), which is never overdue.
   */
  standing: Standing | 'asked' | 'carried' | 'not applicable';
  /** How far a report that came has been looked at. */
  review: Review | null;
  /** The last day on which it is on time is over. */
  due: boolean;
  /** Nothing came, but something is typed already. */
  draft: boolean;
}

/**
 * Every place by its letter: a row of the board is a string, one letter a period, a space where nothing is owed.
 * Small: on time; capital: late; e f g h: on time, and its last day has not ended.
 */
export const places: Readonly<Record<string, Place>> = {
  c: unsent('carried', false),
  x: unsent('not applicable', false),
  m: unsent('missing', true),
  d: { ...unsent('missing', true), draft: true },
  a: unsent('asked', true),
  q: { ...unsent('asked', true), draft: true },
  n: unsent('not yet due', false),
  p: { ...unsent('not yet due', false), draft: true },
  w: sent('on time', 'waiting'),
  r: sent('on time', 'returned'),
  b: sent('on time', 'answered'),
  k: sent('on time', 'accepted'),
  W: sent('late', 'waiting'),
  R: sent('late', 'returned'),
  B: sent('late', 'answered'),
  K: sent('late', 'accepted'),
  e: { ...sent('on time', 'waiting'), due: false },
  f: { ...sent('on time', 'returned'), due: false },
  g: { ...sent('on time', 'answered'), due: false },
  h: { ...sent('on time', 'accepted'), due: false },
};

/** Nothing is owed. */
export const NOTHING_OWED = ' ';

/** The letter of the same place with something typed. */
export function withDraft(letter: string): string {
  return { m: 'd', a: 'q', n: 'p' }[letter] ?? letter;
}

/** The letters of a unit that is only asked: nothing is overdue of it. */
export function neverOverdue(letters: string): string {
  return letters.replaceAll('m', 'a').replaceAll('d', 'q');
}

/** What one may look for on the board, in the order in which it is offered. */
export const boardStates = [
  'missing',
  'asked',
  'returned',
  'waiting',
  'late',
  'on time',
  'accepted',
  'draft',
  'not yet due',
  'not applicable',
  'carried',
] as const;
export type BoardState = (typeof boardStates)[number];

/** The letters of a state. `waiting`: for a look at it, the first or the one after it was answered. */
export function lettersOf(state: BoardState): Set<string> {
  return new Set(Object.entries(places).flatMap(([letter, place]) => (isIn(place, state) ? [letter] : [])));
}

function isIn({ standing, review, draft }: Place, state: BoardState): boolean {
  if (state === 'waiting') return review === 'waiting' || review === 'answered';
  if (state === 'draft') return draft;
  return state === standing || state === review;
}

function unsent(standing: Place['standing'], due: boolean): Place {
  return { standing, review: null, due, draft: false };
}

function sent(standing: 'on time' | 'late', review: Review): Place {
  return { standing, review, due: true, draft: false };
}
