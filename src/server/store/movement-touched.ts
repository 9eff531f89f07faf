import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Act, communeOf } from './act.ts';

/** What of a movement rests on one item of its plan. */
export interface Touched {
  id: string;
  planItem: string;
  kind: 'indicator' | 'period';
  /** The question, or the period's name. */
  name: string;
  /** Of a period: until when it is on time, how many reports are owed, and how many came; of a question how many answers came. */
  onTimeUntil: CivilDate | null;
  owed: number;
  sent: number;
  /** The plan from which it was carried over last. */
  carriedFrom: string | null;
}

export interface MovementTouched {
  id: string;
  name: string;
  touched: Touched[];
  /** Periods that rest on no item of the plan, because the officer set them himself. */
  unbound: { name: string; onTimeUntil: CivilDate }[];
}

/** The movement that was opened from a plan, with what in it rests on these items; null where none was. */
export async function movementTouched(
  act: Act,
  plan: string,
  items: readonly string[],
): Promise<MovementTouched | null> {
  const movement = await act.tx
    .selectFrom('movement')
    .select(['id', 'name'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`plan_id::text`, '=', plan)
    .executeTakeFirst();
  if (!movement) return null;
  const { rows } = await sql<Touched>`
    select id, plan_item_id as "planItem", 'indicator' as kind, question as name, null::date as "onTimeUntil",
      0 as owed, (select count(*)::int from figure
        join duty on (duty.commune_id, duty.report_id) = (figure.commune_id, figure.report_id)
        where (figure.commune_id, figure.indicator_id) = (indicator.commune_id, indicator.id)) as sent,
      carried_from as "carriedFrom"
    from indicator
    where commune_id = ${communeOf(act)} and movement_id = ${movement.id} and plan_item_id = any(${[...items]})
    union all
    select id, plan_item_id, 'period', name, on_time_until,
      (select count(*)::int from duty where (duty.commune_id, duty.period_id) = (period.commune_id, period.id)),
      (select count(*)::int from duty where (duty.commune_id, duty.period_id) = (period.commune_id, period.id) and report_id is not null),
      carried_from
    from period
    where commune_id = ${communeOf(act)} and movement_id = ${movement.id} and plan_item_id = any(${[...items]})
    order by 3, 4`.execute(act.tx);
  const unbound = await act.tx
    .selectFrom('period')
    .select(['name', 'on_time_until as onTimeUntil'])
    .where('commune_id', '=', communeOf(act))
    .where('movement_id', '=', movement.id)
    .where('plan_item_id', 'is', null)
    .orderBy('position')
    .execute();
  return { ...movement, touched: rows, unbound };
}
