import type { Answers } from '../answers.ts';

export interface Reconciled {
  /** What stands now: fields that one side changed are taken from it; where both did, ours. */
  answers: Answers;
  /** What the other side says of a field that both changed differently; '' = they emptied it. */
  disputed: Answers;
}

/**
 * Two devices typed into one report: a three-way comparison, field by field, against what both began with. No edit of
 * either side is dropped: it stands in `answers`, or in `disputed` until a person chooses.
 */
export function reconcile(base: Answers, ours: Answers, theirs: Answers): Reconciled {
  const reconciled: Reconciled = { answers: {}, disputed: {} };
  for (const field of fieldsIn(base, ours, theirs)) {
    const [was, mine, other] = [said(base, field), said(ours, field), said(theirs, field)];
    const kept = mine === was ? other : mine;
    if (kept) reconciled.answers[field] = kept;
    if (mine !== was && other !== was && mine !== other) reconciled.disputed[field] = other;
  }
  return reconciled;
}

/** The fields in which two sets of answers differ; an empty field is as one that is not there. */
export function differing(one: Answers, other: Answers): string[] {
  return fieldsIn(one, other).filter((field) => said(one, field) !== said(other, field));
}

function fieldsIn(...all: Answers[]): string[] {
  return [...new Set(all.flatMap((answers) => Object.keys(answers)))];
}

function said(answers: Answers, field: string): string {
  return Object.hasOwn(answers, field) ? (answers[field] ?? '') : '';
}
