import { sql } from 'kysely';
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

/** The evaluations of the year on whose results this one rests, of which nobody has shown anything to units, by title. */
export async function hiddenBehind(act: Act, row: EvaluationRow): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select distinct other.title from evaluation mine
    join evaluation other on (other.commune_id, other.year) = (mine.commune_id, mine.year) and other.id <> mine.id
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (other.commune_id, other.criteria_set_id)
    where mine.commune_id = ${communeOf(act)} and mine.id = ${row.id} and key = any (${setsRestedOn(row.criteria)})
      and other.shown_at is null and other.cancelled_at is null
      and exists (select from evaluation_unit listed join evaluation_unit both_on using (commune_id, unit_id)
        where (listed.commune_id, listed.evaluation_id, both_on.evaluation_id) = (mine.commune_id, mine.id, other.id))
    order by other.title`.execute(act.tx);
  return rows.map(({ title }) => title);
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
