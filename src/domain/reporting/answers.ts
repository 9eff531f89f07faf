import type { Answered, Figure } from './answered.ts';
import { brokenChecks } from './checks.ts';
import { fieldsOfQuestion } from './fields.ts';
import type { Form } from './form.ts';
import { unexplained } from './lacking.ts';
import { cutTo, lettersOf } from './letters.ts';
import { LONGEST_PROSE, readQuestion } from './question.ts';

/** What was typed, by the names of `fieldsOfQuestion`. */
export type Answers = Record<string, string>;

export interface FieldProblem {
  field: string;
  message: string;
}

export type ReadAnswers = { ok: true; figures: Figure[] } | { ok: false; problems: FieldProblem[] };

/**
 * Reads a whole form: every figure, or every problem beside its field, in the order of the form. Never throws. What is
 * asked as one choice with something that was answered, and was left empty, has no figure.
 */
export function readAnswers(form: Form, answers: Answers): ReadAnswers {
  const read = form.questions.map((question) => readQuestion(question, answers));
  const problems = problemsOf(read);
  if (problems.length > 0) return { ok: false, problems };
  const figures = read.flatMap(({ figure }) => figure ?? []);
  const broken = brokenChecks(form, figures);
  return broken.length > 0 ? { ok: false, problems: broken } : { ok: true, figures };
}

/** The fields of a form and nothing else, trimmed to what can be kept: what autosave stores. */
export function fieldsOf(form: Form, answers: Answers): Answers {
  const kept: Answers = {};
  for (const { name } of form.questions.flatMap(fieldsOfQuestion)) {
    const typed = cutTo(lettersOf(Object.hasOwn(answers, name) ? answers[name] : ''), LONGEST_PROSE + 1);
    if (typed) kept[name] = typed;
  }
  return kept;
}

function problemsOf(read: Answered[]): FieldProblem[] {
  const lacking = unexplained(read);
  return read.flatMap((one) => [...one.problems, ...(lacking.get(one.question.id) ?? [])]);
}
