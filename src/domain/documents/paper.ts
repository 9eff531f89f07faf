import type { OfficialDocument } from './official-document.ts';

/** A document with what each of its figures rests on. */
export interface Paper {
  document: OfficialDocument;
  /** By the id that runs carry (`Run.figure`). */
  figures: Readonly<Record<string, PaperFigure>>;
}

export interface PaperFigure {
  /** As it was filled: `1.250`, `87,5 %`. */
  printed: string;
  source: FigureSource;
}

/** What a figure was taken from, all by id; `part` says which of several figures of one source (`owed`, `class good`). */
export type FigureSource = { part?: string } & (
  | /** Of the merged figures of a period; without an indicator the counts of units that sent. */
  { from: 'merged'; period: string; indicator: string | null }
  /** Of several periods of a movement together: the cut of these days, `2026-01-01`. */
  | { from: 'course'; movement: string; indicator: string; days: { first: string; last: string } }
  /** Of an evaluation: how many units are in a class, or of how many; with a unit its own result. */
  | { from: 'evaluation'; evaluation: string; unit: string | null }
  | { from: 'registration'; registration: string }
  /** Of the plan's words. */
  | { from: 'plan'; plan: string; item: string }
);
