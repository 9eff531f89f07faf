import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import {
  type BaselineProblem,
  baselineProblem,
  criteriaOf,
  type GivenBaseline,
  type TooLong,
  tooLong,
} from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { evaluationOf, listedUnit } from './evaluation-rows.ts';
import { record } from './events.ts';

/** The figure of an earlier year, as it was written down. Frozen: a correction is the next one. */
export interface KeptBaseline extends GivenBaseline {
  id: string;
  criterion: string;
  /** Null: of the whole commune. */
  unit: string | null;
  unitName: string | null;
  by: string | null;
  at: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
}

/** The baselines of an evaluation, withdrawn ones too, the newest first. */
export async function list(act: Act, evaluation: string): Promise<KeptBaseline[]> {
  const { rows } = await sql<KeptBaseline>`
    select baseline.id, criterion, baseline.unit_id as unit, unit.name as "unitName", trim_scale(value)::text as value,
      covers_from as "from", covers_to as "to", letter, letter_date as "letterDate", by.name as "by", frozen_at as "at",
      back.name as "withdrawnBy", withdrawn_at as "withdrawnAt"
    from baseline
    left join unit on (unit.commune_id, unit.id) = (baseline.commune_id, baseline.unit_id)
    left join account by on by.id = frozen_by
    left join account back on back.id = withdrawn_by
    where baseline.commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
    order by frozen_at desc, baseline.id`.execute(act.tx);
  return rows;
}

export interface Freezing extends GivenBaseline {
  criterion: string;
  /** Null: of the whole commune. */
  unit: string | null;
}

export type FrozenBaseline =
  | { ok: true; id: string }
  | { ok: false; problem: BaselineProblem | 'not found' | ClosedStage | TooLong };

/** Writes down the figure of an earlier year. What stood for the same unit and criterion is withdrawn with it. */
export async function freeze(act: Act, evaluation: string, given: Freezing): Promise<FrozenBaseline> {
  const stage = await aloneWith(act, evaluation);
  if (isClosed(stage)) return { ok: false, problem: stage };
  const found = await evaluationOf(act, evaluation);
  if (!found) return { ok: false, problem: 'not found' };
  if (given.unit !== null && !(await listedUnit(act, evaluation, given.unit)))
    return { ok: false, problem: 'not found' };
  const criteria = given.unit === null ? criteriaOf(found.paper.nodes) : found.criteria;
  const criterion = criteria.find(({ id }) => id === given.criterion);
  const days = { from: found.coversFrom, to: found.coversTo };
  const problem = baselineProblem(given, days, criterion) ?? tooLong(given.letter, 'title');
  if (problem) return { ok: false, problem };
  await withdrawWhere(
    act,
    evaluation,
    sql`criterion = ${given.criterion} and unit_id is not distinct from ${given.unit}::uuid`,
  );
  const id = await inserted(act, evaluation, given);
  const { unit, criterion: of, value, from, to, letter, letterDate } = given;
  const after = { ...(unit === null ? {} : { unit }), criterion: of, value, from, to, letter, letterDate };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'baseline frozen', after });
  return { ok: true, id };
}

async function inserted(act: Act, evaluation: string, given: Freezing): Promise<string> {
  const { id } = await act.tx
    .insertInto('baseline')
    .values({
      commune_id: communeOf(act),
      evaluation_id: evaluation,
      unit_id: given.unit,
      criterion: given.criterion,
      value: given.value,
      covers_from: given.from,
      covers_to: given.to,
      letter: given.letter,
      letter_date: given.letterDate,
      frozen_by: accountOf(act),
      frozen_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Takes a baseline back: the criterion waits for one again. */
export async function withdraw(act: Act, evaluation: string, id: string): Promise<FrozenBaseline> {
  const stage = await aloneWith(act, evaluation);
  if (isClosed(stage)) return { ok: false, problem: stage };
  const [gone] = await withdrawWhere(act, evaluation, sql`id::text = ${id}`);
  if (!gone) return { ok: false, problem: 'not found' };
  const { unit, ...before } = gone;
  const about = { ...(unit === null ? {} : { unit }), ...before };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'baseline withdrawn', before: about });
  return { ok: true, id };
}

interface Gone {
  unit: string | null;
  criterion: string;
  value: string;
  from: CivilDate;
  to: CivilDate;
  letter: string;
}

async function withdrawWhere(act: Act, evaluation: string, which: ReturnType<typeof sql>): Promise<Gone[]> {
  const { rows } = await sql<Gone>`
    update baseline set withdrawn_by = ${accountOf(act)}, withdrawn_at = ${act.now}
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and withdrawn_at is null and ${which}
    returning unit_id as unit, criterion, trim_scale(value)::text as value, covers_from as "from", covers_to as "to", letter`.execute(
    act.tx,
  );
  return rows;
}
