import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { keepFile } from './files.ts';
import * as jobs from './jobs.ts';
import type { JobState } from './schema.ts';

export { wentOn } from './jobs.ts';

/** Files that one person may have in the making at once. */
const MOST_WAITING = 10;

/** How long a made file is kept, and what failed is shown: milliseconds. */
const KEPT = 7 * 24 * 60 * 60_000;

/** What is asked for: its kind, what the kind needs to know, and the name under which the file is saved. */
export interface Asked {
  kind: string;
  particulars: Readonly<Record<string, string>>;
  name: string;
}

/** Queues a file to be made as the person who acts; the same that he has under way already is that one. */
export async function ask(
  act: Act,
  { kind, particulars, name }: Asked,
): Promise<{ ok: true; job: string } | { ok: false; problem: 'too many' }> {
  const under = (await list(act)).filter(({ state }) => isUnderWay(state));
  const { rows } = await sql<{ id: string }>`
    select queue_export(${kind}, ${JSON.stringify(particulars)}, ${name}, ${act.now}) as id`.execute(act.tx);
  const id = rows[0]?.id ?? '';
  if (under.some((one) => one.id === id)) return { ok: true, job: id };
  if (under.length >= MOST_WAITING) return { ok: false, problem: 'too many' };
  await record(act, { noun: 'export', id, verb: 'asked', after: { name } });
  return { ok: true, job: id };
}

/** How the making of a file stands. */
export interface Standing {
  id: string;
  kind: string;
  name: string;
  state: JobState;
  queuedAt: Date;
  /** Steps of how many; 0 of 0 while that is not known. */
  done: number;
  total: number;
  /** Why there is no file, and what to do. */
  problem: string | null;
  endedAt: Date | null;
  /** Until when the file can be taken; null where there is none. */
  expiresAt: Date | null;
  /** Bytes; null where there is no file. */
  size: number | null;
}

/** What the actor asked for, newest first. */
export function list(act: Act): Promise<Standing[]> {
  return standings(act, sql`true`);
}

export async function get(act: Act, id: string): Promise<Standing | null> {
  const [standing] = await standings(act, sql`job.id::text = ${id}`);
  return standing ?? null;
}

async function standings(act: Act, which: ReturnType<typeof sql>): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select job.id, kind, file_name as name, state, queued_at as "queuedAt", done, total, problem,
      ended_at as "endedAt", expires_at as "expiresAt", file.size::float8 as size
    from job left join file on (file.commune_id, file.hash) = (job.commune_id, job.file_hash)
    where job.commune_id = ${communeOf(act)} and asked_by = ${accountOf(act)} and file_name is not null and ${which}
    order by queued_at desc, job.id`.execute(act.tx);
  return rows;
}

export function isUnderWay(state: JobState): boolean {
  return state === 'queued' || state === 'running';
}

/** The file that was made; null where there is none (any more), or it is not the actor's. */
export async function file(act: Act, id: string): Promise<{ hash: string; name: string } | null> {
  const { rows } = await sql<{ hash: string; name: string }>`
    select file_hash as hash, file_name as name from job
    where commune_id = ${communeOf(act)} and id::text = ${id} and asked_by = ${accountOf(act)}
      and file_hash is not null and expires_at > ${act.now}`.execute(act.tx);
  return rows[0] ?? null;
}

type Outcome = { ok: true } | { ok: false; problem: 'not found' | 'too many' };

/** Stops the making; nothing of it is kept. */
export async function cancel(act: Act, id: string): Promise<Outcome> {
  const standing = await get(act, id);
  if (!standing || !(await jobs.cancelExport(act, standing.id))) return { ok: false, problem: 'not found' };
  await record(act, { noun: 'export', id: standing.id, verb: 'stopped', after: { name: standing.name } });
  return { ok: true };
}

/** Makes anew what was stopped or failed, from its beginning: a file says what was so at one time. */
export async function resume(act: Act, id: string): Promise<Outcome> {
  const all = await list(act);
  const standing = all.find((one) => one.id === id);
  if (!standing) return { ok: false, problem: 'not found' };
  if (all.filter(({ state }) => isUnderWay(state)).length >= MOST_WAITING)
    return { ok: false, problem: 'too many' };
  const { rows } = await sql<{ id: string | null }>`select requeue_export(${id}, ${act.now}) as id`.execute(
    act.tx,
  );
  if (!rows[0]?.id) return { ok: false, problem: 'not found' };
  await record(act, { noun: 'export', id, verb: 'resumed', after: { name: standing.name } });
  return { ok: true };
}

type Wanted = { ok: true } | { ok: false; problem: 'stopped' };

/** Ends the making with its file, made in so many steps, whose bytes are on the disk already; refused where it was stopped meanwhile. */
export async function finish(
  act: Act,
  id: string,
  { hash, size, steps }: { hash: string; size: number; steps: number },
): Promise<Wanted> {
  const made = await get(act, id);
  if (!made) return { ok: false, problem: 'stopped' };
  await keepFile(act, { hash, name: made.name, size });
  const until = new Date(act.now.getTime() + KEPT);
  if (!(await jobs.endWithFile(act, id, { hash, until, steps }))) return { ok: false, problem: 'stopped' };
  await record(act, { noun: 'export', id, verb: 'made', after: { name: made.name, size } });
  return { ok: true };
}

/** Ends the making with a sentence that says why and what to do. */
export async function fail(act: Act, id: string, problem: string): Promise<Wanted> {
  if (!(await jobs.end(act, id, problem))) return { ok: false, problem: 'stopped' };
  await record(act, { noun: 'export', id, verb: 'failed', reason: problem });
  return { ok: true };
}

/** Before when a file must have been made to be forgotten by now. */
export function overBefore(now: Date): Date {
  return new Date(now.getTime() - KEPT);
}

/** Forgets, as the clock, what was kept long enough. Returns the hashes whose bytes are to be taken from the disk. */
export async function forgetOver(act: Act): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from forget_exports(${overBefore(act.now)}) as hash`.execute(act.tx);
  return rows.map(({ hash }) => hash);
}
