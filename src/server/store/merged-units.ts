import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Source } from '#compilation';
import { type Act, communeOf } from './act.ts';
import { type StandingReport, standingIn } from './counted.ts';

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

type Row = Omit<PeriodUnit, 'adds' | 'stands'> & { isOver: boolean };

/** Every unit that owes, or owed, a report in a period: by kind and name. */
export async function periodUnits(act: Act, period: string): Promise<PeriodUnit[]> {
  const { rows } = await sql<Row>`
    select duty.unit_id as unit, unit.name as "unitName", unit.kind as "unitKind", duty.report_id as report, version,
      duty.sent_at as "sentAt", coalesce(extended_until, on_time_until) as "onTimeUntil", accepted_until as "acceptedUntil",
      exemption.reason as exempt, ended_on is not null or carried_by is not null as "isOver",
      case when duty.report_id is not null then 'sent' when carried_by is not null then 'carried'
        when exemption.id is not null then 'exempt' else 'missing' end as state
    from period
    join duty on (duty.commune_id, duty.period_id) = (period.commune_id, period.id)
    join unit on (unit.commune_id, unit.id) = (duty.commune_id, duty.unit_id)
    left join report on (report.commune_id, report.id) = (duty.commune_id, duty.report_id)
    left join exemption on (exemption.commune_id, exemption.period_id, exemption.unit_id)
      = (duty.commune_id, duty.period_id, duty.unit_id) and ended_at is null
    where period.commune_id = ${communeOf(act)} and period.id::text = ${period}
    order by unit.kind, unit.name, unit.code`.execute(act.tx);
  const isCut = rows.some(({ isOver }) => isOver);
  const standing = new Map((isCut ? await standingIn(act, period) : []).map((one) => [one.report, one]));
  return rows.map(({ isOver: _, ...row }) => {
    const known = row.report === null ? undefined : standing.get(row.report);
    const counts = row.report !== null && !isCut;
    return { ...row, adds: known?.adds ?? counts, stands: known?.stands ?? counts };
  });
}

/** The reports that stand in a period. Only where a unit ended it takes the whole of its line to say which count. */
export function standingOf(units: readonly PeriodUnit[]): StandingReport[] {
  return units.flatMap(({ report, unit, adds, stands }) =>
    report === null ? [] : { report, unit, adds, stands },
  );
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
