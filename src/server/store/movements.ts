import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { SetIndicator } from '#movement';
import { together } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import { holdBooks } from './period-locks.ts';
import { tallies } from './rates.ts';

export { type Opening, open } from './movement-opening.ts';

/** The movements of the commune, newest first, each with its next date and what its rates are made of. */
export async function list(act: Act) {
  const { rows } = await sql<{
    id: string;
    name: string;
    openedAt: Date;
    units: number;
    nextDue: CivilDate | null;
  }>`
    select movement.id, movement.name, movement.opened_at as "openedAt",
      (select count(*)::int from participant join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
        where participant.commune_id = movement.commune_id and movement_id = movement.id and (ended_on is null or not exists (
          select from unit_succession line join participant next on (next.commune_id, next.unit_id) = (line.commune_id, line.successor_id)
          where (line.commune_id, line.unit_id) = (unit.commune_id, unit.id) and next.movement_id = movement.id))) as units,
      (select min(on_time_until) from period
        where period.commune_id = movement.commune_id and movement_id = movement.id and on_time_until >= ${act.today}) as "nextDue"
    from movement
    where commune_id = ${communeOf(act)}
    order by opened_at desc`.execute(act.tx);
  const counted = Map.groupBy(await tallies(act), ({ movement }) => movement);
  return rows.map((row) => ({
    ...row,
    tally: together((counted.get(row.id) ?? []).map(({ tally }) => tally)),
  }));
}

export interface Movement {
  id: string;
  name: string;
  plan: string;
  issuer: string;
  openedAt: Date;
  openedBy: string | null;
}

export function get(act: Act, id: string): Promise<Movement | undefined> {
  return act.tx
    .selectFrom('movement')
    .leftJoin('account', 'account.id', 'movement.opened_by')
    .select([
      'movement.id',
      'movement.name',
      'movement.plan_id as plan',
      'movement.issuer_id as issuer',
      'movement.opened_at as openedAt',
      'account.name as openedBy',
    ])
    .where('commune_id', '=', communeOf(act))
    .where(sql`movement.id::text`, '=', id)
    .executeTakeFirst();
}

/** How many units owe reports in it, without those of which nothing came before a change of units took all from them. */
export async function participating(act: Act, movement: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct unit_id)::int from duty
    join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
    where duty.commune_id = ${communeOf(act)} and movement_id::text = ${movement} and (carried_by is null or report_id is not null)`.execute(
    act.tx,
  );
  return rows[0]?.count ?? 0;
}

export interface Period {
  id: string;
  movement: string;
  name: string;
  coversFrom: CivilDate;
  coversTo: CivilDate;
  onTimeUntil: CivilDate;
  acceptedUntil: CivilDate | null;
  reason: string;
  /** The series it comes of. */
  series: string | null;
  setBy: string | null;
  setAt: Date;
}

export function periods(act: Act, movement: string): Promise<Period[]> {
  return act.tx
    .selectFrom('period')
    .leftJoin('account', 'account.id', 'period.set_by')
    .select([
      'period.id',
      'movement_id as movement',
      'period.name',
      'covers_from as coversFrom',
      'covers_to as coversTo',
      'on_time_until as onTimeUntil',
      'accepted_until as acceptedUntil',
      'reason',
      'series_id as series',
      'account.name as setBy',
      'set_at as setAt',
    ])
    .where('commune_id', '=', communeOf(act))
    .where(sql`movement_id::text`, '=', movement)
    .orderBy('position')
    .execute();
}

export type SetWindow = { ok: true } | { ok: false; problem: 'not found' | 'before it is due' | 'closed' };

/** Sets until when late reports are still accepted; null opens it again. The reason is kept in the log. */
export async function acceptUntil(
  act: Act,
  period: string,
  until: CivilDate | null,
  reason: string,
): Promise<SetWindow> {
  const before = await act.tx
    .selectFrom('period')
    .select(['accepted_until', 'on_time_until'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', period)
    .executeTakeFirst();
  if (!before) return { ok: false, problem: 'not found' };
  if (!(await holdBooks(act, period))) return { ok: false, problem: 'closed' };
  if (until !== null && until < before.on_time_until) return { ok: false, problem: 'before it is due' };
  await act.tx
    .updateTable('period')
    .set({ accepted_until: until })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', period)
    .execute();
  await record(act, {
    noun: 'period',
    id: period,
    verb: 'window set',
    before: { until: before.accepted_until },
    after: { until },
    reason,
  });
  return { ok: true };
}

export interface Asked extends SetIndicator {
  id: string;
  /** Since when no more unit is asked; null while they are. */
  stoppedAt: Date | null;
}

/** The indicators of a movement in the order of its form, each with the kinds it asks. */
export async function indicators(act: Act, movement: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    select id, stopped_at as "stoppedAt", plan_item_id as "planItem", bounds, kind, clause, question, measure, comparator, trim_scale(target)::text as target,
      trim_scale(target_high)::text as "targetHigh", each_unit as "eachUnit", per, decimals, trim_scale(maximum)::text as maximum,
      part_may_exceed_whole as "partMayExceedWhole", by_month as "byMonth", either_or as "eitherOr",
      coalesce((select json_agg(unit_kind order by unit_kind) from indicator_unit_kind asked
        where asked.commune_id = indicator.commune_id and asked.indicator_id = indicator.id), '[]') as "unitKinds"
    from indicator
    where commune_id = ${communeOf(act)} and movement_id = ${movement}
    order by position`.execute(act.tx);
  return rows;
}
