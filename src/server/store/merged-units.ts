import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Source } from '#compilation';
import { type Act, communeOf } from './act.ts';
import { standingNow } from './counted.ts';

/** How one unit stands in a period, for the report made of all of them. */
export interface PeriodUnit extends Source {
  unitKind: string;
  sentAt: Date | null;
  /** The last day on time, as extended. */
  onTimeUntil: CivilDate;
  acceptedUntil: CivilDate | null;
  /** Why no report is expected of it. */
  exempt: string | null;
}

/** Every unit that owes, or owed, a report in a period: by kind and name. */
export async function periodUnits(act: Act, period: string): Promise<PeriodUnit[]> {
  const commune = communeOf(act);
  const { rows } = await sql<PeriodUnit>`
    with ${standingNow(act, period)}
    select owed.unit_id as unit, unit.name as "unitName", unit.kind as "unitKind", owed.report_id as report, version,
      owed.sent_at as "sentAt", coalesce(extended_until, on_time_until) as "onTimeUntil", accepted_until as "acceptedUntil", exemption.reason as exempt,
      case when owed.report_id is not null then 'sent' when carried_by is not null then 'carried'
        when exemption.id is not null then 'exempt' else 'missing' end as state,
      coalesce(adds, false) as adds, coalesce(stands, false) as stands
    from owed
    join period on (period.commune_id, period.id) = (${commune}::uuid, owed.period_id)
    join unit on (unit.commune_id, unit.id) = (${commune}::uuid, owed.unit_id)
    left join standing on standing.id = owed.report_id
    left join report on (report.commune_id, report.id) = (${commune}::uuid, owed.report_id)
    left join exemption on exemption.commune_id = ${commune} and ended_at is null
      and (exemption.period_id, exemption.unit_id) = (owed.period_id, owed.unit_id)
    order by unit.kind, unit.name, unit.code`.execute(act.tx);
  return rows;
}

/** Of which question a unit was asked for more, and has not answered yet: reports that are returned. */
export async function awaited(act: Act, period: string): Promise<{ unit: string; indicator: string }[]> {
  const { rows } = await sql<{ unit: string; indicator: string }>`
    select duty.unit_id as unit, item.indicator_id as indicator from duty
    join report_return asked on (asked.commune_id, asked.report_id) = (duty.commune_id, duty.report_id) and withdrawn_at is null
    join report_return_item item on (item.commune_id, item.return_id) = (asked.commune_id, asked.id)
    where duty.commune_id = ${communeOf(act)} and duty.period_id::text = ${period} and duty.review = 'returned'`.execute(
    act.tx,
  );
  return rows;
}
