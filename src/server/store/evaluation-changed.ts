import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';

/** What was marked since somebody last computed an evaluation. */
export interface Changed {
  /** The marks that were read; others may have come since. */
  marks: readonly string[];
  /** By id. */
  units: readonly string[];
}

/**
 * The units of which something has changed, or which were never computed. Asked before anything is read of them: what a mark
 * tells of was written before it, and a mark that comes later stays.
 */
export async function changedIn(act: Act, evaluation: string): Promise<Changed> {
  const { rows } = await sql<{ mark: string | null; unit: string | null }>`
    select id::text as mark, unit_id as unit from evaluation_mark
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
    union all select null, unit_id from evaluation_unit
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and stale`.execute(act.tx);
  const isEvery = rows.some(({ unit }) => unit === null);
  const named = isEvery ? await everyUnit(act, evaluation) : rows.flatMap(({ unit }) => unit ?? []);
  return { marks: rows.flatMap(({ mark }) => mark ?? []), units: [...new Set(named)].sort() };
}

/** Whether anything was marked: the one question that a list asks which nobody touched. */
export async function isChanged(act: Act, evaluation: string): Promise<boolean> {
  const { rows } = await sql<{ changed: boolean }>`
    select exists (select from evaluation_mark where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation})
      or exists (select from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and stale)
      as changed`.execute(act.tx);
  return rows[0]?.changed ?? false;
}

/** So often is anew read what changed while it was read. */
export const TURNS = 5;

/** The units on the list of an evaluation, by id. */
export async function everyUnit(act: Act, evaluation: string): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select unit_id as unit from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
    order by unit_id`.execute(act.tx);
  return rows.map(({ unit }) => unit);
}

/** What was read is computed: the marks go. */
export async function unmark(act: Act, marks: readonly string[]): Promise<void> {
  await sql`delete from evaluation_mark where commune_id = ${communeOf(act)} and id = any (${marks}::bigint[])`.execute(
    act.tx,
  );
}

/**
 * Only one computes an evaluation at a time; whoever sends meanwhile does not wait. Gives back whether there is anything to
 * compute still: somebody may have frozen or cancelled it while one waited.
 */
export async function holdEvaluation(act: Act, evaluation: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select frozen_at is null and cancelled_at is null as open from evaluation where commune_id = ${communeOf(act)} and id::text = ${evaluation}
    for no key update`.execute(act.tx);
  return rows[0]?.open ?? false;
}

/** Marks units of the evaluations of a year that rest on the results of a set. */
export async function markResting(
  act: Act,
  { evaluation, set }: { evaluation: string; set: string },
  units: readonly string[],
): Promise<void> {
  await sql`
    insert into evaluation_mark (commune_id, evaluation_id, unit_id)
    select other.commune_id, other.id, listed.unit_id from evaluation
    join evaluation other on other.commune_id = evaluation.commune_id and other.year = evaluation.year and other.id <> evaluation.id
      and other.cancelled_at is null
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (other.commune_id, other.criteria_set_id)
    join evaluation_unit listed on (listed.commune_id, listed.evaluation_id) = (other.commune_id, other.id)
    where evaluation.commune_id = ${communeOf(act)} and evaluation.id::text = ${evaluation} and listed.unit_id = any (${units}::uuid[])
      and jsonb_path_exists(content, '$.**.asks ? (@.kind == "result" && @.set == $set)', jsonb_build_object('set', ${set}::text))`.execute(
    act.tx,
  );
}
