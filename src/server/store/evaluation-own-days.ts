import { type RawBuilder, sql } from 'kysely';
import { addDays, type CivilDate, civilDateOf, daysBetween } from '#calendar';
import { type Act, communeOf } from './act.ts';
import { listedFor } from './evaluation-listed.ts';
import type { Evaluation, EvaluationDays } from './evaluations.ts';

/** Until when a unit assesses itself and explains: the days of all, or its own where they are later. */
export const daysOfUnit = sql`greatest(evaluation.self_until, listed.self_until) as "selfUntil",
  greatest(evaluation.objections_until, listed.objections_until) as "objectionsUntil"`;

/** A unit that may still say something of itself: it is asked, and its result was not shown to it. */
export interface OwnDays extends EvaluationDays {
  handedIn: boolean;
  shown: boolean;
}

/** Null where the unit is not on the list of such an evaluation. */
export async function ownDays(act: Act, evaluation: string, unit: string): Promise<OwnDays | null> {
  const { rows } = await sql<OwnDays>`
    select ${daysOfUnit}, ${has('evaluation_handed_in')} as "handedIn", ${has('evaluation_shown')} as shown
    from evaluation
    join ${listedFor(act)} listed on (listed.commune_id, listed.evaluation_id) = (evaluation.commune_id, evaluation.id)
    where evaluation.commune_id = ${communeOf(act)} and evaluation.id::text = ${evaluation} and unit_id::text = ${unit}`.execute(
    act.tx,
  );
  return rows[0] ?? null;
}

/** The units with days of their own that are still asked: their results wait for them, and so does freezing. By id. */
export async function stillAsked(act: Act, evaluation: string): Promise<Set<string>> {
  const { rows } = await sql<{ unit: string }>`
    select unit_id as unit from evaluation_unit listed
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and ${isStillAsked(act)}`.execute(
    act.tx,
  );
  return new Set(rows.map(({ unit }) => unit));
}

/** Of `listed`: with days of its own, and still asked. */
export function isStillAsked({ today }: Act): RawBuilder<boolean> {
  return sql`(coalesce(listed.self_until >= ${today}, false) and not ${has('evaluation_handed_in')} and not ${has('evaluation_shown')})`;
}

/** Whether units on the list of an evaluation that say nothing more of themselves were shown nothing of their results. */
export async function hasUnshown(act: Act, evaluation: string): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from evaluation_unit listed where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
      and ${isUnshown(act)}) as some`.execute(act.tx);
  return rows[0]?.some ?? false;
}

/** Of `listed`: says nothing more of itself, and was shown nothing of its result. */
export function isUnshown(act: Act): RawBuilder<boolean> {
  return sql`(not ${has('evaluation_shown')} and not ${isStillAsked(act)})`;
}

/** Of `evaluation`: the last day on which any unit on its list may explain. */
export const lastDay = sql`greatest(evaluation.objections_until, (select max(listed.objections_until) from evaluation_unit listed
  where (listed.commune_id, listed.evaluation_id) = (evaluation.commune_id, evaluation.id)))`;

/** The last day on which any unit may explain; null where none can. */
export async function lastObjection(act: Act, evaluation: string): Promise<CivilDate | null> {
  const { rows } = await sql<{ last: CivilDate | null }>`
    select ${lastDay} as last
    from evaluation where evaluation.commune_id = ${communeOf(act)} and evaluation.id::text = ${evaluation}`.execute(
    act.tx,
  );
  return rows[0]?.last ?? null;
}

function has(table: 'evaluation_handed_in' | 'evaluation_shown') {
  return sql`exists (select from ${sql.table(table)} had where (had.commune_id, had.evaluation_id, had.unit_id)
    = (listed.commune_id, listed.evaluation_id, listed.unit_id))`;
}

/**
 * Days that units need which come onto the list today, because those of all are over: as many days as the first units had. Null
 * for what needs none: it still runs, or nobody was asked.
 */
export function daysToJoin(
  { today }: Act,
  { selfUntil, objectionsUntil, openedAt, shownAt }: Evaluation,
): EvaluationDays {
  const opened = civilDateOf(openedAt);
  const isShown = shownAt !== null;
  const own = selfUntil !== null && (isShown || selfUntil < today) ? after(today, opened, selfUntil) : null;
  const begins = selfUntil ?? (shownAt ? civilDateOf(shownAt) : opened);
  const from = own ?? today;
  const isOver = objectionsUntil !== null && (objectionsUntil < today || objectionsUntil < from);
  return { selfUntil: own, objectionsUntil: isOver ? after(from, begins, objectionsUntil) : null };
}

/** As long after a day as `to` was after `from`; a day at least. */
function after(day: CivilDate, from: CivilDate, to: CivilDate): CivilDate {
  return addDays(day, Math.max(1, daysBetween(from, to)));
}
