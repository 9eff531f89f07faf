import { sql } from 'kysely';
import { proposeIndicators } from '#movement';
import { explainsZero, sumsOf } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { askKinds, type Edited, say } from './form-place.ts';
import * as movements from './movements.ts';
import * as plans from './plans.ts';
import { list as kindsOfUnit } from './unit-kinds.ts';

export type Added = { ok: true; question: string } | Extract<Edited, { ok: false }>;

/** Adds a question because of a confirmed target or criterion of the movement's plan, at the end of the form. */
export async function add(act: Act, movement: string, planItem: string): Promise<Added> {
  const found = await movements.get(act, movement);
  const plan = found && (await plans.get(act, found.plan));
  if (!found || !plan) return { ok: false, problem: 'not found' };
  const item = plan.items.find(({ id }) => id === planItem);
  const confirmed = item?.decision === 'accepted' || item?.decision === 'corrected';
  const [proposed] = item && confirmed ? proposeIndicators([item], await kindsOfUnit(act)) : [];
  if (!proposed) return { ok: false, problem: 'not confirmed' };
  const { id } = await act.tx
    .insertInto('indicator')
    .values({
      commune_id: communeOf(act),
      movement_id: found.id,
      plan_id: found.plan,
      plan_item_id: planItem,
      bounds: proposed.bounds,
      position: await nextPosition(act, found.id),
      kind: proposed.kind,
      clause: proposed.clause,
      question: proposed.question,
      measure: proposed.measure,
      comparator: proposed.comparator,
      target: proposed.target,
      target_high: proposed.targetHigh,
      each_unit: proposed.eachUnit,
      per: proposed.per,
      explain_zero: explainsZero(proposed),
      sums: sumsOf(proposed.kind),
      by_month: proposed.byMonth,
      either_or: proposed.eitherOr,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await askKinds(act, id, proposed.unitKinds);
  await say(act, { movement, question: id }, 'question added', { after: { name: proposed.question } });
  return { ok: true, question: id };
}

async function nextPosition(act: Act, movement: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position), -1) + 1 as next from indicator
    where commune_id = ${communeOf(act)} and movement_id = ${movement}`.execute(act.tx);
  return rows[0]?.next ?? 0;
}
