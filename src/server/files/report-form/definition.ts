import { createHash } from 'node:crypto';
import type { Form } from '#reporting';

/** What a form asks, so that it is known again: of each question a hash. */
export interface AskedQuestion {
  id: string;
  hash: string;
  text: string;
}

export function askedIn({ questions }: Pick<Form, 'questions'>): AskedQuestion[] {
  return questions.map((question) => ({ id: question.id, hash: hashOf(question), text: question.text }));
}

/** One hash of all questions, in their order, and of the checks between them. */
export function definitionOf(form: Pick<Form, 'questions' | 'checks'>): string {
  return hashOf({ questions: form.questions.map(hashOf), checks: form.checks });
}

/** How the questions of an older form stand against those of today's. */
export interface Difference {
  /** The number on the form where it stands: on today's, or of a question that is gone on the older one. */
  number: number;
  what: 'changed' | 'added' | 'gone' | 'moved';
  text: string;
}

export function differences(older: readonly AskedQuestion[], form: Pick<Form, 'questions'>): Difference[] {
  const now = askedIn(form);
  const before = new Map(older.map((question, at) => [question.id, { ...question, at }]));
  const kept = new Set(now.map(({ id }) => id));
  const there = now.flatMap(({ id, hash, text }, at): Difference[] => {
    const known = before.get(id);
    const what = !known ? 'added' : known.hash !== hash ? 'changed' : known.at !== at ? 'moved' : null;
    return what ? [{ number: at + 1, what, text }] : [];
  });
  const gone = older.flatMap(({ id, text }, at): Difference[] =>
    kept.has(id) ? [] : [{ number: at + 1, what: 'gone', text }],
  );
  return [...there, ...gone];
}

/** Of the meaning, not of the writing: the order of keys, and what is null, empty or false, make no difference. */
function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex')
    .slice(0, 32);
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, part]) => !isNothing(part))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, canonical(part)]));
}

function isNothing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0)
  );
}
