import { sql } from 'kysely';
import { addDays, type CivilDate, inWords, yearNumberOf } from '#calendar';
import { type PeriodSeries, periodsOfYear, type SetPeriod, yearTypeOf } from '#movement';
import type { UnitKind } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import * as daysOff from './days-off.ts';
import { record } from './events.ts';

/** A series of a movement, with how far its periods go. */
export interface FollowedSeries extends PeriodSeries {
  id: string;
  movement: string;
  setBy: string | null;
  setAt: Date;
  /** The last day that its periods cover; null where it has none. */
  coversTo: CivilDate | null;
}

export async function listSeries(act: Act, movement: string): Promise<FollowedSeries[]> {
  const { rows } = await sql<FollowedSeries>`
    select period_series.id, movement_id as movement, kind, year_starts as "yearStarts", due, accepted_days as "acceptedDays",
      unit_kinds as "unitKinds", plan_item_id as "planItem", reason, account.name as "setBy", set_at as "setAt",
      (select max(covers_to) from period
        where (period.commune_id, period.series_id) = (period_series.commune_id, period_series.id)) as "coversTo"
    from period_series left join account on account.id = set_by
    where period_series.commune_id = ${communeOf(act)} and movement_id::text = ${movement}
    order by set_at, period_series.id`.execute(act.tx);
  return rows;
}

/** The plan and the movement that periods are added to. */
export interface Into {
  movement: string;
  plan: string;
}

/** Adds series and periods, each with the duties of the participants of its kinds. Returns the periods' ids. */
export async function addPeriods(
  act: Act,
  into: Into,
  { series, periods }: { series: readonly PeriodSeries[]; periods: readonly SetPeriod[] },
): Promise<string[]> {
  const ids: string[] = [];
  for (const [place, one] of series.entries())
    if (periods.some((period) => period.series === place)) ids[place] = await insertSeries(act, into, one);
  const first = await nextPosition(act, into.movement);
  const added: string[] = [];
  for (const [index, period] of periods.entries()) {
    const of = period.series === undefined ? null : (ids[period.series] ?? null);
    added.push(await insertPeriod(act, into, { period, position: first + index, series: of }));
  }
  return added;
}

export type PeriodsAdded =
  | { ok: true; periods: SetPeriod[] }
  | { ok: false; problem: 'not found' }
  | { ok: false; problem: 'overlaps' | 'refused'; said: string };

/** Adds periods to a movement that is running; those of a series, all or none. Units owe them from now on. */
export async function addTo(
  act: Act,
  movement: string,
  added: { series: PeriodSeries | null; periods: SetPeriod[] },
): Promise<PeriodsAdded> {
  const into = await planOf(act, movement);
  if (!into) return { ok: false, problem: 'not found' };
  const rests = [added.series?.planItem, ...added.periods.map(({ planItem }) => planItem)];
  if (!(await areConfirmed(act, into.plan, rests))) return { ok: false, problem: 'not found' };
  const twice = await alreadyThere(act, into.movement, added.periods);
  if (twice) return { ok: false, problem: 'overlaps', said: twice };
  const series = added.series ? [added.series] : [];
  const periods = added.periods.map(({ series: _, ...period }) =>
    added.series ? { ...period, series: 0 } : period,
  );
  await addPeriods(act, into, { series, periods });
  await record(act, {
    noun: 'movement',
    id: into.movement,
    verb: 'periods added',
    after: { series: added.series, periods: added.periods },
    reason: added.periods[0]?.reason ?? '',
  });
  return { ok: true, periods: added.periods };
}

