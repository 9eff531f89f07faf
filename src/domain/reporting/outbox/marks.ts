import type { Question } from '../form.ts';

/**
 * The questions as they were asked when a form was filled in, `id:mark id:mark`: sent along with the answers, so that
 * an answer to a question that was changed meanwhile is not taken for an answer to the new one.
 */
export function marksOf(questions: readonly Question[]): string {
  return questions.map((question) => `${question.id}:${markOf(question)}`).join(' ');
}

/** Ids of the questions that are new or were changed since; none where no marks came (a page without its script). */
export function newSince(marks: string, questions: readonly Question[]): string[] {
  if (marks === '') return [];
  const known = new Set(marks.split(' '));
  return questions.filter((question) => !known.has(`${question.id}:${markOf(question)}`)).map(({ id }) => id);
}

/** What a person who answers goes by; FNV-1a, 32 bits. */
function markOf(question: Question): string {
  const { kind, text, definition, measure, decimals, minimum, maximum, partMayExceedWhole, countOnly } =
    question;
  const { months, wholeOn, headings, table, eitherOr, attestedBy } = question;
  const told = [kind, text, definition, measure, decimals, minimum, maximum, partMayExceedWhole, countOnly];
  const asked = months.map(({ month, from, to }) => [month, from, to]);
  const shape = [asked, wholeOn, headings, table, eitherOr, attestedBy];
  let mark = 0x811c9dc5;
  for (const letter of JSON.stringify([told, shape]))
    mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mark.toString(36);
}
