import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Level, Reminded } from '#urging';
import { type Act, accountOf, communeOf } from './act.ts';
import type { ReminderWay } from './schema.ts';

/** One reminder of one report, as it is written down. */
export interface Said {
  unit: string;
  level: Level;
  way: ReminderWay;
  /** Of the ladder; null where an officer reminded. */
  rung: number | null;
  /** The last day of which the rung reminds; null with it. */
  deadline: CivilDate | null;
  /** What was said, without the address of a link. */
  words: string;
  mail: string | null;
}

/** Writes down who was reminded. A rung that has reminded already is left as it is: how many were new. */
export async function writeDown(act: Act, period: string, said: readonly Said[]): Promise<number> {
  if (said.length === 0) return 0;
  const rows = said.map((one) => ({ ...one, hash: createHash('sha256').update(one.words).digest('hex') }));
  const given = JSON.stringify(rows);
  await sql`insert into reminder_text (commune_id, hash, words)
    select distinct on (hash) ${communeOf(act)}::uuid, hash, words from jsonb_to_recordset(${given}::jsonb) as said (hash text, words text)
    on conflict do nothing`.execute(act.tx);
  const { numAffectedRows } = await sql`
    insert into reminder (commune_id, period_id, unit_id, level, way, rung, deadline, text_hash, mail_id, reminded_by, reminded_at)
    select ${communeOf(act)}, ${period}, unit, level, way, rung, deadline, hash, mail, ${accountOf(act)}, ${act.now}
    from jsonb_to_recordset(${given}::jsonb) as said (unit uuid, level text, way text, rung int, deadline date, hash text, mail uuid)
    on conflict do nothing`.execute(act.tx);
  return Number(numAffectedRows);
}

/** A reminder as it is shown. */
export interface Reminder {
  id: string;
  unit: string;
  unitName: string;
  level: Level;
  way: ReminderWay;
  rung: number | null;
  words: string;
  /** Null where the ladder reminded by itself. */
  by: string | null;
  at: Date;
  /** How its mail stands; null where it was none. */
  mail: 'queued' | 'sending' | 'sent' | 'failed' | 'dropped' | null;
}

/** Who was reminded of the reports of a period, newest first. */
export async function history(act: Act, period: string): Promise<Reminder[]> {
  const { rows } = await sql<Reminder>`
    select reminder.id, unit.id as unit, unit.name as "unitName", level, way, rung, words, account.name as by,
      reminded_at as at, mail.state as mail
    from reminder
    join unit on (unit.commune_id, unit.id) = (reminder.commune_id, unit_id)
    join reminder_text said on (said.commune_id, said.hash) = (reminder.commune_id, text_hash)
    left join mail on (mail.commune_id, mail.id) = (reminder.commune_id, mail_id)
    left join account on account.id = reminded_by
    where reminder.commune_id = ${communeOf(act)} and period_id::text = ${period}
    order by reminded_at desc, unit.name limit 500`.execute(act.tx);
  return rows;
}

/** The rungs that have reminded of the reports of some periods. */
export async function rungsDone(
  act: Act,
  periods: readonly string[],
): Promise<(Reminded & { period: string; unit: string })[]> {
  const { rows } = await sql<Reminded & { period: string; unit: string }>`
    select period_id as period, unit_id as unit, rung as days, level, deadline from reminder
    where commune_id = ${communeOf(act)} and rung is not null and period_id = any(${periods}::uuid[])`.execute(
    act.tx,
  );
  return rows;
}
