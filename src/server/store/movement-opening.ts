import type { PeriodSeries, SetIndicator, SetPeriod } from '#movement';
import { canBeMonthly, explainsZero, sumsOf } from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { follow } from './milestones.ts';
import { addPeriods } from './period-series.ts';
import { whyClosed } from './plan-items.ts';
import { whileOpened } from './plan-lock.ts';

export interface Opening {
  plan: string;
  issuer: string;
  name: string;
  units: string[];
  indicators: SetIndicator[];
  /** The series that periods name by their place. */
  series?: PeriodSeries[];
  periods: SetPeriod[];
}

export type Opened =
  | { ok: true; movement: string }
  | { ok: false; problem: 'already open' | 'replaced' | 'not confirmed'; items?: string[] };

/** Puts a confirmed plan in force: participants, indicators, periods, and who owes which report. */
export async function open(act: Act, opening: Opening): Promise<Opened> {
  await whileOpened(act, opening.plan);
  if ((await whyClosed(act, opening.plan)) === 'replaced') return { ok: false, problem: 'replaced' };
  const unconfirmed = await notConfirmed(act, opening);
  if (unconfirmed.length > 0) return { ok: false, problem: 'not confirmed', items: unconfirmed };
  const movement = await insertMovement(act, opening);
  if (!movement) return { ok: false, problem: 'already open' };
  const { units, indicators, periods } = opening;
  await insertParticipants(act, movement, units);
  for (const [position, indicator] of indicators.entries())
    await insertIndicator(act, opening.plan, movement, position, indicator);
  await addPeriods(act, { movement, plan: opening.plan }, { series: opening.series ?? [], periods });
  await follow(act, movement);
  await record(act, {
    noun: 'movement',
    id: movement,
    verb: 'opened',
    after: { name: opening.name, units: units.length, indicators: indicators.length, periods },
  });
  return { ok: true, movement };
}

/** Items that nobody with the right has accepted or corrected: nothing may rest on them. */
async function notConfirmed(
  act: Act,
  { plan, indicators, series = [], periods }: Opening,
): Promise<string[]> {
  const wanted = [
    ...indicators.map(({ planItem }) => planItem),
    ...[...series, ...periods].flatMap(({ planItem }) => planItem ?? []),
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
      explain_zero: explainsZero(indicator),
      sums: sumsOf(indicator.kind),
      by_month: indicator.byMonth && canBeMonthly(indicator.kind),
      either_or: indicator.eitherOr,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (indicator.unitKinds.length === 0) return;
  await act.tx
    .insertInto('indicator_unit_kind')
    .values(indicator.unitKinds.map((unit_kind) => ({ commune_id, indicator_id: id, unit_kind })))
    .execute();
}
