import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { headerLine, mailAddress, mayLeave } from '#urging';
import { type Act, accountOf, communeOf } from './act.ts';
import * as daysOff from './days-off.ts';
import { record } from './events.ts';

export interface Outgoing {
  /** One address. */
  to: string;
  subject: string;
  text: string;
}

/** A mail that is this process's to hand over. */
export interface Taken extends Outgoing {
  id: string;
  /** The same however often it is tried. */
  messageId: string;
  attempts: number;
}

/** Hours over which a mail is tried again before its officer is told. */
const PATIENCE = 72;

/** One that is being sent is taken for broken off after so many minutes. */
const BROKEN_OFF = 10;

/** Minutes until the next try, by the tries made. */
const PAUSES = [2, 5, 15, 60, 180, 360, 720];

/**
 * Puts a mail into the queue; returns its id. Nothing leaves before this transaction has ended, and nothing if it is undone.
 * `domain` is the sender's, for the Message-ID.
 */
export async function queue(act: Act, { to, subject, text }: Outgoing, domain: string): Promise<string> {
  const recipient = mailAddress(to);
  if (recipient === null) throw new Error('a mail is queued for an address that was checked');
  const row = await act.tx
    .insertInto('mail')
    .values({
      ...{ commune_id: communeOf(act), recipient, subject: headerLine(subject), text },
      message_id: `<${randomUUID()}@${domain}>`,
      ...{ next_at: act.now, give_up_at: hoursAfter(act.now, PATIENCE) },
      ...{ queued_by: accountOf(act), queued_at: act.now, problem: null, sent_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await wake(act);
  return row.id;
}

/**
 * Takes the mail that has waited longest, for this process alone: committed before a word is said to the mail server, so that
 * whoever ends in the middle leaves a mark. A mail of a ladder leaves at the hours of reminders alone, however late it is tried,
 * and not at all once nothing is left to be reminded of.
 */
export async function take(act: Act): Promise<Taken | null> {
  const anyMay = mayLeave(act.now, await daysOff.workCalendar(act));
  for (;;) {
    const id = await longestWaiting(act, anyMay);
    if (id === null) return null;
    if (!(await dropIfNeedless(act, id))) return await marked(act, id);
  }
}

async function longestWaiting(act: Act, anyMay: boolean): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from mail
    where commune_id = ${communeOf(act)} and state in ('queued', 'sending') and next_at <= ${act.now}
      and (${anyMay} or not ${ofLadder})
    order by next_at, queued_at limit 1 for update skip locked`.execute(act.tx);
  return rows[0]?.id ?? null;
}

async function marked(act: Act, id: string): Promise<Taken | null> {
  const { rows } = await sql<Taken>`
    update mail set state = 'sending', attempts = attempts + 1, next_at = ${minutesAfter(act.now, BROKEN_OFF)}
    where commune_id = ${communeOf(act)} and id = ${id}
    returning id, recipient as "to", subject, text, message_id as "messageId", attempts`.execute(act.tx);
  return rows[0] ?? null;
}

/** A mail that a rung made. */
const ofLadder = sql`exists (select from reminder
  where (reminder.commune_id, reminder.mail_id) = (mail.commune_id, mail.id) and rung is not null)`;

const NEEDLESS =
  'Không gửi nữa: các đơn vị trong thư đã gửi báo cáo, được gia hạn, hoặc không còn phải gửi trong kỳ này.';

/** Drops a mail of a ladder whose reports have all come, are taken or expected no more, or have another last day by now. */
async function dropIfNeedless(act: Act, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update mail set state = 'dropped', problem = ${NEEDLESS}
    where commune_id = ${communeOf(act)} and id = ${id} and ${ofLadder}
      and not exists (select from reminder
        join duty on (duty.commune_id, duty.period_id, duty.unit_id) = (reminder.commune_id, reminder.period_id, reminder.unit_id)
        join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
        where (reminder.commune_id, mail_id) = (mail.commune_id, mail.id) and report_id is null and carried_by is null
          and coalesce(extended_until, on_time_until) = deadline
          and not exists (select from period_lock
            where (period_lock.commune_id, period_lock.period_id) = (duty.commune_id, duty.period_id) and unlocked_at is null)
          and not exists (select from exemption where ended_at is null
            and (exemption.commune_id, exemption.period_id, exemption.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)))`.execute(
    act.tx,
  );
  return Number(numAffectedRows) > 0;
}

/** The mail server has taken it over. */
export async function sent(act: Act, id: string): Promise<void> {
  await sql`update mail set state = 'sent', sent_at = ${act.now}, problem = null
    where commune_id = ${communeOf(act)} and id = ${id}`.execute(act.tx);
}

export interface Failure {
  problem: string;
  /** The mail server will not take it, however often it is asked. */
  forGood: boolean;
}

/** It was not taken: it waits for the next try, or is given up and its officer told. True where it is given up. */
export async function notSent(act: Act, mail: Taken, { problem, forGood }: Failure): Promise<boolean> {
  const next = minutesAfter(act.now, PAUSES[Math.min(mail.attempts, PAUSES.length) - 1] ?? 0);
  const { rows } = await sql<{ state: string }>`
    update mail set problem = ${problem}, next_at = ${next},
      state = case when ${forGood} or give_up_at <= ${next}::timestamptz then 'failed' else 'queued' end
    where commune_id = ${communeOf(act)} and id = ${mail.id} returning state`.execute(act.tx);
  const failed = rows[0]?.state === 'failed';
  if (failed) await record(act, { noun: 'mail', id: mail.id, verb: 'failed', reason: problem });
  return failed;
}

/** What could not be sent, and what still waits, as an officer sees it. */
export interface Unsent {
  id: string;
  to: string;
  subject: string;
  state: 'queued' | 'sending' | 'failed';
  problem: string | null;
  attempts: number;
  nextAt: Date;
  queuedAt: Date;
}

/** The mails of the commune that have not left; those given up first. */
export async function unsent(act: Act): Promise<Unsent[]> {
  const { rows } = await sql<Unsent>`
    select id, recipient as "to", subject, state, problem, attempts, next_at as "nextAt", queued_at as "queuedAt" from mail
    where commune_id = ${communeOf(act)} and state not in ('sent', 'dropped')
    order by state <> 'failed', queued_at desc limit 200`.execute(act.tx);
  return rows;
}

/** Tries everything again that was given up, for as long as the first time; how many. */
export async function tryAgain(act: Act): Promise<number> {
  const { numAffectedRows } = await sql`
    update mail set state = 'queued', attempts = 0, next_at = ${act.now}, give_up_at = ${hoursAfter(act.now, PATIENCE)}
    where commune_id = ${communeOf(act)} and state = 'failed'`.execute(act.tx);
  const count = Number(numAffectedRows);
  if (count > 0)
    await record(act, { noun: 'mail', id: communeOf(act), verb: 'tried again', after: { count } });
  return count;
}

/** Tells the jobs process, once this transaction has ended, that there is something new. */
async function wake(act: Act): Promise<void> {
  await sql`select pg_notify('job', '')`.execute(act.tx);
}

function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

function hoursAfter(at: Date, hours: number): Date {
  return minutesAfter(at, hours * 60);
}
