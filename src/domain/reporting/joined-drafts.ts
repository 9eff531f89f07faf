import Big from 'big.js';
import type { Answers } from './answers.ts';
import { cellField, type Field, fieldsOfQuestion, rowsOf } from './fields.ts';
import type { Form, Question } from './form.ts';
import { inVietnamese } from './notation.ts';
import { readNumber } from './number.ts';

/** Two drafts as one. `unlike` names the fields in which both say something that does not add up: mine stands there. */
export interface JoinedDrafts {
  answers: Answers;
  unlike: string[];
}

/**
 * A draft of a unit that ended, taken into that of the unit after it: figures are added, words stand under the old
 * unit's name, rows follow one another. What only one of them says is kept; nothing is dropped in silence.
 */
export function joinDrafts(form: Form, mine: Answers, theirs: Answers, name: string): JoinedDrafts {
  const answers: Answers = { ...mine };
  const unlike: string[] = [];
  for (const question of form.questions) {
    if (question.kind === 'table' && question.table?.rows.length === 0)
      unlike.push(...appendRows(question, answers, theirs));
    else
      for (const field of fieldsOfQuestion(question))
        if (!joinField(question, field, answers, { typed: theirs[field.name] ?? '', name }))
          unlike.push(field.name);
  }
  return { answers, unlike };
}

/** False where both say something that cannot be made one. */
function joinField(
  question: Question,
  field: Field,
  answers: Answers,
  { typed, name }: { typed: string; name: string },
): boolean {
  const own = (answers[field.name] ?? '').trim();
  if (!typed.trim()) return true;
  if (isWords(question, field)) answers[field.name] = under(own, name, typed.trim());
  else if (!own) answers[field.name] = typed;
  else if (own !== typed.trim() || adds(question, field)) {
    const sum = adds(question, field) ? added(question, own, typed) : null;
    if (sum === null) return false;
    answers[field.name] = sum;
  }
  return true;
}

function isWords(question: Question, field: Field): boolean {
  if (field.what === 'why' || field.what === 'heading') return true;
  if (field.what === 'cell') return question.table?.columns[field.column]?.kind === 'text';
  return question.kind === 'prose';
}

function under(own: string, name: string, typed: string): string {
  const theirs = `${name}: ${typed}`;
  if (own.includes(theirs)) return own;
  return own ? `${own}\n${theirs}` : theirs;
}

/** A yes and whoever attests are no numbers; what is never summed is not summed here either. */
function adds({ kind, sums }: Question, { what }: Field): boolean {
  return what !== 'by' && kind !== 'attestation' && (sums !== 'none' || kind === 'table');
}

function added(question: Question, own: string, typed: string): string | null {
  const [one, other] = [own, typed].map((text) =>
    readNumber(text, { ...question, maximum: null, minimum: null }),
  );
  return one?.ok && other?.ok ? inVietnamese(new Big(one.value).plus(other.value).toFixed()) : null;
}

/** Rows that units add themselves; those for which no room is left are named. */
function appendRows(question: Question, answers: Answers, theirs: Answers): string[] {
  const columns = question.table?.columns ?? [];
  const rowOf = (from: Answers, row: number) =>
    columns.map((_, column) => (from[cellField(question, row, column)] ?? '').trim());
  const rows = Array.from({ length: rowsOf(question) }, (_, row) => row);
  const used = rows.filter((row) => rowOf(answers, row).some(Boolean));
  const told = rows
    .map((row) => ({ row, cells: rowOf(theirs, row) }))
    .filter(({ cells }) => cells.some(Boolean));
  let next = (used.at(-1) ?? -1) + 1;
  return told.flatMap(({ row, cells }) => {
    if (next >= rows.length) return [cellField(question, row, 0)];
    for (const [column, cell] of cells.entries()) answers[cellField(question, next, column)] = cell;
    next += 1;
    return [];
  });
}
