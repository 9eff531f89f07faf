import Big from 'big.js';
import type { Form, Question } from './form.ts';
import { inVietnamese } from './notation.ts';
import { type ReadNumber, readNumber } from './number.ts';

/** What was typed, by field name: `id`, `id.whole` (a ratio's whole), `id.why` (why there is no figure). */
export type Answers = Record<string, string>;

/** What a report says for one indicator; absent is a figure without value, with its explanation. */
export interface Figure {
  indicator: string;
  /** Count, part of a ratio, number of cases; 1 and 0 for yes and no. Decimal string. */
  value: string | null;
  /** The whole of a ratio. */
  denominator: string | null;
  prose: string | null;
  explanation: string | null;
}

export interface FieldProblem {
  field: string;
  message: string;
}

export type ReadAnswers = { ok: true; figures: Figure[] } | { ok: false; problems: FieldProblem[] };

export const LONGEST_PROSE = 10_000;
export const LONGEST_REASON = 500;

/** Reads a whole form: every figure, or every problem beside its field. */
export function readAnswers(form: Form, answers: Answers): ReadAnswers {
  const read = form.questions.map((question) => readAnswer(question, answers));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, figures: read.flatMap((one) => (one.ok ? one.figures : [])) };
}

/** The fields of a form and nothing else, trimmed to what can be kept: what autosave stores. */
export function fieldsOf(form: Form, answers: Answers): Answers {
  const kept: Answers = {};
  for (const { id } of form.questions)
    for (const field of [id, `${id}.whole`, `${id}.why`]) {
      const typed = lettersOf(answers[field])
        .slice(0, LONGEST_PROSE + 1)
        .toWellFormed();
      if (typed) kept[field] = typed;
    }
  return kept;
}

/** NFC, without the NUL and the half letters that no database keeps. */
function lettersOf(typed = ''): string {
  return typed.toWellFormed().replaceAll('\0', '').normalize('NFC');
}

function readAnswer(question: Question, answers: Answers): ReadAnswers {
  const typed = lettersOf(answers[question.id]).trim();
  const why = lettersOf(answers[`${question.id}.why`]).trim() || null;
  if (why && why.length > LONGEST_REASON)
    return problem(`${question.id}.why`, tooLong('Lý do', LONGEST_REASON));
  if (!typed && !(question.kind === 'ratio' && answers[`${question.id}.whole`]?.trim()))
    return absent(question, why);
  switch (question.kind) {
    case 'count':
    case 'no-incident':
      return single(question, readNumber(typed, question), why);
    case 'attestation':
      return typed === 'yes' || typed === 'no'
        ? figure(question, { value: typed === 'yes' ? '1' : '0', explanation: why })
        : problem(question.id, 'Xin chọn “Có” hoặc “Không”.');
    case 'prose':
      return typed.length <= LONGEST_PROSE
        ? figure(question, { prose: typed })
        : problem(question.id, tooLong('Nội dung', LONGEST_PROSE));
    case 'ratio':
      return ratio(question, typed, (answers[`${question.id}.whole`] ?? '').trim(), why);
  }
}

function tooLong(what: string, most: number): string {
  return `${what} dài quá ${inVietnamese(String(most))} ký tự. Xin viết ngắn lại.`;
}

function absent(question: Question, why: string | null): ReadAnswers {
  if (why) return figure(question, { explanation: why });
  const what = question.kind === 'prose' ? 'Mục này chưa có nội dung.' : 'Mục này chưa có số liệu.';
  return problem(question.id, `${what} Nếu không có, xin ghi lý do ở ô “Vì sao không có”.`);
}

function single(question: Question, read: ReadNumber, why: string | null): ReadAnswers {
  return read.ok
    ? figure(question, { value: read.value, explanation: why })
    : problem(question.id, read.message);
}

function ratio(question: Question, part: string, whole: string, why: string | null): ReadAnswers {
  const value = part ? readNumber(part, question) : missing('Xin ghi số đạt được.');
  const denominator = whole ? readNumber(whole, { ...question, maximum: null }) : missing('Xin ghi tổng số.');
  if (!value.ok || !denominator.ok)
    return {
      ok: false,
      problems: [
        ...(value.ok ? [] : [{ field: question.id, message: value.message }]),
        ...(denominator.ok ? [] : [{ field: `${question.id}.whole`, message: denominator.message }]),
      ],
    };
  if (new Big(value.value).gt(denominator.value) && !(question.partMayExceedWhole && why))
    return problem(question.id, tooMuch(question));
  return figure(question, { value: value.value, denominator: denominator.value, explanation: why });
}

function missing(message: string): ReadNumber {
  return { ok: false, message };
}

function tooMuch({ partMayExceedWhole }: Question): string {
  const said = 'Số đạt được lớn hơn tổng số.';
  return partMayExceedWhole ? `${said} Nếu đúng như vậy, xin ghi lý do.` : `${said} Xin kiểm tra lại hai số.`;
}

function figure(question: Question, given: Partial<Omit<Figure, 'indicator'>>): ReadAnswers {
  const empty = { value: null, denominator: null, prose: null, explanation: null };
  return { ok: true, figures: [{ indicator: question.id, ...empty, ...given }] };
}

function problem(field: string, message: string): ReadAnswers {
  return { ok: false, problems: [{ field, message }] };
}
