import type { Figure } from './answered.ts';
import type { Answers, FieldProblem, ReadAnswers } from './answers.ts';
import { brokenChecks } from './checks.ts';
import { fieldsOfQuestion, firstField } from './fields.ts';
import type { Form, Question } from './form.ts';
import { unexplained } from './lacking.ts';
import { readQuestion } from './question.ts';
import type { Review } from './review.ts';
import type { Closing } from './standing.ts';
import { answersOf } from './typed-figures.ts';

/** One thing that was asked for again, and why. */
export interface AskedAgain {
  /** The question's id. */
  indicator: string;
  reason: string;
}

/**
 * Whether a unit may answer what was asked for: after the last day too, for it was asked; not while the books are
 * closed, nor where the report is expected no more.
 */
export function mayAnswer({ review, lockedAt, exempt }: { review: Review | null } & Closing): boolean {
  return review === 'returned' && !lockedAt && !exempt;
}

/** The part of a form that is open again: its questions, and the relations between them alone. */
export function openPart(form: Form, items: readonly AskedAgain[]): Form {
  const open = new Set(items.map(({ indicator }) => indicator));
  return {
    ...form,
    questions: form.questions.filter(({ id }) => open.has(id)),
    checks: form.checks.filter(({ left, right }) => [left, ...right].every((id) => open.has(id))),
  };
}

/** The rest, which stays as it was sent. */
export function lockedPart({ questions }: Form, items: readonly AskedAgain[]): Question[] {
  return questions.filter(({ id }) => !items.some(({ indicator }) => indicator === id));
}

/** A version that was returned: its form, its figures, and what is asked for again. */
export interface ReturnedVersion {
  form: Form;
  figures: readonly Figure[];
  items: readonly AskedAgain[];
}

/** What stands in the form: what was typed into the open questions (null: nothing yet), else what was sent. */
export function standingAnswers({ form, figures, items }: ReturnedVersion, typed: Answers | null): Answers {
  const sent = answersOf(form, figures);
  return typed ? { ...within(sent, lockedPart(form, items)), ...openAnswers(form, items, typed) } : sent;
}

/** Of what was typed only that which may be changed. */
export function openAnswers(form: Form, items: readonly AskedAgain[], typed: Answers): Answers {
  return within(typed, openPart(form, items).questions);
}

/**
 * Reads an answer to a return: the open questions as typed, all others as they were sent, whatever else is typed.
 * Problems stand beside open questions only: nobody can mend another.
 */
export function readAgain({ form, figures, items }: ReturnedVersion, typed: Answers): ReadAnswers {
  const kept = new Map(figures.map((figure) => [figure.indicator, figure]));
  const answers = standingAnswers({ form, figures, items }, typed);
  const open = openPart(form, items).questions;
  const read = form.questions.map((question) => readQuestion(question, answers));
  const lacking = unexplained(read);
  const problems = read.flatMap((one) =>
    open.includes(one.question) ? [...one.problems, ...(lacking.get(one.question.id) ?? [])] : [],
  );
  if (problems.length > 0) return { ok: false, problems };
  const now = read.flatMap(({ question, figure }) =>
    open.includes(question) ? (figure ?? []) : (kept.get(question.id) ?? []),
  );
  const broken = brokenBesideOpen(form, open, now);
  return broken.length > 0 ? { ok: false, problems: broken } : { ok: true, figures: now };
}

/** A relation with an open question that does not hold is said beside that question. */
function brokenBesideOpen(form: Form, open: Question[], figures: readonly Figure[]): FieldProblem[] {
  return form.checks.flatMap((check) => {
    const ids = [check.left, ...check.right];
    const beside = open.find(({ id }) => ids.includes(id));
    const [broken] = brokenChecks({ ...form, checks: [check] }, figures);
    return beside && broken ? [{ ...broken, field: firstField(beside) }] : [];
  });
}

function within(answers: Answers, questions: readonly Question[]): Answers {
  const names = new Set(questions.flatMap(fieldsOfQuestion).map(({ name }) => name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}
