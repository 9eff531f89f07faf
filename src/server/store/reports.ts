import { sql } from 'kysely';
import {
  type Answers,
  type FieldProblem,
  type Figure,
  type Form,
  fieldsOf,
  isOpen,
  type Received,
  readAnswers,
} from '#reporting';
import { type Act, accountOf, communeOf, linkOf } from './act.ts';
import { type Duty, unitOf } from './duties.ts';
import { record } from './events.ts';
import { recount } from './recount.ts';
import { keepForm } from './report-forms.ts';
import { formOf, type Which } from './sheet.ts';

export { cut } from './cuts.ts';
export { board, type Duty, owed, sentOn } from './duties.ts';
export { get, type PeriodTotal, type Prose, proses, type Sent, totals } from './sent-reports.ts';
export { type Sheet, saidElsewhere, sheet, type Which } from './sheet.ts';

/** The report of the actor's own unit. */
export function own(act: Act, period: string): Which {
  return { period, unit: unitOf(act) };
}

function draftOf(act: Act, { period, unit }: Duty) {
  return act.tx
    .selectFrom('draft')
    .select(['answers', 'revision'])
    .where('commune_id', '=', communeOf(act))
    .where('period_id', '=', period)
    .where('unit_id', '=', unit)
    .executeTakeFirst();
}

export type Saved =
  | { ok: true; revision: number; at: Date }
  /** Another device saved meanwhile: its answers, so that nothing is lost. */
  | { ok: false; problem: 'changed meanwhile'; answers: Answers; revision: number }
  | { ok: false; problem: 'already sent' | 'closed' | 'not found' };

/** Keeps what was typed, as typed. `revision` is the one the device last saw. */
export async function save(act: Act, which: Which, answers: Answers, revision: number): Promise<Saved> {
  const found = await formOf(act, which);
  if (!found) return { ok: false, problem: 'not found' };
  if (found.duty.report) return { ok: false, problem: 'already sent' };
  if (!isOpen(found.duty, act.today)) return { ok: false, problem: 'closed' };
  const kept = fieldsOf(found.form, answers);
  const { rows } = await sql<{ revision: number }>`
    insert into draft (commune_id, period_id, unit_id, answers, saved_by, saved_at, link_id)
    values (${communeOf(act)}, ${found.duty.period}, ${found.duty.unit}, ${JSON.stringify(kept)}, ${accountOf(act)}, ${act.now}, ${linkOf(act)})
    on conflict (commune_id, period_id, unit_id) do update
      set answers = excluded.answers, revision = draft.revision + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
        link_id = excluded.link_id
      where draft.revision = ${revision}
    returning revision`.execute(act.tx);
  const [row] = rows;
  if (!row) {
    const now = await draftOf(act, found.duty);
    return {
      ok: false,
      problem: 'changed meanwhile',
      answers: now?.answers ?? {},
      revision: now?.revision ?? 0,
    };
  }
  return { ok: true, revision: row.revision, at: act.now };
}

export type Submitted =
  | { ok: true; report: string; sentAt: Date; again: boolean }
  | { ok: false; problem: 'not filled in'; fields: FieldProblem[] }
  | { ok: false; problem: 'already sent' | 'closed' | 'not found' };

export interface Sending {
  answers: Answers;
  key: string;
  received?: Received | null;
}

/**
 * Sends the report of one period, once. `key` comes from the sender: the same key again changes nothing
 * and is answered like the first time. The form is frozen in what was sent.
 */
export async function submit(
  act: Act,
  which: Which,
  { answers, key, received = null }: Sending,
): Promise<Submitted> {
  const found = await formOf(act, which);
  if (!found) return { ok: false, problem: 'not found' };
  const { duty, form } = found;
  if (duty.report) return sentBefore(act, duty, key);
  if (!isOpen(duty, act.today)) return { ok: false, problem: 'closed' };
  const read = readAnswers(form, answers);
  if (!read.ok) return { ok: false, problem: 'not filled in', fields: read.problems };
  const report = await insertReport(act, duty, form, { key, received });
  if (!report) return sentBefore(act, duty, key);
  await insertFigures(act, report, form, read.figures);
  await recount(act, duty);
  await record(act, {
    noun: 'report',
    id: report,
    verb: 'sent',
    onBehalfOf: received && duty.unitName,
    ...(received?.reason ? { reason: received.reason } : {}),
    after: { period: duty.period, unit: duty.unit, figures: read.figures.length },
  });
  return { ok: true, report, sentAt: act.now, again: false };
}

/** A report stands already: the same key means that this one is it. */
async function sentBefore(act: Act, duty: Duty, key: string): Promise<Submitted> {
  const row = await act.tx
    .selectFrom('report')
    .select(['id', 'sent_at'])
    .where('commune_id', '=', communeOf(act))
    .where('period_id', '=', duty.period)
    .where('unit_id', '=', duty.unit)
    .where('key', '=', key)
    .executeTakeFirst();
  return row
    ? { ok: true, report: row.id, sentAt: row.sent_at, again: true }
    : { ok: false, problem: 'already sent' };
}

async function insertReport(
  act: Act,
  duty: Duty,
  form: Form,
  { key, received }: Required<Omit<Sending, 'answers'>>,
): Promise<string | undefined> {
  const formHash = await keepForm(act, form);
  const row = await act.tx
    .insertInto('report')
    .values({
      commune_id: communeOf(act),
      period_id: duty.period,
      unit_id: duty.unit,
      key,
      form_hash: formHash,
      unit_name: form.unit.name,
      unit_code: form.unit.code,
      sent_by: accountOf(act),
      link_id: linkOf(act),
      sent_at: act.now,
      received_way: received?.way ?? null,
      received_on: received?.on ?? null,
      received_from: received?.from ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

async function insertFigures(act: Act, report: string, { questions }: Form, figures: Figure[]) {
  await sql`
    insert into figure (commune_id, report_id, indicator_id, value, denominator, prose, explanation, attested_by, rows)
    select ${communeOf(act)}, ${report}, indicator, value, denominator, prose, explanation, "attestedBy", nullif(rows, 'null')
    from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb)
      as said (indicator uuid, value numeric, denominator numeric, prose text, explanation text, "attestedBy" text, rows jsonb)`.execute(
    act.tx,
  );
  const months = figures.flatMap((figure) => {
    const asked = questions.find(({ id }) => id === figure.indicator)?.months ?? [];
    return figure.months.flatMap((one) => {
      const days = asked.find(({ month }) => month === one.month);
      return days ? [{ ...one, ...days, month: `${one.month}-01`, indicator: figure.indicator }] : [];
    });
  });
  if (months.length > 0) await insertMonths(act, report, months);
}

/** The figures of months, with the days that each tells of. */
async function insertMonths(act: Act, report: string, months: object[]) {
  await sql`
    insert into month_figure (commune_id, report_id, indicator_id, month, covers_from, covers_to, value, denominator)
    select ${communeOf(act)}, ${report}, indicator, month, "from", "to", value, denominator
    from jsonb_to_recordset(${JSON.stringify(months)}::jsonb)
      as said (indicator uuid, month date, "from" date, "to" date, value numeric, denominator numeric)`.execute(
    act.tx,
  );
}
