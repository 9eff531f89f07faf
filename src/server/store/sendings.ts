import { type Answers, newSince } from '#reporting';
import type { Act } from './act.ts';
import { holdDuty } from './duty-lock.ts';
import { type Sending, type Submitted, submitUnder } from './reports.ts';
import { formToSend, type KnownForm, type Which } from './sheet.ts';

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
  if (from.answering) await holdDuty(act, which);
  const found = await formToSend(act, which);
  if (!found) return { ok: false, problem: 'not found' };
  return cameBetween(found, from) ?? submitUnder(act, found, from);
}

function cameBetween(found: KnownForm, { marks, answering, revision: seen }: FromDevice) {
  const { returned, duty, answers, revision, form, asked } = found;
  if ((returned?.id ?? null) !== (answering ?? null)) return null;
  if (duty.report && !returned) return null;
  if (revision > seen) return { ok: false, problem: 'changed meanwhile', answers, revision } as const;
  // what is asked for again is asked as it was
  if (returned || marks === asked.marks) return null;
  const questions = newSince(marks, form.questions);
  return questions.length > 0 ? ({ ok: false, problem: 'form changed', questions } as const) : null;
}
