import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';
import type { JobKind } from './schema.ts';

/** Scans that may wait in one commune at once. */
const MOST_WAITING = 10;

/** Puts work on a scan into the queue, again where it had failed or was stopped. */
export async function queue(
  act: Act,
  kind: JobKind,
  { scan, pages }: { scan: string; pages: number },
): Promise<{ ok: true } | { ok: false; problem: 'too many' | 'under way' }> {
  if ((await waiting(act)) >= MOST_WAITING) return { ok: false, problem: 'too many' };
  const { rows } = await sql<{ id: string | null }>`
    select queue_job(${kind}, ${scan}, ${pages}, ${act.now}) as id`.execute(act.tx);
  return rows[0]?.id ? { ok: true } : { ok: false, problem: 'under way' };
}

async function waiting(act: Act): Promise<number> {
  const { count } = await act.tx
    .selectFrom('job')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('commune_id', '=', communeOf(act))
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow();
  return count;
}

/** Stops work that waits or is under way; false where there is none. The process that does it hears of it at the commit. */
export async function cancel(act: Act, scan: string): Promise<boolean> {
  const stopped = await act.tx
    .updateTable('job')
    .set({ state: 'cancelled', ended_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where(sql`scan_id::text`, '=', scan)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst();
  if (stopped) await sql`select pg_notify('job', ${stopped.id})`.execute(act.tx);
  return stopped !== undefined;
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
