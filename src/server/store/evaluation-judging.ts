import { sql } from 'kysely';
import { type CriteriaSet, type Judging, rankedBy } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import { rulebook } from './rules.ts';

/** By what an evaluation is judged: its days, and the rules of the day of its decision. */
export async function judgingOf(act: Act, row: EvaluationRow): Promise<Judging> {
  const { coversFrom: from, coversTo: to, decidedOn: day } = row;
  const others = await classesOfOthers(act, row);
  return { book: await rulebook(act), day, year: { from, to }, rankOf: rankedBy(others) };
}

/**
 * The classes of the sets on whose results criteria rest, best first, by the set's key: as the version has them by which the other
 * evaluation of the year goes, and not as a later one does. Where there is none yet, as the newest.
 */
export async function classesOfOthers(
  act: Act,
  { id, criteria }: EvaluationRow,
): Promise<Record<string, { key: string; name: string }[]>> {
  const sets = criteria.flatMap(({ asks }) => (asks.kind === 'result' ? [asks.set] : []));
  if (sets.length === 0) return {};
  const { rows } = await sql<{ key: string; content: CriteriaSet }>`
    select distinct on (key) key, content from criteria_set
    left join evaluation other on (other.commune_id, other.criteria_set_id) = (criteria_set.commune_id, criteria_set.id)
      and other.id <> ${id} and other.cancelled_at is null and other.year = (select year from evaluation where commune_id = ${communeOf(act)} and evaluation.id = ${id})
    where criteria_set.commune_id = ${communeOf(act)} and key = any (${sets})
    order by key, other.opened_at desc nulls last, version desc`.execute(act.tx);
  return Object.fromEntries(
    rows.map(({ key, content }) => [key, content.scale.classes.map(({ key, name }) => ({ key, name }))]),
  );
}
