import type { Passage } from '../1-text/passage.ts';
import type { Clause } from '../2-structure/outline.ts';
import type { Structure } from '../2-structure/structure.ts';
import type { PartialDate, Reading } from '../reading.ts';
import { POINTS, type PointCode } from './messages/points.ts';

/** A reading whose meaning is complete, whose open points are still to be found. */
export type Read = Omit<Reading, 'notes' | 'unsettled'>;

/** A plan as the recognisers look at it: read, with every clause put in plain letters once. */
export interface Examined extends Read {
  readonly structure: Structure;
  readonly clauses: readonly PlainClause[];
  /** All clauses in plain letters, for a quick look whether a word occurs at all. */
  readonly plain: string;
  /** The day of issue as far as it is printed. */
  readonly issued: PartialDate | null;
}

export interface PlainClause {
  readonly clause: Clause;
  readonly words: Passage;
  /** The words in lower case, one spelling of tone marks; offsets are those of `words`. */
  readonly plain: string;
}

/** A point of the plan that a person has to settle. */
export interface Point {
  readonly code: PointCode;
  /** The words it is about, the first in front; none where it is about what the plan does not say. */
  readonly words: readonly Passage[];
  readonly why: string;
  readonly suggestion: string;
}

/** Finds points of one kind. */
export type Finder = (plan: Examined) => Point[];

/** A point of the catalogue, with the details its sentence needs. */
export function point<Code extends PointCode>(
  code: Code,
  words: Passage | readonly Passage[],
  ...details: Parameters<(typeof POINTS)[Code]>
): Point {
  const say: (...details: string[]) => { why: string; suggestion: string } = POINTS[code];
  return { code, words: 'text' in words ? [words] : words, ...say(...details) };
}

/** One point for all the places where a plan does the same; none where there is none. */
export function together<Code extends PointCode>(
  code: Code,
  words: readonly Passage[],
  ...details: Parameters<(typeof POINTS)[Code]>
): Point[] {
  return words.length > 0 ? [point(code, words.slice(0, MOST_QUOTES), ...details)] : [];
}

/** Texts as they are listed in a sentence, each once. */
export function listed(texts: readonly string[], separator = '; '): string {
  const once = [...new Set(texts)];
  const more = once.length > MOST_LISTED ? [`và ${once.length - MOST_LISTED} chỗ khác`] : [];
  return [...once.slice(0, MOST_LISTED), ...more].join(separator);
}

/** Who settles a point needs some examples, not thousands. */
const MOST_QUOTES = 50;
const MOST_LISTED = 12;
