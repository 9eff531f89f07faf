import { inVietnamese, percentOf } from '#reporting';
import type { ToldSentence } from '../evaluation-told.ts';
import type { Block, Run } from '../official-document.ts';
import { type Part, text } from '../text-parts.ts';
import { paragraph } from './blocks.ts';
import type { FigureBook } from './figure-book.ts';

/** Figures whose source is an evaluation. `part`: which of several of them. */
export interface EvaluationFigures {
  count(value: number, part: string): Run;
  /** `80 %`; a dash of nothing. */
  share(value: number, of: number, part: string): Part;
  ofUnit(printed: string, unit: string, part: string): Run;
  /** Its words, in which every number that was counted is a figure. */
  sentence(told: ToldSentence): Part[];
}

export function evaluationFigures(book: FigureBook, evaluation: string): EvaluationFigures {
  const run = (printed: string, part: string, unit: string | null = null) =>
    book.run(printed, { from: 'evaluation', evaluation, unit, part });
  return {
    count: (value, part) => run(inVietnamese(String(value)), part),
    share(value, of, part) {
      const percent = percentOf({ value: String(value), denominator: String(of) });
      return percent === null ? '–' : run(`${inVietnamese(percent)} %`, `${part} share`);
    },
    ofUnit: (printed, unit, part) => run(printed, part, unit),
    sentence({ id, words, counts }) {
      const left = [...counts];
      return words.split(NUMBER).map((piece, at) => {
        if (at % 2 === 0 || piece !== left[0]) return piece;
        left.shift();
        return run(piece, `${id} ${at}`);
      });
    },
  };
}

const NUMBER = /(\d+(?:\.\d{3})*(?:,\d+)?(?: %)?)/u;

/** `Trên 90 % đơn vị được công nhận: 12 trên 15 là 80 % …`: the plan's words, and figures after them. */
export function sentenceTold(told: ToldSentence, figures: EvaluationFigures): Block {
  return paragraph(text(`${told.title}: `, ...figures.sentence(told)));
}
