import type { Answers } from '../answers.ts';
import { type Field, fieldsOfQuestion } from '../fields.ts';
import type { Question } from '../form.ts';
import { monthInWords } from '../months.ts';

/** One question with what was typed, in words. */
export interface Line {
  id: string;
  question: string;
  /** '' where nothing was typed; a line each for months, headings and rows. */
  said: string;
}

/** What was typed into a form, to read over before it is sent, or after it could not be. */
export function linesOf(
  questions: readonly Question[],
  answers: Answers,
  words: { yes: string; no: string },
): Line[] {
  return questions.map((question) => ({
    id: question.id,
    question: question.text,
    said: saidOf(question, answers, words),
  }));
}

function saidOf(question: Question, answers: Answers, words: { yes: string; no: string }): string {
  const said = (name: string) => {
    const typed = Object.hasOwn(answers, name) ? (answers[name] ?? '').trim() : '';
    if (question.kind !== 'attestation' || !typed) return typed;
    return typed === 'yes' ? words.yes : typed === 'no' ? words.no : typed;
  };
  const parts = new Map<string, string[]>();
  for (const field of fieldsOfQuestion(question)) {
    const typed = said(field.name);
    const place = placeOf(question, field);
    if (typed) parts.set(place, [...(parts.get(place) ?? []), typed]);
  }
  return [...parts].map(([place, typed]) => (place ? `${place}: ` : '') + typed.join(' / ')).join('\n');
}

/** What stands before the figures of one line. */
function placeOf({ table }: Question, field: Field): string {
  if (field.what === 'heading') return field.heading;
  if (field.what === 'cell') return table?.rows[field.row] ?? String(field.row + 1);
  if (field.what === 'why') return '–';
  return 'month' in field && field.month ? monthInWords(field.month) : '';
}
