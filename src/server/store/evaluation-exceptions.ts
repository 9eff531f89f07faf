import { sql } from 'kysely';
import { type Exception, type ExceptionProblem, exceptionProblem } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { record } from './events.ts';
import * as facts from './facts.ts';

/** Cases that do not count against a unit, with the reason: one that it brought forward itself. */
export interface KeptException extends Exception {
  id: string;
  unit: string;
  unitName: string;
  criterion: string;
  by: string | null;
  at: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
}

/** The exceptions of an evaluation, or of one unit in it, withdrawn ones too, the newest first. */
export async function list(act: Act, evaluation: string, unit?: string): Promise<KeptException[]> {
  const { rows } = await sql<KeptException>`
    select said.id, said.unit_id as unit, unit_name as "unitName", criterion, trim_scale(cases)::text as cases, reason,
      by.name as "by", recorded_at as "at", back.name as "withdrawnBy", withdrawn_at as "withdrawnAt"
    from evaluation_exception said
    join evaluation_unit listed on (listed.commune_id, listed.evaluation_id, listed.unit_id)
      = (said.commune_id, said.evaluation_id, said.unit_id)
    left join account by on by.id = recorded_by
    left join account back on back.id = withdrawn_by
    where said.commune_id = ${communeOf(act)} and said.evaluation_id::text = ${evaluation}
      and (${unit ?? null}::text is null or said.unit_id::text = ${unit ?? null})
    order by recorded_at desc, said.id`.execute(act.tx);
  return rows;
}

export interface Excepting extends Exception {
  unit: string;
  criterion: string;
}

export type Excepted =
  | { ok: true; id: string }
  | { ok: false; problem: ExceptionProblem | 'not found' | ClosedStage };

/** Records that some of the cases told of do not count against the unit, and why. */
export async function except(act: Act, evaluation: string, given: Excepting): Promise<Excepted> {
  const stage = await aloneWith(act, evaluation);
  if (isClosed(stage)) return { ok: false, problem: stage };
  const found = await evaluationOf(act, evaluation);
  const known = await facts.ofUnit(act, evaluation, given.unit);
  if (!found || !known) return { ok: false, problem: 'not found' };
  const criterion = found.criteria.find(({ id }) => id === given.criterion);
  const fact = known.facts.get(given.criterion) ?? { kind: 'missing', why: 'not entered' };
  const problem = exceptionProblem(given, criterion, fact);
  if (problem) return { ok: false, problem };
  const { id } = await act.tx
    .insertInto('evaluation_exception')
    .values({
      commune_id: communeOf(act),
      evaluation_id: evaluation,
      unit_id: given.unit,
      criterion: given.criterion,
      cases: given.cases,
      reason: given.reason,
      recorded_by: accountOf(act),
      recorded_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { unit, criterion: of, cases, reason } = given;
  const after = { unit, criterion: of, cases };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'cases excepted', after, reason });
  return { ok: true, id };
}

/** Takes an exception back: its cases count again. */
export async function withdraw(act: Act, evaluation: string, id: string): Promise<Excepted> {
  const stage = await aloneWith(act, evaluation);
  if (isClosed(stage)) return { ok: false, problem: stage };
  const { rows } = await sql<{ unit: string; criterion: string; cases: string }>`
    update evaluation_exception set withdrawn_by = ${accountOf(act)}, withdrawn_at = ${act.now}
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and id::text = ${id} and withdrawn_at is null
    returning unit_id as unit, criterion, trim_scale(cases)::text as cases`.execute(act.tx);
  const [before] = rows;
  if (!before) return { ok: false, problem: 'not found' };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'exception withdrawn', before });
  return { ok: true, id };
}
