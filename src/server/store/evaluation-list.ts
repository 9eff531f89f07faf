import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { BaseKind } from '#org';
import { type Act, communeOf } from './act.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { daysToJoin } from './evaluation-own-days.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { type EvaluationDays, get, isTooEarly } from './evaluations.ts';
import { record, recordAll } from './events.ts';
import { askAgain } from './reaffirmations.ts';

/** A unit that a set is for, by its name of today. */
export interface ListedUnit {
  unit: string;
  name: string;
  code: string;
}

/** The units of some kinds that live on a day, by name. */
export async function livingOn(
  act: Act,
  audience: readonly BaseKind[],
  day: CivilDate,
): Promise<ListedUnit[]> {
  const { rows } = await sql<ListedUnit>`
    select unit.id as unit, unit.name, unit.code from unit
    join unit_kind on (unit_kind.commune_id, unit_kind.key) = (unit.commune_id, unit.kind)
    where unit.commune_id = ${communeOf(act)} and unit_kind."like" = any (${audience}::text[])
      and (begun_on is null or begun_on <= ${day}) and (ended_on is null or ended_on > ${day})
    order by unit.name, unit.code, unit.id`.execute(act.tx);
  return rows;
}

/** Puts units on the list, with days of their own where those of all are over for them. */
export async function putOnList(
  act: Act,
  evaluation: string,
  units: readonly ListedUnit[],
  own: EvaluationDays = { selfUntil: null, objectionsUntil: null },
): Promise<void> {
  const column = <K extends keyof ListedUnit>(key: K) => units.map((one) => one[key]);
  await sql`
    insert into evaluation_unit (commune_id, evaluation_id, self_until, objections_until, unit_id, unit_name, unit_code)
    select ${communeOf(act)}::uuid, ${evaluation}::uuid, ${own.selfUntil}::date, ${own.objectionsUntil}::date, * from
      unnest(${column('unit')}::uuid[], ${column('name')}::text[], ${column('code')}::text[])
    on conflict do nothing`.execute(act.tx);
}

/** How the list of an evaluation differs from the units that live on the day of its decision. */
export interface ListDifference {
  /** Live then and are not on it. */
  joining: ListedUnit[];
  /** Are on it and are no more; what they became, by name. */
  leaving: (ListedUnit & { became: string[] })[];
  /** Days that those who join are to have, because those of all are over; null = they have the days of all, or none. */
  days: EvaluationDays;
}

/** Null where there is no such evaluation. */
export async function differenceOf(act: Act, evaluation: string): Promise<ListDifference | null> {
  const found = await evaluationOf(act, evaluation);
  const about = await get(act, evaluation);
  if (!found || !about) return null;
  const living = await livingOn(act, found.content.audience, found.decidedOn);
  const { rows } = await sql<ListedUnit & { became: string[] }>`
    select unit_id as unit, unit_name as name, unit_code as code, array(select distinct next.name from unit_succession line
        join unit next on (next.commune_id, next.id) = (line.commune_id, line.successor_id) and next.ended_on is null
        where (line.commune_id, line.unit_id) = (listed.commune_id, listed.unit_id) order by 1) as became
    from evaluation_unit listed where commune_id = ${communeOf(act)} and evaluation_id = ${found.id}
    order by unit_name collate vietnamese, unit_code`.execute(act.tx);
  const listed = new Set(rows.map(({ unit }) => unit));
  const alive = new Set(living.map(({ unit }) => unit));
  return {
    joining: living.filter(({ unit }) => !listed.has(unit)),
    leaving: rows.filter(({ unit }) => !alive.has(unit)),
    days: daysToJoin(act, about),
  };
}

export type Followed =
  | { ok: true; joined: number; left: number }
  | {
      ok: false;
      problem: 'not found' | ClosedStage | 'explained too early' | 'assessed by then' | 'explained by then';
    };

/**
 * Brings the list in line with the units of the day: who is no more leaves it, with all that was said of it kept in the log; who
 * joins is asked as the first ones were. `days`: until when, where the days of all are over; as long as the first had if not given.
 */
export async function follow(
  act: Act,
  evaluation: string,
  given: EvaluationDays = { selfUntil: null, objectionsUntil: null },
): Promise<Followed> {
  const stage = await aloneWith(act, evaluation);
  const difference = await differenceOf(act, evaluation);
  if (stage === null || !difference) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  const { joining, leaving } = difference;
  const own = ownOf(difference.days, given);
  const problem = joining.length > 0 ? daysProblem(act, own) : null;
  if (problem) return { ok: false, problem };
  await putOnList(act, evaluation, joining, own);
  await askAgain(act, evaluation);
  for (const one of leaving) await recordLeaving(act, evaluation, one);
  await sql`delete from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation}
    and unit_id = any (${leaving.map(({ unit }) => unit)}::uuid[])`.execute(act.tx);
  await recordAll(
    act,
    joining.map(({ unit }) => ({
      noun: 'evaluation',
      id: evaluation,
      verb: 'unit joined',
      after: { unit, ...own },
    })),
  );
  return { ok: true, joined: joining.length, left: leaving.length };
}

/** Only what is over needs a day of its own. */
function ownOf(needed: EvaluationDays, given: EvaluationDays): EvaluationDays {
  return {
    selfUntil: needed.selfUntil && (given.selfUntil ?? needed.selfUntil),
    objectionsUntil: needed.objectionsUntil && (given.objectionsUntil ?? needed.objectionsUntil),
  };
}

function daysProblem({ today }: Act, own: EvaluationDays) {
  if (own.selfUntil !== null && own.selfUntil < today) return 'assessed by then';
  if (own.objectionsUntil !== null && own.objectionsUntil < today) return 'explained by then';
  return isTooEarly(own) ? 'explained too early' : null;
}

async function recordLeaving(
  act: Act,
  evaluation: string,
  { unit, name, became }: ListDifference['leaving'][number],
) {
  const { rows } = await sql<{ said: object[] }>`
    select coalesce(json_agg(json_build_object('criterion', criterion, 'side', side, 'fact', fact, 'reason', reason, 'at', entered_at)
      order by id), '[]') as said from evaluation_entry
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} and unit_id = ${unit}`.execute(
    act.tx,
  );
  const before = { unit, name, said: rows[0]?.said ?? [] };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'unit left', before, after: { became } });
}
