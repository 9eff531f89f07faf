import {
  type Answers,
  comparisonOf,
  fieldsOfQuestion,
  type Hints,
  namedPersons,
  type Question,
  readNumber,
} from '#reporting';
import { filled, type Words } from './parts.ts';

/** What makes one look twice before sending, and never forbids it: far from the last period, or names a person. */
export function warningOf(
  question: Question | undefined,
  answers: Answers,
  hints: Hints,
  words: Words,
): string {
  if (!question) return '';
  const said = fieldsOfQuestion(question).map(({ name }) => {
    const typed = answers[name] ?? '';
    const last = hints.last[name];
    return [last ? compared(question, typed, last) : '', named(question, typed, words)];
  });
  return said.flat().filter(Boolean).join(' ');
}

function compared(question: Question, typed: string, last: { value: string; period: string }): string {
  if (question.kind === 'attestation') return '';
  const read = readNumber(typed, { ...question, minimum: null, maximum: null });
  return read.ok ? (comparisonOf(read.value, last).said ?? '') : '';
}

function named({ kind }: Question, typed: string, words: Words): string {
  if (kind !== 'prose' && kind !== 'table' && !/\p{L}/u.test(typed)) return '';
  return namedPersons(typed.normalize('NFC'))
    .map((person) => filled(words.named, { words: person.words }))
    .join(' ');
}
