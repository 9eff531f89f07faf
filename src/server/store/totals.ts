import { sql } from 'kysely';
import type { Total } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { counts, figuresOfProse, standingNow } from './counted.ts';

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
 * unit after it has reported; from then on theirs stand for it. What is superseded is not counted. What a person took
 * from a unit's words counts where the unit gave no figure.
 */
export async function totals(act: Act, period: string): Promise<PeriodTotal[]> {
  const commune = communeOf(act);
  const { rows } = await sql<PeriodTotal>`
    with ${standingNow(act, period)},
      cutting as (select unit_change.id from unit_change
        join period on period.commune_id = unit_change.commune_id and period.id::text = ${period}
        where unit_change.commune_id = ${commune} and applied_at is not null and undone_at is null
          and unit_change.kind in ('merge', 'split', 'rearrange', 'close') and effective_on > covers_from and effective_on <= covers_to),
      cut as (
        select old.unit_id, old.change_id from unit_change_from old join cutting on cutting.id = old.change_id
          where old.commune_id = ${commune}
        union select new.unit_id, new.change_id from unit_change_to new join cutting on cutting.id = new.change_id
          where new.commune_id = ${commune}
        union select unit_id, change_id from owed where change_id is not null),
      said as (
        select figure.report_id, indicator_id, value, denominator, adds, stands from standing
        join figure on (figure.commune_id, figure.report_id) = (${commune}::uuid, standing.id)
        union all
        select taken.report_id, taken.indicator_id, value, null, adds, stands from standing
        join (${figuresOfProse(act)}) taken on taken.report_id = standing.id),
      broken as (select indicator_id, array_agg(distinct first.change_id) as changes
        from (select unit_id, min(change_id::text)::uuid as change_id from cut group by unit_id) first
        join standing on standing.unit_id = first.unit_id
        join said on said.report_id = standing.id
        join indicator on (indicator.commune_id, indicator.id) = (${commune}::uuid, said.indicator_id)
        where ${sql`said.adds and (said.stands or sums = 'sum')`}
        group by indicator_id)
    select summed.*, changes is not null as broken, coalesce(changes, '{}') as changes from (
      select said.indicator_id as indicator, count(value)::int as reports,
        case when sums <> 'none' then trim_scale(sum(value))::text end as value,
        case when indicator.kind = 'attestation' then nullif(count(value), 0)::text
          else trim_scale(sum(said.denominator) filter (where value is not null))::text end as denominator,
        count(*) filter (where case comparator
          when '>' then value > target when '<' then value < target when '<=' then value <= target
          when 'range' then value between target and target_high else value >= target end)::int as reached
      from said
      join indicator on (indicator.commune_id, indicator.id) = (${commune}::uuid, said.indicator_id)
      where ${counts}
      group by said.indicator_id, indicator.kind, sums) summed
    left join broken on broken.indicator_id = summed.indicator`.execute(act.tx);
  return rows;
}
