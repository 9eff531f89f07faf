import { sql } from 'kysely';
import { type TooLong, tooLong } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { evaluationOf, listedUnit } from './evaluation-rows.ts';
import { record } from './events.ts';

/** A unit under complaint or denunciation, and so not rated; `ended` null = it still is. */
export interface Hold {
  id: string;
  reason: string;
  by: string | null;
  at: Date;
  ended: { by: string | null; at: Date } | null;
}

/** The holds of a unit, the newest first. */
export async function list(act: Act, evaluation: string, unit: string): Promise<Hold[]> {
  const { rows } = await sql<Omit<Hold, 'ended'> & { endedBy: string | null; endedAt: Date | null }>`
    select evaluation_hold.id, reason, holder.name as "by", held_at as "at", ender.name as "endedBy", ended_at as "endedAt"
    from evaluation_hold
    left join account holder on holder.id = held_by
    left join account ender on ender.id = ended_by
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and unit_id::text = ${unit}
    order by held_at desc, evaluation_hold.id`.execute(act.tx);
  return rows.map(({ endedBy, endedAt, ...one }) => ({
    ...one,
    ended: endedAt && { by: endedBy, at: endedAt },
  }));
}

export type HoldSet =
  | { ok: true }
  | { ok: false; problem: 'not found' | ClosedStage | TooLong | 'reason missing' };

/** Says that a unit is under complaint, in words without persons; said already, it stands as it was said first. */
export async function hold(
  act: Act,
  evaluation: string,
  { unit, reason }: { unit: string; reason: string },
): Promise<HoldSet> {
  const problem = await whyNot(act, evaluation, unit);
  if (problem) return { ok: false, problem };
  const long = tooLong(reason, 'reason');
  if (!reason || long) return { ok: false, problem: long ?? 'reason missing' };
  const row = await act.tx
    .insertInto('evaluation_hold')
    .values({
      ...{ commune_id: communeOf(act), evaluation_id: evaluation, unit_id: unit, reason },
      ...{ held_by: accountOf(act), held_at: act.now },
    })
    .onConflict((conflict) =>
      conflict.columns(['commune_id', 'evaluation_id', 'unit_id']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (row) await record(act, { noun: 'evaluation', id: evaluation, verb: 'held', after: { unit }, reason });
  return { ok: true };
}

/** The complaint is settled: the unit is rated like the others. */
export async function release(act: Act, evaluation: string, unit: string): Promise<HoldSet> {
  const problem = await whyNot(act, evaluation, unit);
  if (problem) return { ok: false, problem };
  const { rows } = await sql<{ reason: string }>`
    update evaluation_hold set ended_by = ${accountOf(act)}, ended_at = ${act.now}
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} and unit_id = ${unit} and ended_at is null
    returning reason`.execute(act.tx);
  for (const before of rows)
    await record(act, { noun: 'evaluation', id: evaluation, verb: 'released', before: { unit, ...before } });
  return { ok: true };
}

async function whyNot(act: Act, evaluation: string, unit: string): Promise<'not found' | ClosedStage | null> {
  const stage = await aloneWith(act, evaluation);
  if (!(await evaluationOf(act, evaluation)) || !(await listedUnit(act, evaluation, unit)))
    return 'not found';
  return isClosed(stage) ? stage : null;
}

/** Which criteria are assigned to a unit, of those that hold where assigned. */
export async function assigned(act: Act, evaluation: string, unit: string): Promise<string[]> {
  const { rows } = await sql<{ assigned: string[] }>`
    select assigned from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
      and unit_id::text = ${unit}`.execute(act.tx);
  return rows[0]?.assigned ?? [];
}

export type Assigned = { ok: true } | { ok: false; problem: 'not found' | ClosedStage };

/** Sets which criteria are assigned to a unit; only those that hold where assigned can be. */
export async function assign(
  act: Act,
  evaluation: string,
  { unit, criteria }: { unit: string; criteria: readonly string[] },
): Promise<Assigned> {
  const problem = await whyNot(act, evaluation, unit);
  const found = await evaluationOf(act, evaluation);
  if (problem || !found) return { ok: false, problem: problem ?? 'not found' };
  const assignable = found.criteria.filter(({ whereAssigned }) => whereAssigned).map(({ id }) => id);
  if (criteria.some((one) => !assignable.includes(one))) return { ok: false, problem: 'not found' };
  const before = await assigned(act, evaluation, unit);
  const after = assignable.filter((one) => criteria.includes(one));
  if (String(before) === String(after)) return { ok: true };
  await act.tx
    .updateTable('evaluation_unit')
    .set({ assigned: after })
    .where('commune_id', '=', communeOf(act))
    .where('evaluation_id', '=', evaluation)
    .where('unit_id', '=', unit)
    .execute();
  const kept = { unit, criteria: before };
  await record(act, {
    noun: 'evaluation',
    id: evaluation,
    verb: 'assigned',
    before: kept,
    after: { unit, criteria: after },
  });
  return { ok: true };
}
