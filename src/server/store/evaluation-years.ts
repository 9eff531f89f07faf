import { sql } from 'kysely';
import { overYears as compared, type YearOf, type YearsCompared } from '#evaluation';
import { type Act, communeOf } from './act.ts';

/**
 * The frozen results of a movement's sets over the years, by set: how many units came to which class each year, and the units that
 * changed between two of them, over which a line is broken. Of each year the newest edition.
 */
export async function overYears(
  act: Act,
  movement: string,
): Promise<{ set: string; title: string; years: YearsCompared[] }[]> {
  const { rows } = await sql<YearOf & { set: string; title: string }>`
    with mine as (select distinct key from evaluation
        join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
        where evaluation.commune_id = ${communeOf(act)} and evaluation.movement_id::text = ${movement} and frozen_at is not null),
      newest as (select distinct on (key, year) evaluation.commune_id, evaluation.id, key, year, content, covers_to from evaluation
        join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
        where evaluation.commune_id = ${communeOf(act)} and frozen_at is not null and key in (select key from mine)
        order by key, year, (evaluation.movement_id::text = ${movement}) desc, frozen_at desc)
    select key as "set", content ->> 'title' as title, year, content #> '{scale,classes}' as classes, content #>> '{scale,below}' as below,
      (select coalesce(json_agg(json_build_object('unit', unit_id, 'name', unit_name, 'state', state, 'class', class) order by unit_id), '[]')
        from evaluation_unit listed where (listed.commune_id, evaluation_id) = (newest.commune_id, newest.id) and state is not null) as units,
      (select coalesce(json_agg(json_build_object('from', unit_id, 'to', successor_id) order by unit_id, successor_id), '[]')
        from unit_succession where unit_succession.commune_id = newest.commune_id) as succession
    from newest order by key, year`.execute(act.tx);
  return [...Map.groupBy(rows, ({ set }) => set)].map(([set, years]) => ({
    set,
    title: years.at(-1)?.title ?? '',
    years: compared(years),
  }));
}
