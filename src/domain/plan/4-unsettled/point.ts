import type { Passage } from '../1-text/passage.ts';
import type { Structure } from '../2-structure/structure.ts';
import type { Reading } from '../reading.ts';
import { POINTS, type PointCode } from './messages.ts';

/** A reading whose meaning is complete, whose open points are still to be found. */
export type Read = Omit<Reading, 'notes' | 'unsettled'>;

/** A point of the plan that a person has to settle. */
export interface Point {
  readonly code: PointCode;
  /** The words it is about, the first in front; none where it is about what the plan does not say. */
  readonly words: readonly Passage[];
  readonly why: string;
  readonly suggestion: string;
}

/** Finds points of one kind. */
export type Finder = (read: Read, structure: Structure) => Point[];

/** A point of the catalogue, with the details its sentence needs. */
export function point<Code extends PointCode>(
  code: Code,
  words: Passage | readonly Passage[],
  ...details: Parameters<(typeof POINTS)[Code]['says']>
): Point {
  const say: (...details: string[]) => { why: string; suggestion: string } = POINTS[code].says;
  return { code, words: 'text' in words ? [words] : words, ...say(...details) };
}
