import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { OldReport } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import type { Asking } from './facts-asked.ts';
import { superseded } from './report-superseded.ts';

/**
 * A report that a unit owes in the days of an evaluation, or one before it that became part of it whole. Of one of which only a
 * part became it: what it owed and never sent.
 */
export interface OwedReport {
  unit: string;
  /** Whose report it is. */
  teller: string;
  own: boolean;
  movement: string;
  from: CivilDate;
  to: CivilDate;
  /** Its period lies in the year whole · it shares days with it. */
  within: boolean;
  touching: boolean;
  /** The version that stands and counts, and when it came; null = none. */
  report: string | null;
  cameAt: Date | null;
  /** What a unit before it has not sent, by its name; null of everything else. */
  of: OldReport | null;
}

/**
 * What some units owe, unit by unit in the order of the days. What nobody expects of them (taken off by a change of units,
 * excused) is not among it, nor what counts no more. However many changes led from a unit to another, it is before it once.
 */
export async function owedBy(
  act: Act,
  { year, months, movements }: Asking,
  units: readonly string[],
): Promise<OwedReport[]> {
  const commune = communeOf(act);
  const { rows } = await sql<OwedReport>`/* prepared: owed by units */
    with tellers as materialized (
      select given as unit, given as teller, true as own, true as whole, null as name from unnest(${units}::uuid[]) as given
      union all select distinct line.successor_id, line.unit_id, false, not exists (
        select from unit_succession other join unit on (unit.commune_id, unit.id) = (other.commune_id, other.successor_id)
        where (other.commune_id, other.unit_id) = (line.commune_id, line.unit_id)
          and other.successor_id <> line.successor_id and ended_on is null), old.name
      from unit_succession line
      join unit old on (old.commune_id, old.id) = (line.commune_id, line.unit_id) and old.ended_on is not null
      where line.commune_id = ${commune} and line.successor_id = any (${units}::uuid[]))
    select tellers.unit, teller, own, movement_id as movement, coalesce(duty.covers_from, period.covers_from) as "from",
      coalesce(duty.covers_to, period.covers_to) as "to", period.covers_from >= ${year.from} and period.covers_to <= ${year.to} as within,
      period.covers_from <= ${year.to} and period.covers_to >= ${year.from} as touching, report.id as report, report.sent_at as "cameAt",
      case when not own and report.id is null then json_build_object('unit', tellers.name, 'period', period.name) end as of
    from tellers
    join duty on duty.commune_id = ${commune} and duty.unit_id = teller
    join period on (period.commune_id, period.id) = (${commune}::uuid, duty.period_id)
      and period.movement_id = any (${movements}::uuid[])
      and period.covers_from <= greatest(${year.to}::date, (${months?.last ?? null}::date + interval '1 month' - interval '1 day')::date)
      and period.covers_to >= least(${year.from}::date, ${months?.first ?? null}::date)
    left join report on (report.commune_id, report.id) = (${commune}::uuid, duty.report_id)
      and (duty.carried_by is null or not ${superseded})
    where (report.id is not null and whole) or (report.id is null and duty.carried_by is null and duty.report_id is null and not exists (
      select from exemption where (exemption.commune_id, exemption.period_id, exemption.unit_id)
        = (duty.commune_id, duty.period_id, duty.unit_id) and ended_at is null))
    order by tellers.unit, "from", "to", teller, report`.execute(act.tx);
  return rows;
}
