import { sql } from 'kysely';
import type { Total } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { counts, type StandingReport, standingAs } from './counted.ts';
import { periodUnits, standingOf } from './merged-units.ts';

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
export async function totals(
  act: Act,
  period: string,
  standing?: readonly StandingReport[],
): Promise<PeriodTotal[]> {
  const known = standing ?? standingOf(await periodUnits(act, period));
  const { rows } = await sql<Omit<PeriodTotal, 'broken' | 'changes'>>`
    select indicator.id as indicator, coalesce(sum(times), 0)::int as reports,
      case when sums <> 'none' then trim_scale(sum(value * times))::text end as value,
      case when indicator.kind = 'attestation' then nullif(sum(times), 0)::text
        else trim_scale(sum(denominator))::text end as denominator,
      coalesce(sum(times) filter (where case comparator
        when '>' then value > target when '<' then value < target when '<=' then value <= target
        when 'range' then value between target and target_high else value >= target end), 0)::int as reached
    from figures_summed(${idsOf(known, ({ adds }) => adds)}, ${idsOf(known, ({ stands }) => !stands)})
    join indicator on (indicator.commune_id, indicator.id) = (${communeOf(act)}::uuid, indicator_id)
    where stands or sums = 'sum'
    group by indicator.id, indicator.kind, sums`.execute(act.tx);
  const broken = await brokenBy(act, period, known);
  return rows.map((total) => {
    const changes = broken.get(total.indicator) ?? [];
    return { ...total, broken: changes.length > 0, changes };
  });
}

function idsOf(standing: readonly StandingReport[], which: (one: StandingReport) => boolean) {
  return sql`${standing.filter(which).map(({ report }) => report)}::uuid[]`;
}

/** The changes of units within the period that cut the figures of each question. */
async function brokenBy(
  act: Act,
  period: string,
  standing: readonly StandingReport[],
): Promise<Map<string, string[]>> {
  const cuts = await cutsOf(act, period);
  if (cuts.length === 0) return new Map();
  const { rows } = await sql<{ indicator: string; changes: string[] }>`
    with ${standingAs(standing)},
      cut as (select * from unnest(${cuts.map(({ unit }) => unit)}::uuid[], ${cuts.map(({ change }) => change)}::uuid[]) as one (unit_id, change_id))
    select indicator_id as indicator, array_agg(distinct cut.change_id) as changes from cut
    join standing on standing.unit_id = cut.unit_id
    join figure on (figure.commune_id, figure.report_id) = (${communeOf(act)}::uuid, standing.id)
    join indicator on (indicator.commune_id, indicator.id) = (${communeOf(act)}::uuid, figure.indicator_id)
    where ${counts}
    group by indicator_id`.execute(act.tx);
  return new Map(rows.map(({ indicator, changes }) => [indicator, changes]));
}

/** The units of a period whose days are cut by a change of units, each with one such change. */
async function cutsOf(act: Act, period: string): Promise<{ unit: string; change: string }[]> {
  const commune = communeOf(act);
  const { rows } = await sql<{ unit: string; change: string }>`
    with cutting as (select unit_change.id from unit_change
        join period on period.commune_id = unit_change.commune_id and period.id::text = ${period}
        where unit_change.commune_id = ${commune} and applied_at is not null and undone_at is null
          and unit_change.kind in ('merge', 'split', 'rearrange', 'close') and effective_on > covers_from and effective_on <= covers_to),
      cut as (
        select old.unit_id, old.change_id from unit_change_from old join cutting on cutting.id = old.change_id
          where old.commune_id = ${commune}
        union select new.unit_id, new.change_id from unit_change_to new join cutting on cutting.id = new.change_id
          where new.commune_id = ${commune}
        union select unit_id, change_id from duty
          where commune_id = ${commune} and period_id::text = ${period} and change_id is not null)
    select unit_id as unit, min(change_id::text)::uuid as change from cut group by unit_id`.execute(act.tx);
  return rows;
}
