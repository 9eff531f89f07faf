import { type RawBuilder, sql } from 'kysely';
import { type Act, communeOf } from './act.ts';
import { superseded } from './report-superseded.ts';

/**
 * `standing(id, unit_id, adds, stands)`: the report of each unit that stands in a period. `adds` = not superseded by a unit after
 * it; `stands` = what stands for itself (a share, a state, a yes) counts too: until every unit after its own has reported.
 * Begins a `with`; needs `owed`.
 */
export function standingNow(act: Act, period: string): RawBuilder<unknown> {
  const commune = communeOf(act);
  return sql`owed as (select duty.* from duty where commune_id = ${commune}
        and period_id = (select id from period where commune_id = ${commune} and id::text = ${period})),
      here as (select report.id, report.unit_id, owed.carried_by is null or not ${superseded} as adds from owed
        join report on (report.commune_id, report.id) = (${commune}::uuid, owed.report_id)),
      after as (select old.unit_id, next.unit_id as next_id, next.carried_by is not null as carried, sent.id is not null as sent
        from owed old
        join unit on (unit.commune_id, unit.id) = (${commune}::uuid, old.unit_id) and unit.ended_on is not null
        join unit_succession line on (line.commune_id, line.unit_id) = (${commune}::uuid, old.unit_id)
        join owed next on next.unit_id = line.successor_id
        left join here sent on sent.unit_id = next.unit_id),
      standing as (select here.id, here.unit_id, adds,
        not exists (select from after where after.unit_id = here.unit_id and sent)
          or exists (select from after where after.unit_id = here.unit_id and not sent and not carried) as stands
        from here)`;
}

/** A report that stands in a period, and whether it counts: see `standingNow`. */
export interface StandingReport {
  report: string;
  unit: string;
  adds: boolean;
  stands: boolean;
}

/** The reports that stand in a period, as the records say it. */
export async function standingIn(act: Act, period: string): Promise<StandingReport[]> {
  const { rows } = await sql<StandingReport>`with ${standingNow(act, period)}
    select id as report, unit_id as unit, adds, stands from standing`.execute(act.tx);
  return rows;
}

/** The same as rows of a statement, of those that count at all: asked once, it need not be worked out again by each question. */
export function standingAs(standing: readonly StandingReport[]): RawBuilder<unknown> {
  const counting = standing.filter(({ adds }) => adds);
  return sql`standing as (select id, unit_id, true as adds, stands from unnest(${counting.map(({ report }) => report)}::uuid[],
    ${counting.map(({ unit }) => unit)}::uuid[], ${counting.map(({ stands }) => stands)}::boolean[]) as one (id, unit_id, stands))`;
}

/** The same of a kept draft, with the time at which it was made; `kept` is its id. */
export function standingKept(act: Act, kept: string): RawBuilder<unknown> {
  return sql`standing as (select report_id as id, unit_id, adds, stands from compilation_source
    where commune_id = ${communeOf(act)} and compilation_id = ${kept} and report_id is not null)`;
}

/**
 * Figures that a person took from a unit's words, where the unit gave none of its own: `(report_id, indicator_id, value,
 * decided_by, decided_at)`. `at`: as it was then; null = now.
 */
export function figuresOfProse(act: Act, at: Date | null = null): RawBuilder<unknown> {
  const valid = at
    ? sql`prose_figure.decided_at <= ${at} and (prose_figure.withdrawn_at is null or prose_figure.withdrawn_at > ${at})`
    : sql`prose_figure.withdrawn_at is null`;
  return sql`select report_id, indicator_id, value, decided_by, decided_at from prose_figure
    where commune_id = ${communeOf(act)} and indicator_id is not null and ${valid}
      and not exists (select from figure own where (own.commune_id, own.report_id, own.indicator_id)
        = (prose_figure.commune_id, prose_figure.report_id, prose_figure.indicator_id) and own.value is not null)`;
}

/** Whether a figure of a standing report counts in the sum of its question. */
export const counts = sql<boolean>`adds and (stands or sums = 'sum')`;
