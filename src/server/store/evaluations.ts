import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { CriteriaSet } from '#evaluation';
import { type Act, communeOf } from './act.ts';

/** The evaluation of units by one set for a year, and how far it is. */
export interface Evaluation {
  id: string;
  movement: string;
  movementName: string;
  title: string;
  year: number;
  set: string;
  setTitle: string;
  setVersion: number;
  coversFrom: CivilDate;
  coversTo: CivilDate;
  /** Rules and the list of units are those of this day. */
  decidedOn: CivilDate;
  /** The last day on which units assess themselves; null = they are not asked. */
  selfUntil: CivilDate | null;
  /** The last day on which a unit may explain; null = no such round. */
  objectionsUntil: CivilDate | null;
  registration: string | null;
  openedBy: string | null;
  openedAt: Date;
  shownBy: string | null;
  shownAt: Date | null;
  frozenBy: string | null;
  frozenAt: Date | null;
  cancelledBy: string | null;
  /** From then on nothing of it is computed, and nothing rests on it. */
  cancelledAt: Date | null;
  cancelledReason: string | null;
}

/** How many units have come how far. */
export interface EvaluationTally {
  units: number;
  handedIn: number;
  /** Have a class of their own. */
  classed: number;
  /** Explanations that nobody has answered. */
  objections: number;
}

const evaluations = sql`
  select evaluation.id, movement.id as movement, movement.name as "movementName", evaluation.title, year,
    criteria_set_id as "set", criteria_set.title as "setTitle", criteria_set.version as "setVersion", covers_from as "coversFrom",
    covers_to as "coversTo", decided_on as "decidedOn", self_until as "selfUntil", objections_until as "objectionsUntil",
    registration_id as registration, opener.name as "openedBy", evaluation.opened_at as "openedAt", shower.name as "shownBy",
    shown_at as "shownAt", freezer.name as "frozenBy", frozen_at as "frozenAt",
    canceller.name as "cancelledBy", cancelled_at as "cancelledAt", cancelled_reason as "cancelledReason"
  from evaluation
  join movement on (movement.commune_id, movement.id) = (evaluation.commune_id, evaluation.movement_id)
  join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
  left join account opener on opener.id = evaluation.opened_by
  left join account shower on shower.id = shown_by
  left join account freezer on freezer.id = frozen_by
  left join account canceller on canceller.id = cancelled_by`;

/** The evaluations of a movement, the newest year first. */
export async function list(act: Act, movement: string): Promise<(Evaluation & EvaluationTally)[]> {
  const { rows } = await sql<Evaluation>`${evaluations}
    where evaluation.commune_id = ${communeOf(act)} and movement.id::text = ${movement}
    order by year desc, evaluation.opened_at desc, evaluation.id`.execute(act.tx);
  const counted = [];
  for (const row of rows) counted.push({ ...row, ...(await tallyOf(act, row.id)) });
  return counted;
}

/** Null where there is no such evaluation, or not for who asks. */
export async function get(act: Act, evaluation: string): Promise<Evaluation | null> {
  const { rows } = await sql<Evaluation>`${evaluations}
    where evaluation.commune_id = ${communeOf(act)} and evaluation.id::text = ${evaluation}`.execute(act.tx);
  return rows[0] ?? null;
}

export async function tallyOf(act: Act, evaluation: string): Promise<EvaluationTally> {
  const place = sql`commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}`;
  const { rows } = await sql<EvaluationTally>`
    select (select count(*)::int from evaluation_unit where ${place}) as units,
      (select count(*)::int from evaluation_handed_in where ${place}) as "handedIn",
      (select count(*)::int from evaluation_unit where ${place} and state in ('class', 'capped') and class is not null) as classed,
      (select count(*)::int from evaluation_objection where ${place} and decision is null) as objections`.execute(
    act.tx,
  );
  const [tally] = rows;
  if (!tally) throw new Error('a count is one row');
  return tally;
}

/** A set of criteria of which no newer version is there. */
export interface SetToChoose {
  id: string;
  version: number;
  content: CriteriaSet;
}

/** The sets that an evaluation can go by: of each its newest version. */
export async function setsToChoose(act: Act): Promise<SetToChoose[]> {
  const { rows } = await sql<SetToChoose>`
    select id, version, content from (
      select distinct on (key) id, key, version, title, content, retired_at from criteria_set
      where commune_id = ${communeOf(act)} order by key, version desc) newest
    where retired_at is null order by title`.execute(act.tx);
  return rows;
}

export interface EvaluationDays {
  selfUntil: CivilDate | null;
  objectionsUntil: CivilDate | null;
}

/** Nobody explains a result before it could be assessed. */
export function isTooEarly({ selfUntil, objectionsUntil }: EvaluationDays): boolean {
  return selfUntil !== null && objectionsUntil !== null && objectionsUntil < selfUntil;
}
