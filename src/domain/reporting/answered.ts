import type { FieldProblem } from './answers.ts';
import type { AskedMonth, Question } from './form.ts';
import type { MonthFigure } from './months.ts';

/** What a report says for one indicator; absent is a figure without value, with its explanation. */
export interface Figure {
  indicator: string;
  /** Count, part of a ratio, number of cases; 1 and 0 for yes and no. Decimal string. Of months: what they come to. */
  value: string | null;
  /** The whole of a ratio. */
  denominator: string | null;
  /** Words; under headings, each heading with its words. */
  prose: string | null;
  explanation: string | null;
  /** The post that attests to it. */
  attestedBy: string | null;
  /** By month, where it was asked so. */
  months: MonthFigure[];
  /** The rows of a table, cell by cell; numbers are decimal strings, an empty cell is ''. */
  rows: string[][] | null;
}

/** A question with what was typed, as far as it could be read by itself. */
export interface Answered {
  question: Question;
  /** Null where nothing was given at all. */
  figure: Figure | null;
  problems: FieldProblem[];
  /** What is missing, or 0 where that wants a reason. */
  lacks: Lack[];
  /** The months that have more than that; '' for the whole period. */
  given: string[];
}

export interface Lack {
  field: string;
  month: AskedMonth | null;
  what: 'missing' | 'zero';
  /** What lacks, in the words of the form: a month, a heading, a cell; null for the whole question. */
  part: string | null;
}

export function figureOf(question: Question, given: Partial<Figure>): Figure {
  return {
    indicator: question.id,
    value: null,
    denominator: null,
    prose: null,
    explanation: null,
    attestedBy: null,
    months: [],
    rows: null,
    ...given,
  };
}

export function refused(question: Question, problems: FieldProblem[]): Answered {
  return { question, figure: null, problems, lacks: [], given: [] };
}
