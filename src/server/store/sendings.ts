import { sql } from 'kysely';
import { type Answers, newSince } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { type Sending, type Submitted, sheet, submit, type Which } from './reports.ts';

/** What a device sends: the answers, and what it knew when they were given. */
export interface FromDevice extends Sending {
  /** The draft's, when the device last saw it. */
  revision: number;
  /** `marksOf` the questions that were answered; '' from a page without its script. */
  marks: string;
}

export type Sent =
  | Submitted
  /** Another device has saved since: its answers, so that both stand together. */
  | { ok: false; problem: 'changed meanwhile'; answers: Answers; revision: number }
  /** These questions are new or were changed since they were answered. */
  | { ok: false; problem: 'form changed'; questions: string[] };

/**
 * Sends a report, or what was asked for again, unless something came in between that its sender has not seen. A report
 * sent before answers first.
 */
export async function send(act: Act, which: Which, from: FromDevice): Promise<Sent> {
  const draft = await lockedDraft(act, which);
  const newer = draft && draft.revision > from.revision ? draft : null;
  const between = newer || from.marks ? await cameBetween(act, which, from, newer) : null;
  return between ?? submit(act, which, from);
}

async function cameBetween(act: Act, which: Which, { marks, answering }: FromDevice, newer: Draft | null) {
  const found = await sheet(act, which);
  if (!found || (found.returned?.id ?? null) !== (answering ?? null)) return null;
  if (found.duty.report && !found.returned) return null;
  if (newer) {
    const { answers, revision } = found;
    return { ok: false, problem: 'changed meanwhile', answers, revision } as const;
  }
  // what is asked for again is asked as it was
  if (found.returned) return null;
  const questions = newSince(marks, found.form.questions);
  return questions.length > 0 ? ({ ok: false, problem: 'form changed', questions } as const) : null;
}

interface Draft {
  answers: Answers;
  revision: number;
}

/** One that is being saved at this moment is waited for. */
async function lockedDraft(act: Act, { period, unit }: Which): Promise<Draft | null> {
  const { rows } = await sql<Draft>`/* prepared: locked draft */ select answers, revision from draft
    where (commune_id, period_id, unit_id) = (${communeOf(act)}, ${period}, ${unit}) for update`.execute(
    act.tx,
  );
  return rows[0] ?? null;
}
