import { sql } from 'kysely';
import {
  type Answers,
  type FieldProblem,
  fieldsOf,
  isOpen,
  mayAnswer,
  openAnswers,
  type ReadAnswers,
  type Received,
  readAgain,
  readAnswers,
} from '#reporting';
import { type Act, accountOf, communeOf, linkOf } from './act.ts';
import { unitOf } from './duties.ts';
import { holdDuty } from './duty-lock.ts';
import { writeVersion } from './report-rows.ts';
import { type FormOfDuty, formOf, type KnownForm, type Owed, type Which } from './sheet.ts';

export { cut } from './cuts.ts';
export { board, type Duty, owed, sentOn } from './duties.ts';
export { get, type PeriodTotal, type Sent, totals } from './sent-reports.ts';
export { type Sheet, saidElsewhere, sheet, type Which } from './sheet.ts';

/** The report of the actor's own unit. */
export function own(act: Act, period: string): Which {
  return { period, unit: unitOf(act) };
}

export type Saved =
  | { ok: true; revision: number; at: Date }
  /** Another device saved meanwhile: its answers, so that nothing is lost. */
  | { ok: false; problem: 'changed meanwhile'; answers: Answers; revision: number }
  | { ok: false; problem: 'already sent' | 'closed' | 'not found' };

/** What a draft is kept of. */
export interface Typed {
  answers: Answers;
  /** The one that the device last saw. */
  revision: number;
  /** The request for more that it answers; null of the report itself. */
  answering?: string | null;
}

/** Keeps what was typed, as typed. */
export async function save(
  act: Act,
  which: Which,
  { answers, revision, answering = null }: Typed,
): Promise<Saved> {
  const found = await formOf(act, which);
  if (!found) return { ok: false, problem: 'not found' };
  const problem = notWanted(act, found, answering);
  if (problem) return { ok: false, problem };
  const { duty, form, returned } = found;
  const typed = fieldsOf(form, answers);
  const kept = returned ? openAnswers(form, returned.items, typed) : typed;
  const { rows } = await sql<{ revision: number }>`
    insert into draft (commune_id, period_id, unit_id, answers, saved_by, saved_at, link_id, return_id)
    select ${communeOf(act)}, ${duty.period}, ${duty.unit}, ${JSON.stringify(kept)}, ${accountOf(act)}, ${act.now}, ${linkOf(act)}, ${answering}
    where still_stands(${duty.period}, ${duty.unit}, ${duty.report})
    on conflict (commune_id, period_id, unit_id) do update
      set answers = excluded.answers, revision = draft.revision + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
        link_id = excluded.link_id, return_id = excluded.return_id
      where draft.revision = ${revision}
    returning revision`.execute(act.tx);
  const [row] = rows;
  return row ? { ok: true, revision: row.revision, at: act.now } : outsaved(act, which, answering);
}

/** Another device saved, or sent, at the same moment. */
async function outsaved(act: Act, which: Which, answering: string | null): Promise<Saved> {
  const now = await formOf(act, which);
  if (!now) return { ok: false, problem: 'not found' };
  const problem = notWanted(act, now, answering);
  return problem
    ? { ok: false, problem }
    : { ok: false, problem: 'changed meanwhile', answers: now.answers, revision: now.revision };
}

/** Why what is typed for a duty is taken no more, or not as what it was typed for; null where it is. */
function notWanted(
  act: Act,
  { duty, returned }: FormOfDuty<Owed>,
  answering: string | null,
): 'already sent' | 'closed' | null {
  if (returned) return answering !== returned.id ? 'already sent' : mayAnswer(duty) ? null : 'closed';
  if (duty.report || answering !== null) return 'already sent';
  return isOpen(duty, act.today) ? null : 'closed';
}

export type Submitted =
  | { ok: true; report: string; sentAt: Date; again: boolean }
  | { ok: false; problem: 'not filled in'; fields: FieldProblem[] }
  /** `taken back`: what came under this key was recalled by its unit since. */
  | { ok: false; problem: 'already sent' | 'taken back' | 'closed' | 'not found' };

export interface Sending {
  answers: Answers;
  key: string;
  received?: Received | null;
  /** The request for more that it answers; null of the report itself. */
  answering?: string | null;
}

/**
 * Sends the report of one period, or what was asked for again of it, once. `key` comes from the sender: the same key
 * again changes nothing and is answered like the first time. The form is frozen in what was sent; of an answer only
 * what was asked for is taken, the rest is as it was sent.
 */
export async function submit(act: Act, which: Which, sending: Sending): Promise<Submitted> {
  if (sending.answering) await holdDuty(act, which);
  const found = await formOf(act, which);
  return found ? submitUnder(act, found, sending) : { ok: false, problem: 'not found' };
}

/** The same with the form at hand. */
export async function submitUnder(act: Act, found: KnownForm, sending: Sending): Promise<Submitted> {
  const { answering = null, key } = sending;
  const problem = notWanted(act, found, answering);
  if (problem) return sentBefore(act, found.duty, { key, problem });
  const read = readFor(found, sending.answers);
  if (!read.ok) return { ok: false, problem: 'not filled in', fields: read.problems };
  const { duty, form, asked, returned: answers, versions: after } = found;
  const { received = null } = sending;
  const report = await writeVersion(act, {
    duty,
    form,
    asked,
    figures: read.figures,
    after,
    key,
    received,
    answers,
  });
  if (!report) return outrun(act, duty, sending);
  return { ok: true, report, sentAt: act.now, again: false };
}

/** Another device was quicker, or the books were closed in this moment. */
async function outrun(act: Act, which: Which, { answering = null, key }: Sending): Promise<Submitted> {
  const now = await formOf(act, which);
  if (!now) return { ok: false, problem: 'not found' };
  return sentBefore(act, now.duty, { key, problem: notWanted(act, now, answering) ?? 'already sent' });
}

function readFor({ form, returned }: FormOfDuty<Owed>, answers: Answers): ReadAnswers {
  return returned ? readAgain(returned, answers) : readAnswers(form, answers);
}

/** Something stands in its way: the same key means that this sending is it. */
async function sentBefore(
  act: Act,
  duty: Which,
  { key, problem }: { key: string; problem: 'already sent' | 'closed' },
): Promise<Submitted> {
  const { rows } = await sql<{ id: string; sent_at: Date; recalled: boolean }>`
    select id, sent_at, exists (select from report_recall
      where (report_recall.commune_id, report_id) = (report.commune_id, report.id)) as recalled
    from report where (commune_id, period_id, unit_id, key) = (${communeOf(act)}, ${duty.period}, ${duty.unit}, ${key})`.execute(
    act.tx,
  );
  const [row] = rows;
  if (!row) return { ok: false, problem };
  return row.recalled
    ? { ok: false, problem: 'taken back' }
    : { ok: true, report: row.id, sentAt: row.sent_at, again: true };
}
