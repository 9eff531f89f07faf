import { sql } from 'kysely';
import type { CriteriaSet, Judging, RankOf } from '#evaluation';
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
    rankOf: await ranksOf(
      act,
      criteria.flatMap(({ asks }) => (asks.kind === 'result' ? [asks.set] : [])),
    ),
  };
}

/** The classes of other sets, as their newest version has them. */
async function ranksOf(act: Act, sets: readonly string[]): Promise<RankOf> {
  if (sets.length === 0) return () => null;
  const { rows } = await sql<{ key: string; content: CriteriaSet }>`
    select distinct on (key) key, content from criteria_set
    where commune_id = ${communeOf(act)} and key = any (${sets}) order by key, version desc`.execute(act.tx);
  const classes = new Map(rows.map(({ key, content }) => [key, content.scale.classes.map((one) => one.key)]));
  return (set, key) => {
    const place = classes.get(set)?.indexOf(key) ?? -1;
    return place < 0 ? null : place;
  };
}
