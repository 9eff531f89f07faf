import { sql } from 'kysely';
import { roomAt, type TooLong, tooLong } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import * as results from './evaluation-results.ts';
import { record } from './events.ts';

/** Whom a person chose among equals at the edge of a cap, and why. */
export interface Choice {
  unit: string;
  unitName: string;
  class: string;
  reason: string;
  by: string | null;
  at: Date;
}

/** The choices that stand. */
export async function list(act: Act, evaluation: string): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select choice.unit_id as unit, unit_name as "unitName", choice.class, reason, account.name as "by", chosen_at as "at"
    from evaluation_choice choice
    join evaluation_unit listed on (listed.commune_id, listed.evaluation_id, listed.unit_id)
      = (choice.commune_id, choice.evaluation_id, choice.unit_id)
    left join account on account.id = chosen_by
    where choice.commune_id = ${communeOf(act)} and choice.evaluation_id::text = ${evaluation} and withdrawn_at is null
    order by choice.class, unit_name collate vietnamese, choice.unit_id`.execute(act.tx);
  return rows;
}

export type Chosen =
  | { ok: true }
  | {
      ok: false;
      problem: 'not found' | ClosedStage | TooLong | 'reason missing' | 'no tie' | 'not as many';
      room?: number;
    };

/** Chooses just as many of equal points as there is room for; what was chosen for the class before is withdrawn. */
export async function choose(
  act: Act,
  evaluation: string,
  wanted: { class: string; units: readonly string[]; reason: string },
): Promise<Chosen> {
  const stage = await aloneWith(act, evaluation);
  const standing = await results.standings(act, evaluation);
  if (!stage || !standing) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  const long = tooLong(wanted.reason, 'reason');
  if (!wanted.reason || long) return { ok: false, problem: long ?? 'reason missing' };
  const cap = standing.caps.find((one) => one.class === wanted.class);
  if (!cap || wanted.units.some((unit) => !cap.tied.includes(unit))) return { ok: false, problem: 'no tie' };
  const room = roomAt(cap, standing.standings);
  if (new Set(wanted.units).size !== room) return { ok: false, problem: 'not as many', room };
  await withdrawAll(act, evaluation, wanted.class);
  await act.tx
    .insertInto('evaluation_choice')
    .values(
      wanted.units.map((unit) => ({
        ...{ commune_id: communeOf(act), evaluation_id: evaluation, unit_id: unit, class: wanted.class },
        among: [...cap.tied],
        ...{ reason: wanted.reason, chosen_by: accountOf(act), chosen_at: act.now },
      })),
    )
    .execute();
  const { reason, units, class: of } = wanted;
  const after = { class: of, units, among: cap.tied };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'chosen among equals', after, reason });
  return { ok: true };
}

/** Takes the choice for a class back: who is equal is tied again. */
export async function withdraw(act: Act, evaluation: string, of: string): Promise<Chosen> {
  const stage = await aloneWith(act, evaluation);
  if (!stage) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  const units = await withdrawAll(act, evaluation, of);
  if (units.length === 0) return { ok: true };
  const before = { class: of, units };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'choice withdrawn', before });
  return { ok: true };
}

async function withdrawAll(act: Act, evaluation: string, of: string): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    update evaluation_choice set withdrawn_at = ${act.now}
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and class = ${of} and withdrawn_at is null
    returning unit_id as unit`.execute(act.tx);
  return rows.map(({ unit }) => unit);
}
