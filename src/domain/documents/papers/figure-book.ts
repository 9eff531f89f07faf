import type { Run } from '../official-document.ts';
import type { FigureSource, PaperFigure } from '../paper.ts';

/** Hands out the ids of a paper's figures, `f1`, `f2`, …, in the order in which they are printed. */
export interface FigureBook {
  /** A run of a figure that opens its source. */
  run(printed: string, source: FigureSource): Run;
  /** All that were handed out. */
  figures(): Record<string, PaperFigure>;
}

export function figureBook(): FigureBook {
  const handed: [string, PaperFigure][] = [];
  return {
    run(printed, source) {
      const figure = `f${handed.length + 1}`;
      handed.push([figure, { printed, source }]);
      return { text: printed, figure };
    },
    figures: () => Object.fromEntries(handed),
  };
}
