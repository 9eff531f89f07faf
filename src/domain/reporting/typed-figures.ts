import type { Figure } from './answered.ts';
import type { Answers } from './answers.ts';
import { cellField, headingField, valueField, wholeField, whyOf } from './fields.ts';
import type { Form, Question } from './form.ts';
import { typedOf } from './hints.ts';
import type { Sum } from './months.ts';
import { inVietnamese } from './notation.ts';

/** Figures as one would have typed them: `readAnswers` of it gives the same figures again. */
export function answersOf({ questions }: Pick<Form, 'questions'>, figures: readonly Figure[]): Answers {
  const said = new Map(figures.map((figure) => [figure.indicator, figure]));
  const answers: Answers = {};
  for (const question of questions) {
    const figure = said.get(question.id);
    if (figure) put(question, figure, answers);
  }
  return answers;
}

function put(question: Question, figure: Figure, answers: Answers) {
  const { explanation, attestedBy, prose, rows } = figure;
  if (question.kind === 'table') putRows(question, rows ?? [], answers);
  else if (question.kind === 'prose') putProse(question, prose ?? '', answers);
  else if (question.months.length === 0) putSum(question, null, figure, answers);
  else putMonths(question, figure, answers);
  if (explanation) answers[whyOf(question)] = explanation;
  if (attestedBy) answers[`${question.id}.by`] = attestedBy;
}

function putMonths(question: Question, { months }: Figure, answers: Answers) {
  for (const asked of question.months) {
    const told = months.find(({ month }) => month === asked.month);
    if (told) putSum(question, asked, told, answers);
  }
}

function putSum(
  question: Question,
  month: Question['months'][number] | null,
  { value, denominator }: Sum,
  answers: Answers,
) {
  if (value !== null) answers[valueField(question, month)] = typedOf(question, value);
  if (denominator !== null) answers[wholeField(question, month)] = inVietnamese(denominator);
}

function putRows(question: Question, rows: readonly string[][], answers: Answers) {
  const columns = question.table?.columns ?? [];
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries())
      if (cell)
        answers[cellField(question, row, column)] =
          columns[column]?.kind === 'number' ? inVietnamese(cell) : cell;
}

function putProse(question: Question, prose: string, answers: Answers) {
  if (!prose) return;
  if (question.headings.length === 0) answers[question.id] = prose;
  else Object.assign(answers, underHeadings(question, prose, true) ?? underHeadings(question, prose, false));
}

/**
 * Cut where a later heading begins, so that what is joined again is the same text. `all`: every heading has its words;
 * null where that cannot be.
 */
function underHeadings(question: Question, prose: string, all: boolean): Answers | null {
  const answers: Answers = {};
  let [from, left] = [0, prose];
  while (left) {
    const place = headingOf(question, left, { from, all });
    if (place < 0) return all ? null : { ...answers, [headingField(question, from)]: left };
    const text = left.slice(beginning(question, place).length);
    const cut = cutOf(question, text, { from: place + 1, all });
    answers[headingField(question, place)] = text.slice(0, cut);
    [from, left] = [place + 1, text.slice(cut + SPACE.length)];
  }
  return all && from < question.headings.length ? null : answers;
}

const SPACE = '\n\n';

interface Next {
  /** The first heading that may come. */
  from: number;
  /** No other may. */
  all: boolean;
}

/** The heading with which a text begins; -1 where it begins with none. */
function headingOf(question: Question, text: string, { from, all }: Next): number {
  return question.headings.findIndex((_, place) => {
    const begins = beginning(question, place);
    const may = all ? place === from : place >= from;
    return may && text.startsWith(begins) && isTrimmed(text.slice(begins.length));
  });
}

/** Where the text under a heading ends. */
function cutOf(question: Question, text: string, next: Next): number {
  for (let at = text.indexOf(SPACE); at >= 0; at = text.indexOf(SPACE, at + 1))
    if (isTrimmed(text.slice(0, at)) && headingOf(question, text.slice(at + SPACE.length), next) >= 0)
      return at;
  return text.length;
}

function beginning({ headings }: Question, place: number): string {
  return `${headings[place]}:\n`;
}

function isTrimmed(text: string): boolean {
  return text !== '' && text === text.trim();
}
