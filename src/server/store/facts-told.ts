import { type RawBuilder, sql } from 'kysely';
import { type Act, communeOf } from './act.ts';
import { figuresOfProse } from './counted.ts';
import type { Asking } from './facts-asked.ts';
import { superseded } from './report-superseded.ts';

/** What the reports of one unit say, as the database puts it together: fields parted by `|`, lines by `;`. */
export interface ToldRow {
  unit: string;
  /**
   * The reports that it, or a unit before it, owes: movement's place | own | touches the year | from | to | report,
   * empty where none came.
   */
  owed: string | null;
  /**
   * Sums: question's place | own | reports | value | whole.
   * Figures one by one: question's place | own | report | who told | when it came, in ms | month, empty of all days | from | to |
   * value | whole.
   */
  told: string | null;
}

/**
 * The figures of some units over the days of an evaluation, in one grouped pass. The sheets of each report are looked up by
 * the report's own key, so that a batch reads what belongs to its units and nothing else.
 */
export async function toldBy(act: Act, asking: Asking, units: readonly string[]): Promise<ToldRow[]> {
  const commune = communeOf(act);
  const { rows } = await sql<ToldRow>`
    with ${reportsOf(commune, asking, units)},
      lines as (${addedUp(commune, asking)} union all ${oneByOne(act, asking)}),
      said as (select unit, string_agg(line, ';') as told from lines group by unit),
      due as (select unit, string_agg(concat_ws('|', place, own::int, touching::int, first, last, coalesce(report::text, '')), ';') as owed
        from here group by unit)
    select given.unit, owed, told from unnest(${units}::uuid[]) as given (unit)
    left join due on due.unit = given.unit left join said on said.unit = given.unit`.execute(act.tx);
  return rows;
}

/**
 * `here`: every report that a unit owes in the days of the evaluation, and those of units that became part of it whole, with
 * the version that stands and counts.
 */
function reportsOf(
  commune: string,
  { year, months, movements }: Asking,
  units: readonly string[],
): RawBuilder<unknown> {
  return sql`tellers as materialized (
      select given as unit, given as teller, true as own from unnest(${units}::uuid[]) as given
      union select line.successor_id, line.unit_id, false from unit_succession line
      where line.commune_id = ${commune} and line.successor_id = any (${units}::uuid[]) and not exists (
        select from unit_succession other join unit on (unit.commune_id, unit.id) = (other.commune_id, other.successor_id)
        where (other.commune_id, other.unit_id) = (line.commune_id, line.unit_id)
          and other.successor_id <> line.successor_id and ended_on is null)),
    here as materialized (
      select tellers.unit, teller, own, array_position(${movements}::uuid[], period.movement_id) - 1 as place,
        coalesce(duty.covers_from, period.covers_from) as first, coalesce(duty.covers_to, period.covers_to) as last,
        period.covers_from >= ${year.from} and period.covers_to <= ${year.to} as within,
        extract(epoch from report.sent_at) * 1000 as came, period.covers_from <= ${year.to} and period.covers_to >= ${year.from} as touching, report.id as report
      from tellers
      join duty on duty.commune_id = ${commune} and duty.unit_id = teller
      join period on (period.commune_id, period.id) = (${commune}::uuid, duty.period_id)
        and period.movement_id = any (${movements}::uuid[])
        and period.covers_from <= greatest(${year.to}::date, ${months?.last ?? null}::date + interval '1 month' - interval '1 day')
        and period.covers_to >= least(${year.from}::date, ${months?.first ?? null}::date)
      left join report on (report.commune_id, report.id) = (${commune}::uuid, duty.report_id)
        and (duty.carried_by is null or not ${superseded})
      where report.id is not null or (duty.carried_by is null and duty.report_id is null and not exists (
        select from exemption where (exemption.commune_id, exemption.period_id, exemption.unit_id)
          = (duty.commune_id, duty.period_id, duty.unit_id) and ended_at is null)))`;
}

/** What no two reports tell twice: added up by question. */
function addedUp(commune: string, { months, questions }: Asking): RawBuilder<unknown> {
  const ids = questions.map(({ indicator, apart }) => (apart ? null : indicator));
  const inYear = sql`month between ${months?.first ?? null}::date and ${months?.last ?? null}::date`;
  return sql`
    select unit, concat_ws('|', array_position(${ids}::uuid[], indicator_id) - 1, own::int, count(*) filter (where touching),
      trim_scale(sum(value)), coalesce(trim_scale(sum(denominator))::text, '')) as line
    from (select unit, own, touching, said.* from here, lateral (
        select indicator_id, sum(value) filter (where ${inYear}) as value, sum(denominator) filter (where ${inYear}) as denominator
        from month_figure where commune_id = ${commune} and report_id = here.report and indicator_id = any (${ids}::uuid[])
        group by indicator_id offset 0) said
      union all select unit, own, touching, said.* from here, lateral (
        select indicator_id, value, denominator from figure
        where commune_id = ${commune} and report_id = here.report and indicator_id = any (${ids}::uuid[]) and value is not null
          and not exists (select from month_figure part where (part.commune_id, part.report_id, part.indicator_id)
            = (figure.commune_id, figure.report_id, figure.indicator_id)) offset 0) said
      where within) every
    where value is not null
    group by unit, own, indicator_id`;
}

/** What must be looked at one by one; what a person took from a unit's words too. */
function oneByOne(act: Act, { months, questions }: Asking): RawBuilder<unknown> {
  const commune = communeOf(act);
  const all = questions.map(({ indicator }) => indicator);
  const ids = questions.map(({ indicator, apart }) => (apart ? indicator : null));
  const line = (
    month: RawBuilder<unknown>,
    from: RawBuilder<unknown>,
    to: RawBuilder<unknown>,
    whole: RawBuilder<unknown>,
  ) => sql`
    concat_ws('|', array_position(${all}::uuid[], indicator_id) - 1, own::int, report, teller, trim_scale(came), ${month}, ${from}, ${to},
      trim_scale(value), coalesce(trim_scale(${whole})::text, ''))`;
  const empty = sql`''`;
  return sql`
    select unit, ${line(sql`to_char(month, 'YYYY-MM')`, sql`covers_from`, sql`covers_to`, sql`denominator`)} as line
    from here join month_figure on month_figure.commune_id = ${commune} and report_id = report and indicator_id = any (${ids}::uuid[])
    where month between ${months?.first ?? null}::date and ${months?.last ?? null}::date
    union all
    select unit, ${line(empty, sql`first`, sql`last`, sql`denominator`)}
    from here join figure on figure.commune_id = ${commune} and report_id = report and indicator_id = any (${ids}::uuid[])
    where within and value is not null and not exists (select from month_figure part
      where (part.commune_id, part.report_id, part.indicator_id) = (figure.commune_id, figure.report_id, figure.indicator_id))
    union all
    select unit, ${line(empty, sql`first`, sql`last`, sql`null::numeric`)}
    from here join (${figuresOfProse(act)}) taken on report_id = report and indicator_id = any (${all}::uuid[])
    where within`;
}
