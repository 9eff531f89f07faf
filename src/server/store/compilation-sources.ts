import { sql } from 'kysely';
import { ofMonths, type Received } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { counts, figuresOfProse, standingKept, standingNow } from './counted.ts';

/** One version of a unit's report behind a figure, or one that was left out. */
export interface SourceRow {
  unit: string;
  unitName: string;
  report: string;
  version: number;
  sentAt: Date;
  byLink: boolean;
  receivedWay: Received['way'] | null;
  /** Decimal strings; null where it gives no figure. */
  value: string | null;
  denominator: string | null;
  explanation: string | null;
  /** Who took the figure from the unit's words, and when; null where the unit gave it. */
  fromProse: { by: string | null; at: Date } | null;
  /** Files that show it. */
  evidence: number;
  /** It lies in the sum. */
  counted: boolean;
  /**
   * Why not: a unit after it reported for it · the unit sent another · the unit took it back · it gives no figure · not taken yet,
   * in a kept version.
   */
  leftOut: 'superseded' | 'older' | 'recalled' | 'no figure' | 'newer' | null;
}

export interface Sources {
  counted: SourceRow[];
  leftOut: SourceRow[];
}

/**
 * What lies behind the figure of a question in a period: every version that gives one, those that count first. `kept`: as a kept
 * version took them, with the time at which it was made.
 */
export async function sourcesOf(
  act: Act,
  { period, indicator }: { period: string; indicator: string },
  kept: { id: string; draftedAt: Date } | null = null,
): Promise<Sources> {
  const commune = communeOf(act);
  const { rows } = await sql<SourceRow>`
    with ${kept ? standingKept(act, kept.id) : standingNow(act, period)},
      taken as (select said.*, account.name as "by" from (${figuresOfProse(act, kept?.draftedAt ?? null)}) said
        left join account on account.id = decided_by where indicator_id::text = ${indicator})
    select report.unit_id as unit, unit_name as "unitName", report.id as report, report.version, report.sent_at as "sentAt",
      link_id is not null as "byLink", received_way as "receivedWay",
      trim_scale(coalesce(figure.value, taken.value))::text as value, trim_scale(figure.denominator)::text as denominator, explanation,
      case when taken.report_id is not null then json_build_object('by', taken.by, 'at', taken.decided_at) end as "fromProse",
      (select count(*)::int from report_evidence shown
        join evidence on (evidence.commune_id, evidence.id) = (shown.commune_id, shown.evidence_id)
        where shown.commune_id = ${commune} and shown.report_id = report.id and evidence.indicator_id = asked.id) as evidence,
      coalesce(standing.id is not null and ${counts} and coalesce(figure.value, taken.value) is not null, false) as counted,
      case when standing.id is not null and not ${counts} then 'superseded'
        when standing.id is not null and coalesce(figure.value, taken.value) is null then 'no figure'
        when standing.id is not null then null
        when exists (select from report_recall back where (back.commune_id, back.report_id) = (report.commune_id, report.id)) then 'recalled'
        when report.version > (select max(other.version) from standing stood
          join report other on (other.commune_id, other.id) = (${commune}::uuid, stood.id) where stood.unit_id = report.unit_id) then 'newer'
        when ${kept?.draftedAt ?? null}::timestamptz < report.sent_at then 'newer'
        else 'older' end as "leftOut"
    from report
    join period on (period.commune_id, period.id) = (report.commune_id, report.period_id)
    join indicator asked on (asked.commune_id, asked.movement_id) = (period.commune_id, period.movement_id) and asked.id::text = ${indicator}
    join unit on (unit.commune_id, unit.id) = (report.commune_id, report.unit_id)
    left join standing on standing.id = report.id
    left join figure on (figure.commune_id, figure.report_id, figure.indicator_id) = (report.commune_id, report.id, asked.id)
    left join taken on taken.report_id = report.id
    where report.commune_id = ${commune} and report.period_id::text = ${period}
      and (figure.report_id is not null or taken.report_id is not null)
    order by unit.kind, unit.name, unit.code, report.version desc`.execute(act.tx);
  const dated = rows.map((row) => ({
    ...row,
    fromProse: row.fromProse && { ...row.fromProse, at: new Date(row.fromProse.at) },
  }));
  return {
    counted: dated.filter(({ counted }) => counted),
    leftOut: dated.filter(({ counted }) => !counted),
  };
}

/** What the lines come to: parts and wholes added apart; null where there is none. */
export function sumOf(rows: readonly SourceRow[]): { value: string | null; denominator: string | null } {
  const months = rows.flatMap(({ value, denominator }) =>
    value === null ? [] : [{ month: '', value, denominator }],
  );
  return ofMonths('sum', months);
}
