import { type RawBuilder, sql } from 'kysely';
import { type Act, communeOf } from './act.ts';

/** Scans that may wait in one commune at once. */
const MOST_WAITING = 10;

/** Puts work on a scan into the queue, again where it had failed or was stopped. */
export async function queue(
  act: Act,
  kind: string,
  { scan, pages }: { scan: string; pages: number },
): Promise<{ ok: true } | { ok: false; problem: 'too many' | 'under way' }> {
  if ((await waiting(act, kind)) >= MOST_WAITING) return { ok: false, problem: 'too many' };
  const { rows } = await sql<{ id: string | null }>`
    select queue_job(${kind}, ${scan}, ${pages}, ${act.now}) as id`.execute(act.tx);
  return rows[0]?.id ? { ok: true } : { ok: false, problem: 'under way' };
}

async function waiting(act: Act, kind: string): Promise<number> {
  const { count } = await act.tx
    .selectFrom('job')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('commune_id', '=', communeOf(act))
    .where('kind', '=', kind)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
  return count;
}

/** Stops the work on a scan, waiting or under way; false where there is none. The process that does it hears of it at the commit. */
export function cancel(act: Act, scan: string): Promise<boolean> {
  return stop(act, sql`scan_id::text = ${scan}`);
}

/** Stops the making of a file, likewise. */
export function cancelExport(act: Act, id: string): Promise<boolean> {
  return stop(act, sql`id = ${id} and file_name is not null`);
}

async function stop(act: Act, which: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update job set state = 'cancelled', ended_at = ${act.now}
    where commune_id = ${communeOf(act)} and ${which} and state in ('queued', 'running')
    returning id, pg_notify('job', id::text)`.execute(act.tx);
  return rows.length > 0;
}

/** The work came further; false where it was stopped meanwhile, and what it brings is not wanted. */
export async function advance(act: Act, id: string, { done }: { done: boolean }): Promise<boolean> {
  const { numUpdatedRows } = await act.tx
    .updateTable('job')
    .set((job) => ({ attempts: 0, ...(done ? { done: job('done', '+', 1) } : {}) }))
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * A turn at a file ended without harm, so it is no attempt that counts, and it is this far; false where it was stopped
 * meanwhile.
 */
export async function wentOn(
  act: Act,
  id: string,
  { done, total }: { done: number; total: number },
): Promise<boolean> {
  const { numUpdatedRows } = await act.tx
    .updateTable('job')
    .set((job) => ({ attempts: job('attempts', '-', 1), done: Math.min(done, total), total }))
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a job with the file that came of it in so many steps. False where it was stopped meanwhile. */
export async function endWithFile(
  act: Act,
  id: string,
  { hash, until, steps }: { hash: string; until: Date; steps: number },
): Promise<boolean> {
  const { numUpdatedRows } = await act.tx
    .updateTable('job')
    .set({
      state: 'done',
      done: steps,
      total: steps,
      ended_at: act.now,
      file_hash: hash,
      expires_at: until,
    })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends a job: done, or failed with a sentence that says why and what to do. False where it was stopped meanwhile. */
export async function end(act: Act, id: string, problem: string | null): Promise<boolean> {
  const { numUpdatedRows } = await act.tx
    .updateTable('job')
    .set({ state: problem === null ? 'done' : 'failed', problem, ended_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
