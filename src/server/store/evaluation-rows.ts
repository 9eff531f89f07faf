import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { askedOfUnits, type CriteriaSet, type Criterion, criteriaOf } from '#evaluation';
import { type Act, communeOf } from './act.ts';

/** An evaluation with the set it goes by. */
export interface EvaluationRow {
  id: string;
  movement: string;
  set: string;
  /** As its units are asked. */
  content: CriteriaSet;
  /** As its paper has it: what is asked of the whole, too. */
  paper: CriteriaSet;
  coversFrom: CivilDate;
  coversTo: CivilDate;
  decidedOn: CivilDate;
  registration: string | null;
  frozenAt: Date | null;
  cancelledAt: Date | null;
  /** In the order of the set. */
  criteria: Criterion[];
}

/** The evaluation of an id; null where there is none. */
export async function evaluationOf(act: Act, id: string): Promise<EvaluationRow | null> {
  const { rows } = await sql<Omit<EvaluationRow, 'criteria' | 'paper'>>`
    /* prepared: evaluation */ select evaluation.id, evaluation.movement_id as movement, criteria_set_id as "set", content, covers_from as "coversFrom",
      covers_to as "coversTo", decided_on as "decidedOn", registration_id as registration, frozen_at as "frozenAt",
      cancelled_at as "cancelledAt"
    from evaluation
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
    where evaluation.commune_id = ${communeOf(act)} and evaluation.id::text = ${id}`.execute(act.tx);
  const [found] = rows;
  return found ? { ...found, ...setOf(found.content) } : null;
}

/** The same evaluation by another version of its set; null where that is of another set. Null for `set`: as it is. */
export async function rowBySet(
  act: Act,
  row: EvaluationRow,
  set: string | null,
): Promise<EvaluationRow | null> {
  if (set === null || set === row.set) return row;
  const { rows } = await sql<{ id: string; content: CriteriaSet }>`
    select id, content from criteria_set
    where commune_id = ${communeOf(act)} and id::text = ${set} and key = ${row.content.key}`.execute(act.tx);
  const [found] = rows;
  return found ? { ...row, set: found.id, ...setOf(found.content) } : null;
}

function setOf(paper: CriteriaSet): Pick<EvaluationRow, 'content' | 'paper' | 'criteria'> {
  const content = askedOfUnits(paper);
  return { content, paper, criteria: criteriaOf(content.nodes) };
}

/** Whether a unit is on the list of an evaluation. */
export async function listedUnit(act: Act, evaluation: string, unit: string): Promise<boolean> {
  const { rows } = await sql`
    select from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
      and unit_id::text = ${unit}`.execute(act.tx);
  return rows.length > 0;
}
