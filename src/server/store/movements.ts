import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { SetIndicator, SetPeriod } from '#movement';
import type { UnitKind } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

export interface Opening {
  plan: string;
  issuer: string;
  name: string;
  units: string[];
  indicators: SetIndicator[];
  periods: SetPeriod[];
}

export type Opened =
  | { ok: true; movement: string }
  | { ok: false; problem: 'already open' | 'not confirmed'; items?: string[] };

/** Puts a confirmed plan in force: participants, indicators, periods, and who owes which report. */
export async function open(act: Act, opening: Opening): Promise<Opened> {
  const unconfirmed = await notConfirmed(act, opening);
  if (unconfirmed.length > 0) return { ok: false, problem: 'not confirmed', items: unconfirmed };
  const movement = await insertMovement(act, opening);
  if (!movement) return { ok: false, problem: 'already open' };
  const { units, indicators, periods } = opening;
  await insertParticipants(act, movement, units);
  for (const [position, indicator] of indicators.entries())
    await insertIndicator(act, opening.plan, movement, position, indicator);
  for (const [position, period] of periods.entries())
    await insertPeriod(act, opening.plan, movement, position, period);
  await record(act, {
    noun: 'movement',
    id: movement,
    verb: 'opened',
    after: { name: opening.name, units: units.length, indicators: indicators.length, periods },
  });
  return { ok: true, movement };
}

/** Items that nobody with the right has accepted or corrected: nothing may rest on them. */
async function notConfirmed(act: Act, { plan, indicators, periods }: Opening): Promise<string[]> {
  const wanted = [
    ...indicators.map(({ planItem }) => planItem),
    ...periods.flatMap(({ planItem }) => planItem ?? []),
  ];
  if (wanted.length === 0) return [];
  const rows = await act.tx
    .selectFrom('plan_item')
    .select('id')
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .where('decision', 'in', ['accepted', 'corrected'])
    .where('bounds', '<>', 'out')
    .where('id', 'in', wanted)
    .execute();
  const confirmed = new Set(rows.map(({ id }) => id));
  return wanted.filter((id) => !confirmed.has(id));
}

