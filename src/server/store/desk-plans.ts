import { sql } from 'kysely';
import { addDays, openQuestions } from '#calendar';
import type { Matter } from '#desk';
import { type Act, accountOf, communeOf } from './act.ts';
import * as daysOff from './days-off.ts';
import { AHEAD, PLAIN } from './desk-matter.ts';

/** Days for which a file that could not be made is shown, as its own page does. */
const FAILED = 7;

/** Plans with something left to decide, scans that failed, changes of units and years of periods to come, days off not told. */
export async function planMatters(act: Act): Promise<Matter[]> {
  return [...(await ofPlans(act)), ...(await daysOffMatters(act))];
}

async function ofPlans(act: Act): Promise<Matter[]> {
  const commune = communeOf(act);
  const shown = new Date(act.now.getTime() - FAILED * 24 * 3_600_000);
  const { rows } = await sql<Matter>`
    /* prepared: desk plans */ with current as (
      select plan.id, plan.commune_id, (received_at at time zone 'Asia/Ho_Chi_Minh')::date as since, points,
        case when document ->> 'number' ~ '^\\d' then document ->> 'number' else coalesce(document ->> 'title', file_name) end as name
      from plan where commune_id = ${commune} and not exists (select from plan_succession later
        where (later.commune_id, later.earlier_id) = (plan.commune_id, plan.id) and later.kind <> 'amendment')),
    matter as (
      select 'items' as kind, current.id::text, current.name, null::uuid as movement_id, count(*) as count, since, null::date as due, null::text as clause
      from current join plan_item item on (item.commune_id, item.plan_id) = (current.commune_id, current.id)
        and decision is null and bounds <> 'out'
      group by current.id, current.name, since
      union all
      select 'points', current.id::text, current.name, null, points - count(point_id), since, null, null
      from current left join plan_point on (plan_point.commune_id, plan_id) = (current.commune_id, current.id)
      where points > 0
      group by current.id, current.name, since, points
      having points > count(point_id)
      union all
      select 'scan', scan.id::text, scan.name, null, 1, (received_at at time zone 'Asia/Ho_Chi_Minh')::date, null, null
      from scan join job on (job.commune_id, job.scan_id) = (scan.commune_id, scan.id)
      where scan.commune_id = ${commune} and scan.plan_id is null and job.state = 'failed'
      union all
      select 'job', job.id::text, file_name, null, 1, (ended_at at time zone 'Asia/Ho_Chi_Minh')::date, null, null
      from job where job.commune_id = ${commune} and state = 'failed' and file_name is not null
        and asked_by = ${accountOf(act)} and ended_at >= ${shown}
      union all
      select case when problem is null then 'unit change' else 'unit change stopped' end, change.id::text,
        (select string_agg(name, ', ' order by name) from unit_change_from gone
          where (gone.commune_id, gone.change_id) = (change.commune_id, change.id)),
        null, 1, null, effective_on, nullif(concat_ws(' ', decision_kind, decision_number), '')
      from unit_change change
      where change.commune_id = ${commune} and applied_at is null and undone_at is null
        and (problem is not null or effective_on >= ${act.today})
        and effective_on <= ${addDays(act.today, AHEAD)}
      union all
      select 'next year', series.id::text, max(period.name), series.movement_id, 1, null, null, null
      from period_series series
      join period on (period.commune_id, period.series_id) = (series.commune_id, series.id)
      where series.commune_id = ${commune}
      group by series.id, series.movement_id
      having max(covers_to) between ${addDays(act.today, -AHEAD)}::date and ${addDays(act.today, AHEAD)}::date)
    select kind, matter.id, coalesce(matter.name, '') as name, movement_id as movement, movement.name as "movementName", count::int,
      null as "waitsFor", since, due, false as asked, clause
    from matter left join movement on movement.commune_id = ${commune} and movement.id = movement_id`.execute(
    act.tx,
  );
  return rows;
}

/** The notice of the next year comes in the last months of this one. */
const NOTICE_FROM = '10-15';
/** What a notice tells. */
const TOLD: readonly string[] = ['tet', 'national'];

async function daysOffMatters(act: Act): Promise<Matter[]> {
  const year = Number(act.today.slice(0, 4));
  const years = act.today.slice(5) < NOTICE_FROM ? [year] : [year, year + 1];
  const calendar = await daysOff.workCalendar(act);
  return years
    .map((one) => ({
      ...PLAIN,
      kind: 'days off' as const,
      id: String(one),
      name: String(one),
      count: openQuestions(calendar, one).filter(({ holiday }) => TOLD.includes(holiday)).length,
    }))
    .filter(({ count }) => count > 0);
}
