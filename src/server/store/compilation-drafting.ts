import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type DraftTexts, unitChanges, withTexts } from '#compilation';
import type { MergedReportInput } from '#documents';
import { type Act, accountOf, communeOf } from './act.ts';
import { chain, mayAct } from './approval.ts';
import { type DraftContent, get, list, sourcesKept, standingOf, type Where } from './compilation-rows.ts';
import { record } from './events.ts';
import { merged } from './merged.ts';
import { periodUnits } from './merged-units.ts';

/** A version of a period's report: the one that the person saw. */
export interface Which {
  period: string;
  version: number;
}

/** The same, with the hash of what that person read in it: its words are written on under one number. */
export interface Seen extends Which {
  hash: string;
}

export type DraftProblem =
  | 'not found'
  /** The movement names other people for this step. */
  | 'not the holder'
  | 'role ended'
  /** It is being checked or signed: it has to come back first. */
  | 'under way'
  | 'nothing changed'
  | 'signed'
  /** Somebody wrote in it meanwhile. */
  | 'changed meanwhile';
export type Drafted = { ok: true; version: number } | { ok: false; problem: DraftProblem };

/**
 * Keeps the merged report as it stands now as the next version, with what an officer wrote in the one before. Refused while that
 * one is checked or signed, and where nothing would be another.
 */
export async function draft(act: Act, { movement, period }: Where): Promise<Drafted> {
  await oneAtATime(act, period);
  const sources = await periodUnits(act, period);
  const report = await merged(act, movement, period, sources);
  if (!report) return { ok: false, problem: 'not found' };
  const may = await mayDraft(act, movement);
  if (!may.ok) return may;
  const before = await newest(act, period);
  const turn = before && (await standingOf(act, before)).turn.turn;
  if (turn === 'check' || turn === 'sign') return { ok: false, problem: 'under way' };
  const content = withTexts(report, before?.texts ?? {});
  if (before && before.hash === hashOf(content) && (await sameSources(act, before.id, sources)))
    return { ok: false, problem: 'nothing changed' };
  const version = (before?.version ?? 0) + 1;
  const { id } = await act.tx
    .insertInto('compilation')
    .values({
      ...{ commune_id: communeOf(act), period_id: period, version, hash: hashOf(content) },
      ...{ content: JSON.stringify(content), texts: JSON.stringify(before?.texts ?? {}) },
      ...{ drafted_by: accountOf(act), drafted_at: act.now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepSources(act, id, sources);
  await record(act, { noun: 'compilation', id, verb: 'drafted', after: { period, version } });
  return { ok: true, version };
}

async function sameSources(act: Act, id: string, now: Awaited<ReturnType<typeof periodUnits>>) {
  return unitChanges(await sourcesKept(act, id), now).length === 0;
}

async function keepSources(act: Act, id: string, sources: Awaited<ReturnType<typeof periodUnits>>) {
  const rows = sources.map(({ unit, report, state, adds, stands }) => ({
    unit,
    report,
    state,
    adds,
    stands,
  }));
  await sql`insert into compilation_source (commune_id, compilation_id, unit_id, report_id, state, adds, stands)
    select ${communeOf(act)}, ${id}, unit, report, state, adds, stands from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as kept (unit uuid, report uuid, state text, adds boolean, stands boolean)`.execute(act.tx);
}

/** Writes in the newest version while it is being drafted. `hash` is the one that the officer last saw. */
export async function write(
  act: Act,
  { period, version }: Which,
  { texts, hash }: { texts: DraftTexts; hash: string },
): Promise<Drafted> {
  await oneAtATime(act, period);
  const kept = await get(act, period, version);
  if (!kept || kept.id !== (await newest(act, period))?.id) return { ok: false, problem: 'not found' };
  const may = await mayDraft(act, kept.movement);
  if (!may.ok) return may;
  const { turn } = await standingOf(act, kept);
  if (turn.turn !== 'draft') return { ok: false, problem: turn.turn === 'signed' ? 'signed' : 'under way' };
  if (kept.hash !== hash) return { ok: false, problem: 'changed meanwhile' };
  const content = await rewritten(act, kept, texts);
  await act.tx
    .updateTable('compilation')
    .set({ content: JSON.stringify(content), texts: JSON.stringify(texts), hash: hashOf(content) })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', kept.id)
    .execute();
  await enact(act, kept.id, [{ act: 'edited', step: null }]);
  await record(act, { noun: 'compilation', id: kept.id, verb: 'edited', before: kept.texts, after: texts });
  return { ok: true, version };
}

/** Only the words change; what is left empty again is as the plan and its chain propose it today. */
async function rewritten(act: Act, { movement, period, content }: DraftContent, texts: DraftTexts) {
  const now = await merged(act, movement, period);
  const { addressees, recipients } = now ?? content;
  return withTexts({ ...content, addressees, recipients, proposals: [] }, texts);
}

export async function mayDraft(
  act: Act,
  movement: string,
): Promise<{ ok: true } | { ok: false; problem: 'not the holder' | 'role ended' }> {
  const step = (await chain(act, movement)).find((one) => one.act === 'draft') ?? null;
  const may = await mayAct(act, step);
  if (may.ok) return may;
  return { ok: false, problem: may.problem === 'role ended' ? 'role ended' : 'not the holder' };
}

/** The newest version of a period with its content; null where none was kept. */
export async function newest(act: Act, period: string): Promise<DraftContent | null> {
  const [latest] = await list(act, period);
  return latest ? get(act, period, latest.version) : null;
}

/** Two who draft or sign at once come one after the other. */
export async function oneAtATime(act: Act, period: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended('compilation ' || ${period}::text, 0))`.execute(
    act.tx,
  );
}

export interface Enacted {
  act: 'edited' | 'submitted' | 'checked' | 'returned' | 'signed';
  step: string | null;
  reason?: string;
}

/** Writes down what was done, in this order. */
export async function enact(act: Act, compilation: string, done: readonly Enacted[]) {
  const { rows } = await sql<{ last: number }>`select coalesce(max(place), 0) as last from compilation_act
    where commune_id = ${communeOf(act)} and compilation_id = ${compilation}`.execute(act.tx);
  const last = rows[0]?.last ?? 0;
  await act.tx
    .insertInto('compilation_act')
    .values(
      done.map(({ act: what, step, reason = null }, index) => ({
        ...{ commune_id: communeOf(act), compilation_id: compilation, act: what, step_id: step, reason },
        ...{ acted_by: accountOf(act), acted_at: act.now, place: last + index + 1 },
      })),
    )
    .execute();
}

/** SHA-256 of a report, whatever the order of its keys. */
export function hashOf(content: MergedReportInput): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]),
  );
}