/** Adds the periods of the year after those that a series has. */
export async function openNextYear(act: Act, series: string): Promise<PeriodsAdded> {
  const row = await act.tx
    .selectFrom('period_series')
    .select(['movement_id'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', series)
    .executeTakeFirst();
  const found = row && (await listSeries(act, row.movement_id)).find(({ id }) => id === series);
  const into = found && (await planOf(act, found.movement));
  if (!found || !into) return { ok: false, problem: 'not found' };
  const next = periodsOfYear(found, nextYearOf(found, act.today), await daysOff.workCalendar(act));
  if (!next.ok) return { ok: false, problem: 'refused', said: next.problem };
  const twice = await alreadyThere(act, into.movement, next.periods);
  if (twice) return { ok: false, problem: 'overlaps', said: twice };
  const first = await nextPosition(act, into.movement);
  for (const [index, period] of next.periods.entries())
    await insertPeriod(act, into, { period, position: first + index, series: found.id });
  await record(act, {
    noun: 'movement',
    id: into.movement,
    verb: 'periods added',
    after: { series: found.id, periods: next.periods },
  });
  return { ok: true, periods: next.periods };
}

/** The number of the year after the last that a series covers, or of the year in which today lies. */
export function nextYearOf(
  series: Pick<FollowedSeries, 'yearStarts' | 'coversTo'>,
  today: CivilDate,
): number {
  return yearNumberOf(yearTypeOf(series), series.coversTo ? addDays(series.coversTo, 1) : today);
}

async function planOf(act: Act, movement: string): Promise<Into | null> {
  const row = await act.tx
    .selectFrom('movement')
    .select(['id', 'plan_id'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', movement)
    .executeTakeFirst();
  return row ? { movement: row.id, plan: row.plan_id } : null;
}

/** Whether a person has confirmed every item that periods are said to rest on. */
async function areConfirmed(act: Act, plan: string, items: (string | null | undefined)[]): Promise<boolean> {
  const wanted = new Set(items.flatMap((item) => item ?? []));
  if (wanted.size === 0) return true;
  const rows = await act.tx
    .selectFrom('plan_item')
    .select('id')
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .where('decision', 'in', ['accepted', 'corrected'])
    .where('bounds', '<>', 'out')
    .where('id', 'in', [...wanted])
    .execute();
  return rows.length === wanted.size;
}

/** The words of a period that stands already with the same name and days; null where none does. */
async function alreadyThere(
  act: Act,
  movement: string,
  periods: readonly SetPeriod[],
): Promise<string | null> {
  const standing = await act.tx
    .selectFrom('period')
    .select(['name', 'covers_from', 'covers_to'])
    .where('commune_id', '=', communeOf(act))
    .where('movement_id', '=', movement)
    .execute();
  const twice = standing.find((old) =>
    periods.some(
      (period) =>
        period.name === old.name ||
        (period.coversFrom === old.covers_from && period.coversTo === old.covers_to),
    ),
  );
  return twice ? `${twice.name} (${inWords(twice.covers_from)}–${inWords(twice.covers_to)})` : null;
}

async function nextPosition(act: Act, movement: string): Promise<number> {
  const { next } = await act.tx
    .selectFrom('period')
    .select(sql<number>`coalesce(max(position) + 1, 0)::int`.as('next'))
    .where('commune_id', '=', communeOf(act))
    .where('movement_id', '=', movement)
    .executeTakeFirstOrThrow();
  return next;
}

async function insertSeries(act: Act, { movement, plan }: Into, series: PeriodSeries): Promise<string> {
  const { id } = await act.tx
    .insertInto('period_series')
    .values({
      commune_id: communeOf(act),
      movement_id: movement,
      plan_id: plan,
      plan_item_id: series.planItem,
      kind: series.kind,
      year_starts: series.yearStarts,
      due: JSON.stringify(series.due),
      accepted_days: series.acceptedDays,
      unit_kinds: series.unitKinds,
      reason: series.reason,
      set_by: accountOf(act),
      set_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The duties of a period are frozen here: every participant of the kinds it addresses. */
async function insertPeriod(
  act: Act,
  { movement, plan }: Into,
  { period, position, series }: { period: SetPeriod; position: number; series: string | null },
): Promise<string> {
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
      series_id: series,
      set_by: accountOf(act),
      set_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertDuties(act, movement, id, period.unitKinds);
  return id;
}

async function insertDuties(act: Act, movement: string, period: string, kinds: UnitKind[]) {
  if (kinds.length === 0) return;
  await sql`
    insert into duty (commune_id, period_id, unit_id)
    select unit.commune_id, ${period}::uuid, unit.id from participant
    join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
    where participant.commune_id = ${communeOf(act)} and movement_id = ${movement} and unit.kind = any(${kinds})
      and ended_on is null`.execute(act.tx);
}
