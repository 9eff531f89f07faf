import type { Paper, PaperFrame } from '#documents';
import type { Act } from '../act.ts';

/** What a paper of a kind can tell of: a period, an evaluation, a difficulty; where it tells of nothing in particular, one without ids. */
export interface PaperSubject {
  /** Ids by name, `period`, `evaluation`; kept with the paper, so that it can be filled anew. */
  about: Readonly<Record<string, string>>;
  /** As a list names it: `Quý III năm 2026`. */
  label: string;
}

export interface PaperAsked {
  /** Null for a paper that belongs to no movement. */
  movement: string | null;
  about: Readonly<Record<string, string>>;
  /** From the issuer, on the day of asking. */
  frame: PaperFrame;
}

/** How a kind of paper is filled from what is kept. */
export interface Filling {
  /** Empty where there is nothing to tell of yet: then the paper cannot be drawn up. */
  subjects(act: Act, movement: string | null): Promise<PaperSubject[]>;
  /** Null where what it should tell of is not there (any more). */
  fill(act: Act, asked: PaperAsked): Promise<Paper | null>;
}
