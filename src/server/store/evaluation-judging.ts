import { sql } from 'kysely';
import { type CriteriaSet, type Criterion, type Judging, rankedBy } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import { rulebook } from './rules.ts';

/** By what an evaluation is judged: its days, and the rules of the day of its decision. */
export async function judgingOf(
  act: Act,
  { coversFrom, coversTo, decidedOn, criteria }: EvaluationRow,
): Promise<Judging> {
  return {
    book: await rulebook(act),
    day: decidedOn,
    year: { from: coversFrom, to: coversTo },
    rankOf: rankedBy(await classesOfOthers(act, criteria)),
  };
}

/** The classes of the sets on whose results criteria rest, as their newest version has them: best first, by the set's key. */
export async function classesOfOthers(
  act: Act,
  criteria: readonly Criterion[],
): Promise<Record<string, { key: string; name: string }[]>> {
  const sets = criteria.flatMap(({ asks }) => (asks.kind === 'result' ? [asks.set] : []));
  if (sets.length === 0) return {};
  const { rows } = await sql<{ key: string; content: CriteriaSet }>`
    select distinct on (key) key, content from criteria_set
    where commune_id = ${communeOf(act)} and key = any (${sets}) order by key, version desc`.execute(act.tx);
  return Object.fromEntries(
    rows.map(({ key, content }) => [key, content.scale.classes.map(({ key, name }) => ({ key, name }))]),
  );
}
