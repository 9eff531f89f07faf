import { sql } from 'kysely';
import type { Reaffirmed } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import type { EvaluationRow } from './evaluation-rows.ts';

/** By unit and criterion: evidence of last year about which the unit was asked whether it still holds. */
export type ReaffirmedOf = ReadonlyMap<string, ReadonlyMap<string, Reaffirmed>>;

/** Of these units; nothing of those that were asked nothing. */
export async function reaffirmedOf(
  act: Act,
  { id }: EvaluationRow,
  units: readonly string[],
): Promise<ReaffirmedOf> {
  const { rows } = await sql<{
    unit: string;
    criterion: string;
    holds: boolean | null;
    set: string;
    title: string;
  }>`
    /* prepared: reaffirmed by units */ select unit_id as unit, criterion, holds, key as set, evaluation.title from reaffirmation
    join evaluation on (evaluation.commune_id, evaluation.id) = (reaffirmation.commune_id, of_evaluation_id)
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
    where reaffirmation.commune_id = ${communeOf(act)} and evaluation_id = ${id} and unit_id = any (${units}::uuid[])`.execute(
    act.tx,
  );
  const of = new Map<string, Map<string, Reaffirmed>>();
  for (const { unit, criterion, holds, set, title } of rows) {
    const said = of.get(unit) ?? new Map<string, Reaffirmed>();
    of.set(unit, said.set(criterion, { holds, source: { kind: 'evaluation', set, title } }));
  }
  return of;
}
