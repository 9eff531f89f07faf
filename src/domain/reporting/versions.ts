import type { Figure } from './answered.ts';
import type { Answers } from './answers.ts';
import { type Field, fieldsOfQuestion } from './fields.ts';
import type { Form, Question } from './form.ts';
import { monthInWords } from './months.ts';
import { answersOf } from './typed-figures.ts';

/** One version of a report, as far as it is compared. */
export interface Told {
  form: Pick<Form, 'questions'>;
  figures: readonly Figure[];
}

/** What one version says otherwise than the one before, in words. */
export interface Change {
  indicator: string;
  question: string;
  /** A month, a heading, a cell, the reason; null for the figure itself. */
  part: string | null;
  /** As printed, `12`, `3/40`, `Có`; null where nothing was said. */
  old: string | null;
  now: string | null;
}

/** Where two versions differ, in the order of the newer form; what is asked no more comes last. */
export function changesOf(before: Told, after: Told): Change[] {
  const [was, is] = [answersOf(before.form, before.figures), answersOf(after.form, after.figures)];
  const asked = new Set(after.form.questions.map(({ id }) => id));
  const old = new Map(before.form.questions.map((question) => [question.id, question]));
  const gone = before.form.questions.filter(({ id }) => !asked.has(id));
  return [
    ...after.form.questions.flatMap((question) =>
      changed(question, piecesOf(old.get(question.id), was), piecesOf(question, is)),
    ),
    ...gone.flatMap((question) => changed(question, piecesOf(question, was), new Map())),
  ];
}

type Pieces = Map<string, string>;

function changed({ id, text }: Question, was: Pieces, is: Pieces): Change[] {
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((part) => {
    const [old, now] = [was.get(part) ?? null, is.get(part) ?? null];
    return old === now ? [] : [{ indicator: id, question: text, part: part || null, old, now }];
  });
}

/** Each part of a question that says something, by its name; a part and its whole are one: `3/40`. */
function piecesOf(question: Question | undefined, answers: Answers): Pieces {
  const pieces: Pieces = new Map();
  for (const field of question ? fieldsOfQuestion(question) : []) {
    const said = answers[field.name];
    if (!question || said === undefined) continue;
    const [part, words] = [partOf(question, field), wordsOf(question, field, said)];
    const before = pieces.get(part);
    pieces.set(part, before === undefined ? words : `${before}/${words}`);
  }
  return pieces;
}

function partOf({ table }: Question, field: Field): string {
  switch (field.what) {
    case 'why':
      return 'lý do';
    case 'by':
      return 'người xác nhận';
    case 'heading':
      return field.heading;
    case 'cell':
      return `${table?.rows[field.row] ?? `dòng ${field.row + 1}`}, cột “${table?.columns[field.column]?.title ?? ''}”`;
    default:
      return field.month ? monthInWords(field.month) : '';
  }
}

function wordsOf({ kind }: Question, field: Field, said: string): string {
  if (kind !== 'attestation' || field.what !== 'value') return said;
  return said === 'yes' ? 'Có' : 'Không';
}
