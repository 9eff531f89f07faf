import { type RawBuilder, sql } from 'kysely';
import { type Grounds, setsRestedOn } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import type { EvaluationRow } from './evaluation-rows.ts';

/** The other evaluation on whose result a criterion rests, as the actor's unit may see it. */
export interface RestedOn {
  title: string;
  /** As they were shown to the unit, or frozen; null while nobody has shown them. */
  grounds: Grounds | null;
}

/** By the key of its set; nothing of a set by which the unit is not judged for the year. */
export async function restedOn(act: Act, row: EvaluationRow): Promise<Map<string, RestedOn>> {
  const { rows } = await sql<RestedOn & { set: string }>`
    select distinct on (key) key as set, other.title, coalesce(frozen.grounds, shown.grounds) as grounds
    from evaluation mine
    join evaluation other on (other.commune_id, other.year) = (mine.commune_id, mine.year) and other.id <> mine.id and other.cancelled_at is null
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (other.commune_id, other.criteria_set_id)
    left join evaluation_shown shown on (shown.commune_id, shown.evaluation_id) = (other.commune_id, other.id)
    left join lateral (select grounds from evaluation_grounds kept
      where (kept.commune_id, kept.evaluation_id) = (other.commune_id, other.id) order by edition desc limit 1) frozen on true
    where mine.commune_id = ${communeOf(act)} and mine.id = ${row.id} and key = any (${setsRestedOn(row.criteria)})
    order by key, other.opened_at desc`.execute(act.tx);
  return new Map(rows.map(({ set, title, grounds }) => [set, { title, grounds }]));
}

/**
 * The evaluations of the year whose results those of some units would tell now otherwise than the units were shown them, and those
 * of which nobody has shown anything, by title.
 */
export async function hiddenBehind(
  act: Act,
  row: EvaluationRow,
  units: readonly string[],
): Promise<string[]> {
  const sets = setsRestedOn(row.criteria);
  if (sets.length === 0) return [];
  const { rows } = await sql<{ title: string }>`
    with newest as (select distinct on (listed.unit_id, key) listed.unit_id, state, class, other.id, other.commune_id, other.title,
          other.shown_at, other.frozen_at
        from evaluation mine
        join evaluation other on (other.commune_id, other.year) = (mine.commune_id, mine.year) and other.id <> mine.id
          and other.cancelled_at is null
        join criteria_set on (criteria_set.commune_id, criteria_set.id) = (other.commune_id, other.criteria_set_id)
        join evaluation_unit listed on (listed.commune_id, listed.evaluation_id) = (other.commune_id, other.id)
        where mine.commune_id = ${communeOf(act)} and mine.id = ${row.id} and key = any (${sets})
          and listed.unit_id = any (${units}::uuid[])
        order by listed.unit_id, key, other.opened_at desc, other.id desc)
    select distinct title from newest
    left join evaluation_shown seen on (seen.commune_id, seen.evaluation_id, seen.unit_id)
      = (newest.commune_id, newest.id, newest.unit_id)
    where frozen_at is null and (newest.shown_at is null or ${told(sql`state`, sql`class`)}
      is distinct from ${told(sql`grounds #>> '{result,kind}'`, sql`grounds #>> '{result,class}'`)})
    order by title`.execute(act.tx);
  return rows.map(({ title }) => title);
}

/** What a result says to those that rest on it: a class, or none; null where it says nothing yet. */
function told(state: RawBuilder<unknown>, of: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`case when ${state} in ('class', 'capped', 'below', 'gate') then coalesce(${of}, '') end`;
}

/** Other evaluations of the year whose result is a criterion of this one and may still change, by id. */
export async function openUnder(act: Act, { id, criteria }: EvaluationRow): Promise<string[]> {
  const sets = setsRestedOn(criteria);
  if (sets.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select other.id from evaluation mine
    join evaluation other on other.commune_id = mine.commune_id and other.year = mine.year and other.id <> mine.id
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (other.commune_id, other.criteria_set_id)
    where mine.commune_id = ${communeOf(act)} and mine.id = ${id} and key = any (${sets})
      and other.frozen_at is null and other.cancelled_at is null
    order by other.opened_at, other.id`.execute(act.tx);
  return rows.map((row) => row.id);
}

/** The evaluations of the same year that have the results of this one for a criterion, by title. */
export async function restingOn(act: Act, evaluation: string): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select other.title from evaluation mine
    join criteria_set own on (own.commune_id, own.id) = (mine.commune_id, mine.criteria_set_id)
    join evaluation other on other.commune_id = mine.commune_id and other.year = mine.year and other.id <> mine.id
      and other.cancelled_at is null
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (other.commune_id, other.criteria_set_id)
    where mine.commune_id = ${communeOf(act)} and mine.id::text = ${evaluation}
      and jsonb_path_exists(criteria_set.content, '$.**.asks ? (@.kind == "result" && @.set == $set)',
        jsonb_build_object('set', own.key))
    order by other.title, other.id`.execute(act.tx);
  return rows.map(({ title }) => title);
}