async function insertMovement(act: Act, { plan, issuer, name }: Opening): Promise<string | undefined> {
  const row = await act.tx
    .insertInto('movement')
    .values({
      commune_id: communeOf(act),
      plan_id: plan,
      issuer_id: issuer,
      name,
      opened_by: accountOf(act),
      opened_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'plan_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

async function insertParticipants(act: Act, movement: string, units: string[]) {
  if (units.length === 0) return;
  await act.tx
    .insertInto('participant')
    .values(units.map((unit_id) => ({ commune_id: communeOf(act), movement_id: movement, unit_id })))
    .execute();
}

async function insertIndicator(
  act: Act,
  plan: string,
  movement: string,
  position: number,
  indicator: SetIndicator,
) {
  const commune_id = communeOf(act);
  const { id } = await act.tx
    .insertInto('indicator')
    .values({
      commune_id,
      movement_id: movement,
      plan_id: plan,
      plan_item_id: indicator.planItem,
      bounds: indicator.bounds,
      position,
      kind: indicator.kind,
      heading: indicator.clause,
      clause: indicator.clause,
      question: indicator.question,
      measure: indicator.measure,
      comparator: indicator.comparator,
      target: indicator.target,
      target_high: indicator.targetHigh,
      each_unit: indicator.eachUnit,
      per: indicator.per,
      decimals: indicator.decimals,
      maximum: indicator.maximum,
      part_may_exceed_whole: indicator.partMayExceedWhole,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (indicator.unitKinds.length === 0) return;
  await act.tx
    .insertInto('indicator_unit_kind')
    .values(indicator.unitKinds.map((unit_kind) => ({ commune_id, indicator_id: id, unit_kind })))
    .execute();
}

/** The duties of a period are frozen here: every participant of the kinds it addresses. */
async function insertPeriod(act: Act, plan: string, movement: string, position: number, period: SetPeriod) {
  const { id } = await act.tx
    .insertInto('period')
    .values({
      commune_id: communeOf(act),
      movement_id: movement,
      name: period.name,
      position,
      covers_from: period.coversFrom,
      covers_to: period.coversTo,
      on_time_until: period.onTimeUntil,
      accepted_until: period.acceptedUntil,
      plan_id: plan,
      plan_item_id: period.planItem,
      reason: period.reason,
      set_by: accountOf(act),
      set_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertDuties(act, movement, id, period.unitKinds);
}

async function insertDuties(act: Act, movement: string, period: string, kinds: UnitKind[]) {
  if (kinds.length === 0) return;
  await act.tx
    .insertInto('duty')
    .columns(['commune_id', 'period_id', 'unit_id'])
    .expression(
      act.tx
        .selectFrom('participant')
        .innerJoin('unit', (join) =>
          join
            .onRef('unit.commune_id', '=', 'participant.commune_id')
            .onRef('unit.id', '=', 'participant.unit_id'),
        )
        .select(['unit.commune_id', sql<string>`${period}::uuid`.as('period_id'), 'unit.id as unit_id'])
        .where('participant.commune_id', '=', communeOf(act))
        .where('participant.movement_id', '=', movement)
        .where('unit.kind', 'in', kinds),
    )
    .execute();
}

/** The movements of the commune, newest first, each with its next date and how many reports have come. */
export async function list(act: Act) {
  const { rows } = await sql<{
    id: string;
    name: string;
    openedAt: Date;
    units: number;
    expected: number;
    sent: number;
    nextDue: CivilDate | null;
  }>`
    select movement.id, movement.name, movement.opened_at as "openedAt",
      (select count(*)::int from participant where participant.commune_id = movement.commune_id and movement_id = movement.id) as units,
      (select count(*)::int from period join duty on (duty.commune_id, duty.period_id) = (period.commune_id, period.id)
        where period.commune_id = movement.commune_id and movement_id = movement.id) as expected,
      (select count(*)::int from period join report on (report.commune_id, report.period_id) = (period.commune_id, period.id)
        where period.commune_id = movement.commune_id and movement_id = movement.id) as sent,
      (select min(on_time_until) from period
        where period.commune_id = movement.commune_id and movement_id = movement.id and on_time_until >= ${act.today}) as "nextDue"
    from movement
    where commune_id = ${communeOf(act)}
    order by opened_at desc`.execute(act.tx);
  return rows;
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

export interface Period {
  id: string;
  movement: string;
  name: string;
  coversFrom: CivilDate;
  coversTo: CivilDate;
  onTimeUntil: CivilDate;
  acceptedUntil: CivilDate | null;
  reason: string;
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
      'account.name as setBy',
      'set_at as setAt',
    ])
    .where('commune_id', '=', communeOf(act))
    .where(sql`movement_id::text`, '=', movement)
    .orderBy('position')
    .execute();
}

export type SetWindow = { ok: true } | { ok: false; problem: 'not found' | 'before it is due' };

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

/** The indicators of a movement in the order of its form, each with the kinds it asks. */
export async function indicators(act: Act, movement: string): Promise<(SetIndicator & { id: string })[]> {
  const { rows } = await sql<SetIndicator & { id: string }>`
    select id, plan_item_id as "planItem", bounds, kind, clause, question, measure, comparator, trim_scale(target)::text as target,
      trim_scale(target_high)::text as "targetHigh", each_unit as "eachUnit", per, decimals, trim_scale(maximum)::text as maximum,
      part_may_exceed_whole as "partMayExceedWhole",
      coalesce((select json_agg(unit_kind order by unit_kind) from indicator_unit_kind asked
        where asked.commune_id = indicator.commune_id and asked.indicator_id = indicator.id), '[]') as "unitKinds"
    from indicator
    where commune_id = ${communeOf(act)} and movement_id = ${movement}
    order by position`.execute(act.tx);
  return rows;
}
