import type { Run } from '../official-document.ts';
import type { FigureBook } from './figure-book.ts';

/** A figure of one period: of an indicator, or of who has sent. `part`: which of several of them. */
export type FigureRun = (printed: string, indicator: string | null, part: string) => Run;

/** Figures of the period of this id, whose source is what its reports come to. */
export function mergedFigures(book: FigureBook, period: string): FigureRun {
  return (printed, indicator, part) => book.run(printed, { from: 'merged', period, indicator, part });
}
