import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Grounds } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { everyUnit } from './evaluation-changed.ts';
import { groundsNow, type MadeGrounds } from './evaluation-grounds.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { hasUnshown, stillAsked } from './evaluation-own-days.ts';
import { hiddenBehind } from './evaluation-rests.ts';
import { bringUpToDate, holdAll } from './evaluation-results.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { type Evaluation, get } from './evaluations.ts';
import { record } from './events.ts';

/** What a unit was shown of its result. */
export interface ShownResult {
  grounds: Grounds;
  hash: string;
  at: Date;
}

/** Null where nothing was shown to the unit yet. */
export async function ofUnit(act: Act, evaluation: string, unit: string): Promise<ShownResult | null> {
  const { rows } = await sql<ShownResult>`
    select grounds, hash, shown_at as at from evaluation_shown
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and unit_id::text = ${unit}`.execute(
    act.tx,
  );
  return rows[0] ?? null;
}

/** Why results cannot be shown. */
export type TooEarly =
  /** For the first time, and nobody could explain any more: a new day is needed. */
  { ok: false; problem: 'round over'; until: CivilDate } | TellsHidden;

/** They would tell units results that these were not shown, or shown otherwise: those of other evaluations, by title. */
export interface TellsHidden {
  ok: false;
  problem: 'rests on hidden';
  others: readonly string[];
}

export type Shown =
  | { ok: true; units: number }
  | { ok: false; problem: 'not found' | ClosedStage }
  | TooEarly;

/** Shows each unit its own result, from here on; shown again, those whose result or grounds have changed see the new one. */
export async function show(act: Act, evaluation: string): Promise<Shown> {
  const stage = await aloneWith(act, evaluation);
  const [row, found] = [await evaluationOf(act, evaluation), await get(act, evaluation)];
  if (!stage || !row || !found) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  const over = roundOver(act, found);
  if (over) return over;
  await holdAll(act, row);
  if (stage === 'open') await markShown(act, found.id);
  const changed = await keepShown(act, found.id);
  const hidden = await tellsHidden(act, found.id);
  if (hidden) return hidden;
  if (stage === 'open' || changed.length > 0) {
    const verb = stage === 'open' ? 'shown' : 'shown anew';
    await record(act, {
      noun: 'evaluation',
      id: found.id,
      verb,
      after: { name: found.title, units: changed },
    });
  }
  return { ok: true, units: changed.length };
}

/** Null where nothing is in the way of showing them, for the first time or anew, as they were last computed. */
export async function whyNotYet(act: Act, found: Evaluation): Promise<TooEarly | null> {
  return roundOver(act, found) ?? (await tellsHidden(act, found.id));
}

function roundOver({ today }: Act, { shownAt, objectionsUntil: until }: Evaluation): TooEarly | null {
  if (shownAt !== null || until === null || until >= today) return null;
  return { ok: false, problem: 'round over', until };
}

/** Asked after the results were computed that would be told: an outcome that refuses undoes what was kept meanwhile. */
export async function tellsHidden(act: Act, evaluation: string): Promise<TellsHidden | null> {
  const row = await evaluationOf(act, evaluation);
  const others = row ? await hiddenBehind(act, row, await toBeShown(act, evaluation)) : [];
  return others.length > 0 ? { ok: false, problem: 'rests on hidden', others } : null;
}

async function markShown(act: Act, evaluation: string) {
  await act.tx
    .updateTable('evaluation')
    .set({ shown_by: accountOf(act), shown_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', evaluation)
    .execute();
}

/** Keeps what every unit is to see as everything stands now. Gives back whose grounds are not as they were. */
export async function keepShown(act: Act, evaluation: string): Promise<string[]> {
  const changed: string[] = [];
  for await (const made of groundsNow(act, evaluation, await toBeShown(act, evaluation)))
    changed.push(...(await keepThese(act, evaluation, made)));
  return changed;
}

/** One that came later and still says what it has to say is shown its result after that. */
async function toBeShown(act: Act, evaluation: string): Promise<string[]> {
  const waiting = await stillAsked(act, evaluation);
  return (await everyUnit(act, evaluation)).filter((unit) => !waiting.has(unit));
}

/** Keeps what units are to see; of those whose grounds are as they were nothing is written. Gives back whose were not. */
export async function keepThese(
  act: Act,
  evaluation: string,
  made: readonly Pick<MadeGrounds, 'unit' | 'grounds' | 'hash'>[],
): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    insert into evaluation_shown (commune_id, evaluation_id, unit_id, grounds, hash, shown_by, shown_at)
    select ${communeOf(act)}::uuid, ${evaluation}::uuid, unit, grounds::jsonb, hash, ${accountOf(act)}::uuid, ${act.now}::timestamptz
    from unnest(${made.map(({ unit }) => unit)}::uuid[], ${made.map(({ grounds }) => JSON.stringify(grounds))}::text[],
      ${made.map((one) => one.hash)}::text[]) as made (unit, grounds, hash)
    on conflict (commune_id, evaluation_id, unit_id) do update
      set grounds = excluded.grounds, hash = excluded.hash, shown_by = excluded.shown_by, shown_at = excluded.shown_at,
        kept_at = excluded.kept_at
      where evaluation_shown.hash <> excluded.hash
    returning unit_id as unit`.execute(act.tx);
  return rows.map(({ unit }) => unit);
}

/** The units whose result is no longer what they were shown. Nothing is written. */
export async function differing(act: Act, evaluation: string): Promise<string[]> {
  await bringUpToDate(act, evaluation);
  if (!(await isComputedSince(act, evaluation)) && !(await hasUnshown(act, evaluation))) return [];
  const { rows } = await sql<{ unit: string; hash: string }>`
    select unit_id as unit, hash from evaluation_shown
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}`.execute(act.tx);
  const before = new Map(rows.map(({ unit, hash }) => [unit, hash]));
  const found: string[] = [];
  for await (const made of groundsNow(act, evaluation, await toBeShown(act, evaluation)))
    found.push(...made.filter(({ unit, hash }) => before.get(unit) !== hash).map(({ unit }) => unit));
  return found;
}

/** Whether anything was computed anew after results were last shown: only then may they differ. */
async function isComputedSince(act: Act, evaluation: string): Promise<boolean> {
  const { rows } = await sql<{ since: boolean }>`
    select coalesce((select max(computed_at) from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation})
      >= (select max(shown_at) from evaluation_shown where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}), true)
      as since`.execute(act.tx);
  return rows[0]?.since ?? true;
}
