import { sql } from 'kysely';
import { type CriteriaSet, type Judging, type Ladders, rankedBy, setsRestedOn } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import { rulebook } from './rules.ts';

/** What an evaluation is judged by, and the classes of other sets by which it ranks. */
export interface JudgedBy extends Judging {
  others: Ladders<{ key: string; name: string }>;
}

/** By what an evaluation is judged: its days, and the rules of the day of its decision. */
export async function judgingOf(act: Act, evaluation: EvaluationRow): Promise<JudgedBy> {
  const { coversFrom, coversTo, decidedOn } = evaluation;
  const others = await classesOfOthers(act, evaluation);
  return {
    book: await rulebook(act),
    day: decidedOn,
    year: { from: coversFrom, to: coversTo },
    rankOf: rankedBy(others),
    others,
  };
}

/**
 * The classes of the sets on whose results criteria rest, by the versions that evaluations of the year go by: a newer version by
 * which nobody judges ranks nothing. Where there is no such evaluation yet, the newest version gives the names.
 */
async function classesOfOthers(act: Act, { id, criteria }: EvaluationRow): Promise<JudgedBy['others']> {
  const sets = setsRestedOn(criteria);
  if (sets.length === 0) return {};
  const { rows } = await sql<{
    key: string;
    version: number | null;
    classes: CriteriaSet['scale']['classes'];
  }>`
    select * from (
      select distinct on (key) key, null::int as version, content #> '{scale,classes}' as classes, null::timestamptz as opened_at, null::uuid as id
        from criteria_set where commune_id = ${communeOf(act)} and key = any (${sets}) order by key, criteria_set.version desc) newest
    union all select key, version, content #> '{scale,classes}', other.opened_at, other.id from evaluation mine
      join evaluation other on other.commune_id = mine.commune_id and other.year = mine.year and other.id <> mine.id
        and other.cancelled_at is null
      join criteria_set on (criteria_set.commune_id, criteria_set.id) = (other.commune_id, other.criteria_set_id)
      where mine.commune_id = ${communeOf(act)} and mine.id = ${id} and key = any (${sets})
    order by opened_at nulls first, id`.execute(act.tx);
  return Object.fromEntries(
    rows.flatMap(({ key, version, classes }) => {
      const rungs = classes.map(({ key: of, name }) => ({ key: of, name }));
      return (version === null ? [key] : [key, `${key}@${version}`]).map((one) => [one, rungs]);
    }),
  );
}
