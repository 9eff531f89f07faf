import { sql } from 'kysely';
import type { Total } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { superseded } from './report-superseded.ts';

/** The sum of one indicator over a period's reports. */
export interface PeriodTotal extends Total {
  indicator: string;
  /** Reports of units from before and after a change of units lie in it. */
  broken: boolean;
  /** Those changes. */
  changes: string[];
}

/**
 * The sums of a period by indicator, and how many units reach the target by themselves. An attestation counts who
 * said yes among those who answered. "Đạt 2" is also reached by 3. What stands for itself only has no sum.
 * Across a change of units only what sums is added up. A share, a state, a yes of a unit that ended stands until every
 * unit after it has reported; from then on theirs stand for it. What is superseded is not counted.
 */
export async function totals(act: Act, period: string): Promise<PeriodTotal[]> {
  const { rows } = await sql<PeriodTotal>`
    with here as (select report.id, report.unit_id, not ${superseded} as adds from duty standing
        join report on (report.commune_id, report.id) = (standing.commune_id, standing.report_id)
        where standing.commune_id = ${communeOf(act)} and standing.period_id::text = ${period}),
      owed as (select unit_id, change_id, carried_by from duty where commune_id = ${communeOf(act)} and period_id::text = ${period}),
      after as (select old.unit_id, next.unit_id as next_id, next.carried_by is not null as carried, sent.id is not null as sent
        from owed old
        join unit on (unit.commune_id, unit.id) = (${communeOf(act)}, old.unit_id) and unit.ended_on is not null
        join unit_succession line on (line.commune_id, line.unit_id) = (${communeOf(act)}, old.unit_id)
        join owed next on next.unit_id = line.successor_id
        left join here sent on sent.unit_id = next.unit_id),
      standing as (select here.id, here.unit_id, adds,
        not exists (select from after where after.unit_id = here.unit_id and sent)
          or exists (select from after where after.unit_id = here.unit_id and not sent and not carried) as stands
        from here),
      cutting as (select unit_change.id from unit_change
        join period on period.commune_id = unit_change.commune_id and period.id::text = ${period}
        where unit_change.commune_id = ${communeOf(act)} and applied_at is not null and undone_at is null
          and unit_change.kind in ('merge', 'split', 'rearrange', 'close') and effective_on > covers_from and effective_on <= covers_to),
      cut as (
        select old.unit_id, old.change_id from unit_change_from old join cutting on cutting.id = old.change_id
          where old.commune_id = ${communeOf(act)}
        union select new.unit_id, new.change_id from unit_change_to new join cutting on cutting.id = new.change_id
          where new.commune_id = ${communeOf(act)}
        union select unit_id, change_id from owed where change_id is not null)
    select indicator_id as indicator, count(value)::int as reports,
      case when sums <> 'none' then trim_scale(sum(value))::text end as value,
      case when indicator.kind = 'attestation' then nullif(count(value), 0)::text
        else trim_scale(sum(figure.denominator) filter (where value is not null))::text end as denominator,
      count(*) filter (where case comparator
        when '>' then value > target when '<' then value < target when '<=' then value <= target
        when 'range' then value between target and target_high else value >= target end)::int as reached,
      coalesce(bool_or(cut.unit_id is not null), false) as broken,
      coalesce(array_agg(distinct cut.change_id) filter (where cut.change_id is not null), '{}') as changes
    from standing
    join figure on (figure.commune_id, figure.report_id) = (${communeOf(act)}, standing.id)
    join indicator on (indicator.commune_id, indicator.id) = (figure.commune_id, figure.indicator_id)
    left join (select unit_id, min(change_id::text)::uuid as change_id from cut group by unit_id) cut on cut.unit_id = standing.unit_id
    where adds and (stands or sums = 'sum')
    group by indicator_id, indicator.kind, sums`.execute(act.tx);
  return rows;
}
