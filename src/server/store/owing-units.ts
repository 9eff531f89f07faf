import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Act, communeOf } from './act.ts';

/** A unit that owes the report of a period, as far as more time for it or leaving it out is asked. */
export interface OwingUnit {
  unit: string;
  name: string;
  /** Extended where it was. */
  onTimeUntil: CivilDate;
  sent: boolean;
  exempt: boolean;
}

/** Those of these units that owe the period, kept as they are until the end of the transaction: none of them sends meanwhile. */
export async function owingUnits(act: Act, period: string, units: readonly string[]): Promise<OwingUnit[]> {
  await sql`select from duty where commune_id = ${communeOf(act)} and period_id::text = ${period} and unit_id::text = any(${units})
    order by unit_id for update`.execute(act.tx);
  const { rows } = await sql<OwingUnit>`
    select unit.id as unit, unit.name, coalesce(extended_until, on_time_until) as "onTimeUntil", report_id is not null as sent,
      exists (select from exemption where ended_at is null
        and (exemption.commune_id, exemption.period_id, exemption.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)) as exempt
    from duty
    join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
    join unit on (unit.commune_id, unit.id) = (duty.commune_id, duty.unit_id)
    where duty.commune_id = ${communeOf(act)} and period.id::text = ${period} and unit.id::text = any(${units})
      and (carried_by is null or report_id is not null)
    order by unit.kind, unit.name`.execute(act.tx);
  return rows;
}
