import type { Question } from '#reporting';

/** A row of the report's sheet below its head. */
export interface Line {
  /** What stands in the hidden column: from 1, top to bottom. */
  mark: string;
  kind: 'clause' | 'question' | 'part' | 'words' | 'titles';
  /** Texts that are ours. */
  labels: { column: number; text: string }[];
  boxes: Box[];
  question: Question | null;
}

/** A cell that is filled in. */
export interface Box {
  field: string;
  column: number;
  /** How many columns it takes up. */
  span: number;
  kind: 'number' | 'yes or no' | 'text' | 'reason' | 'post';
}

export const COLUMN = { mark: 0, number: 1, words: 2, value: 3, whole: 4, measure: 5, why: 6, check: 7 };
