import { type Answered, figureOf, refused } from './answered.ts';
import type { Answers } from './answers.ts';
import { whyOf } from './fields.ts';
import type { Question } from './form.ts';
import { lettersOf } from './letters.ts';
import { readNumbers } from './number-answer.ts';
import { readProse } from './prose-answer.ts';
import { doubtOfReason } from './reasons.ts';
import { readTable } from './table-answer.ts';

export { LONGEST_PROSE } from './prose-answer.ts';

/** Gives the trimmed letters of a field; '' where nothing was typed. */
export type Typed = (field: string) => string;

/** Reads one question by itself. What lacks and has a reason lacks no more. */
export function readQuestion(question: Question, answers: Answers): Answered {
  const typed: Typed = (field) => lettersOf(Object.hasOwn(answers, field) ? answers[field] : '').trim();
  const why = typed(whyOf(question));
  const doubt = doubtOfReason(question, why);
  if (doubt) return refused(question, [{ field: whyOf(question), message: doubt }]);
  const read = attested(readKind(question, typed, why), typed);
  return why ? explained(read, why) : read;
}

function readKind(question: Question, typed: Typed, why: string): Answered {
  switch (question.kind) {
    case 'prose':
      return readProse(question, typed);
    case 'table':
      return readTable(question, typed);
    default:
      return readNumbers(question, typed, why !== '');
  }
}

function explained(read: Answered, why: string): Answered {
  const figure = { ...(read.figure ?? figureOf(read.question, {})), explanation: why };
  return { ...read, figure, lacks: [] };
}

function attested(read: Answered, typed: Typed): Answered {
  const { question, figure } = read;
  if (!figure || question.attestedBy.length === 0) return read;
  const field = `${question.id}.by`;
  const by = typed(field);
  if (question.attestedBy.includes(by)) return { ...read, figure: { ...figure, attestedBy: by } };
  return { ...read, problems: [...read.problems, { field, message: 'Xin chọn ai xác nhận mục này.' }] };
}
