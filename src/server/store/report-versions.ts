import { sql } from 'kysely';
import { type Change, changesOf } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { asks, type Returned, returnedOf, type Told } from './returns.ts';
import { type Sent, sentColumns, sentFrom } from './sent-reports.ts';
import type { Which } from './sheet.ts';

export type { Returned } from './returns.ts';

/** A version was taken back by its unit. */
export interface Recalled {
  at: Date;
  by: string | null;
  byLink: boolean;
  reason: string | null;
}

/** A version was accepted; `step` as in `Returned`. */
export interface Accepted {
  at: Date;
  by: string | null;
  step: string | null;
}

/** One version of a report, with what became of it. */
export interface Version extends Sent {
  /** It is the one that counts. */
  stands: boolean;
  recalled: Recalled | null;
  /** What it answers; null where it was sent unasked. */
  answers: Returned | null;
  /** What was asked of it, oldest first; withdrawn requests too. */
  returns: Returned[];
  accepted: Accepted[];
  /** What it says otherwise than the version before it; null of the first. */
  changes: Change[] | null;
}

/** Every version of a report, newest first, each with what it changed. */
export async function of(act: Act, { period, unit }: Which): Promise<Version[]> {
  const { rows } = await sql<Row>`/* prepared: versions */
    select ${sentColumns}, exists (select from duty where (duty.commune_id, duty.report_id) = (report.commune_id, report.id)) as stands,
      (${recall}) as recalled, (${asks} where (asked.commune_id, asked.id) = (report.commune_id, report.return_id)) as answers,
      (${asks} where (asked.commune_id, asked.report_id) = (report.commune_id, report.id)) as returns, (${acceptances}) as accepted
    from ${sentFrom}
    where report.commune_id = ${communeOf(act)} and report.period_id::text = ${period} and report.unit_id::text = ${unit}
    order by version`.execute(act.tx);
  return rows.map((row, place) => versionOf(row, rows[place - 1])).reverse();
}

interface Row extends Sent {
  stands: boolean;
  recalled: Told<Recalled> | null;
  answers: Told<Returned>[] | null;
  returns: Told<Returned>[] | null;
  accepted: Told<Accepted>[] | null;
}

function versionOf({ recalled, answers, returns, accepted, ...sent }: Row, before: Row | undefined): Version {
  return {
    ...sent,
    recalled: recalled && { ...recalled, at: new Date(recalled.at) },
    answers: (answers ?? []).map(returnedOf)[0] ?? null,
    returns: (returns ?? []).map(returnedOf),
    accepted: (accepted ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
    changes: before ? changesOf(before, sent) : null,
  };
}

const recall = sql`select json_build_object('at', recalled_at, 'by', taker.name, 'byLink', report_recall.link_id is not null, 'reason', reason)
  from report_recall left join account taker on taker.id = recalled_by
  where (report_recall.commune_id, report_id) = (report.commune_id, report.id)`;

const acceptances = sql`select json_agg(json_build_object('at', accepted_at, 'by', taker.name, 'step', step.name) order by accepted_at)
  from report_acceptance
  left join account taker on taker.id = accepted_by
  left join approval_step step on (step.commune_id, step.id) = (report_acceptance.commune_id, step_id)
  where (report_acceptance.commune_id, report_id) = (report.commune_id, report.id) and withdrawn_at is null`;
