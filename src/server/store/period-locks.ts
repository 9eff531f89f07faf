import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

/**
 * Holds the books of a period open until the end of the transaction; false where they are closed. Called first by whatever
 * sends, recalls, returns, accepts, extends or excuses, so that a press of the same moment is either in or refused.
 */
export async function holdBooks(act: Act, period: string): Promise<boolean> {
  const { rows } = await sql<{
    open: boolean;
  }>`/* prepared: hold books */ select hold_books(${period}) as open`.execute(act.tx);
  return rows[0]?.open ?? false;
}

/** Who did it and when; null where the account is gone. */
export interface Done {
  by: string | null;
  at: Date;
}

/** One time that the books of a period were closed. */
export interface Closing {
  locked: Done;
  /** Null while they are closed. */
  unlocked: (Done & { reason: string }) | null;
}

/** The books of one period: closed when and by whom, newest first, and what has not been settled. */
export interface Books {
  period: string;
  name: string;
  /** Null while they are open. */
  locked: Done | null;
  closings: Closing[];
  /** Reports expected: without those excused and those passed on to another unit. */
  owed: number;
  notSent: number;
  /** Sent, and someone has still to look at it, for the first time or again. */
  waiting: number;
  /** Sent, and more was asked for. */
  returned: number;
  exempt: number;
}

interface Row extends Omit<Books, 'locked' | 'closings'> {
  closings: {
    lockedBy: string | null;
    lockedAt: string;
    by: string | null;
    at: string | null;
    reason: string;
  }[];
}

/** The books of every period of a movement, in the order of the periods. */
export async function list(act: Act, movement: string): Promise<Books[]> {
  const { rows } = await sql<Row>`
    select period.id as period, period.name, counts.*, coalesce((
      select json_agg(json_build_object('lockedBy', locker.name, 'lockedAt', locked_at, 'by', opener.name, 'at', unlocked_at,
        'reason', unlock_reason) order by unlocked_at desc nulls first)
      from period_lock
      left join account locker on locker.id = locked_by
      left join account opener on opener.id = unlocked_by
      where (period_lock.commune_id, period_lock.period_id) = (period.commune_id, period.id)), '[]') as closings
    from period
    cross join lateral (
      select count(*) filter (where expected)::int as owed, count(*) filter (where expected and report_id is null)::int as "notSent",
        count(*) filter (where review in ('waiting', 'answered'))::int as waiting,
        count(*) filter (where review = 'returned')::int as returned, count(*) filter (where excused)::int as exempt
      from (
        select report_id, review, excused, not excused and (carried_by is null or report_id is not null) as expected
        from duty
        cross join lateral (select exists (select from exemption where ended_at is null
          and (exemption.commune_id, exemption.period_id, exemption.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id))
          as excused) excuse
        where (duty.commune_id, duty.period_id) = (period.commune_id, period.id)) owed) counts
    where period.commune_id = ${communeOf(act)} and movement_id::text = ${movement}
    order by period.position`.execute(act.tx);
  return rows.map(({ closings, ...books }) => {
    const told = closings.map(closing);
    const [last] = told;
    return { ...books, closings: told, locked: last && !last.unlocked ? last.locked : null };
  });
}

function closing({ lockedBy, lockedAt, by, at, reason }: Row['closings'][number]): Closing {
  const unlocked = at ? { by, at: new Date(at), reason } : null;
  return { locked: { by: lockedBy, at: new Date(lockedAt) }, unlocked };
}

export type Locked =
  | { ok: true }
  | { ok: false; problem: 'not found' }
  | ({ ok: false; problem: 'closed' } & Done);

/** Closes the books of a period: from here on nothing of it is sent, recalled, returned, accepted, extended or excused. */
export async function lock(act: Act, period: string): Promise<Locked> {
  const found = await alone(act, period);
  if (!found) return { ok: false, problem: 'not found' };
  const before = await standing(act, period);
  if (before) return { ok: false, problem: 'closed', by: before.by, at: before.at };
  await act.tx
    .insertInto('period_lock')
    .values({
      commune_id: communeOf(act),
      period_id: period,
      locked_by: accountOf(act),
      locked_at: act.now,
      unlock_reason: null,
    })
    .execute();
  await record(act, { noun: 'period', id: period, verb: 'books closed', after: { name: found.name } });
  return { ok: true };
}

export type Unlocked = { ok: true } | { ok: false; problem: 'not found' | 'no reason' | 'open already' };

/** Opens closed books again, with the reason, which stays to be read. */
export async function unlock(act: Act, period: string, reason: string): Promise<Unlocked> {
  if (!reason) return { ok: false, problem: 'no reason' };
  const found = await alone(act, period);
  if (!found) return { ok: false, problem: 'not found' };
  const before = await standing(act, period);
  if (!before) return { ok: false, problem: 'open already' };
  await act.tx
    .updateTable('period_lock')
    .set({ unlocked_by: accountOf(act), unlocked_at: act.now, unlock_reason: reason })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', before.id)
    .execute();
  const { name } = found;
  await record(act, { noun: 'period', id: period, verb: 'books opened again', after: { name }, reason });
  return { ok: true };
}

/** Waits for everyone who holds the books of the period, and keeps others from them until the end of the transaction. */
async function alone(act: Act, period: string) {
  const found = await act.tx
    .selectFrom('period')
    .select('name')
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', period)
    .executeTakeFirst();
  if (found)
    await sql`select pg_advisory_xact_lock(hashtextextended('books ' || ${period}::text, 0))`.execute(act.tx);
  return found;
}

async function standing(act: Act, period: string) {
  const { rows } = await sql<{ id: string } & Done>`
    select period_lock.id, locked_at as at, account.name as by
    from period_lock left join account on account.id = locked_by
    where commune_id = ${communeOf(act)} and period_id = ${period} and unlocked_at is null`.execute(act.tx);
  return rows[0] ?? null;
}
