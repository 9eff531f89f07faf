import { type RawBuilder, sql } from 'kysely';
import { addMonths, civilDate } from '#calendar';
import { type Act, communeOf } from './act.ts';
import { figuresOfProse } from './counted.ts';
import type { AskedFact, Asking } from './facts-asked.ts';
import type { OwedReport } from './facts-owed.ts';

/**
 * What the figures of some reports come to, unit by unit, one line for each question, parted by `;`. A line of sums is question's
 * place | own | reports | value | whole; a line of single figures is question's place | place of their report, then
 * of each month | from | to | value | whole, the next after `&`; the month is empty where it is of all the days of the report.
 */
export type ToldText = ReadonlyMap<string, string>;

/**
 * Rolls the figures up in one grouped pass over the reports named, and nothing else: sums that no two reports tell twice are added
 * up, what must be looked at one by one is given so. What a person took from a unit's words is among it.
 */
export async function toldIn(act: Act, asking: Asking, owed: readonly OwedReport[]): Promise<ToldText> {
  const told = owed.filter(({ report }) => report !== null);
  if (told.length === 0 || asking.questions.length === 0) return new Map();
  const units = [...new Set(told.map(({ unit }) => unit))];
  const lines = units.length === told.length ? EACH_ITS_ONE : ADDED_UP;
  const { rows } = await sql<{ unit: number; told: string }>`
    with ${given(asking, told, units)}, ${said(act, asking, told)}
    select unit, string_agg(line, ';') as told from (${lines}) lines group by unit`.execute(act.tx);
  return new Map(rows.map(({ unit, told: lines }) => [units[unit - 1] ?? '', lines]));
}

const counted = sql`said join reports on reports.report = said.report_id join asked on asked.indicator = said.indicator_id
  where months <> '' or (value is not null and (months is not null and not apart or within))`;

const single = sql`coalesce(months, '|' || first || '|' || last || '|' || trim_scale(value) || '|' || coalesce(denominator::text, ''))`;

/** The lines where no unit has two reports: nothing is left to be added up. */
const EACH_ITS_ONE = sql`
  select unit, head || case when apart then (number - 1) || '|' || ${single}
    else own::int || '|' || touching::int || '|' || trim_scale(value) || '|' || coalesce(trim_scale(denominator)::text, '') end as line
  from ${counted}`;

/** Else. One number names a unit or a report and a question: grouped by it, the database compares no ids. */
const ADDED_UP = sql`
  select min(unit) as unit, min(head) || case when bool_and(apart) then (min(number) - 1) || '|' || string_agg(${single}, '&')
    else bool_and(own)::int || '|' || count(*) filter (where touching) || '|' || trim_scale(sum(value)) || '|'
      || coalesce(trim_scale(sum(denominator))::text, '') end as line
  from ${counted}
  group by case when apart then -number else 2 * unit + own::int end * 100000 + place`;

/** `reports`: whose they are; `number` is the place among those given. `asked`: the questions. */
function given(
  { questions }: Asking,
  told: readonly OwedReport[],
  units: readonly string[],
): RawBuilder<unknown> {
  const column = <K extends keyof OwedReport>(key: K) => told.map((one) => one[key]);
  const places = new Map(units.map((unit, place) => [unit, place + 1]));
  return sql`
    reports as (select * from unnest(${told.map(({ unit }) => places.get(unit))}::int[], ${column('own')}::boolean[], ${column('touching')}::boolean[],
      ${column('within')}::boolean[], ${column('from')}::date[], ${column('to')}::date[], ${column('report')}::uuid[])
      with ordinality as one (unit, own, touching, within, first, last, report, number)),
    asked as (select *, (place - 1) || '|' as head from unnest(${questions.map(({ indicator }) => indicator)}::uuid[], ${questions.map(({ apart }) => apart)}::boolean[])
      with ordinality as one (indicator, apart, place))`;
}

/**
 * `said`: what each report says of each question, as it put its months together when it was sent. Where the months themselves are asked
 * for, or an edge of the year cuts the report's days: their sum, and each of them in `months`, null of all other figures.
 */
function said(act: Act, { months, questions }: Asking, told: readonly OwedReport[]): RawBuilder<unknown> {
  const commune = communeOf(act);
  const idsOf = (which: (one: AskedFact) => boolean) =>
    questions.flatMap((one) => (which(one) ? one.indicator : []));
  const [apart, byMonth] = [idsOf((one) => one.apart), idsOf((one) => one.monthly)];
  const reports = told.map(({ report }) => report);
  const cut = told.flatMap((one) => (isInside(one, months) ? [] : one.report));
  const monthly = (which: RawBuilder<unknown>) => sql`
    select report_id, indicator_id, sum(value) filter (where inside) as value, sum(denominator) filter (where inside) as denominator,
      coalesce(string_agg(concat_ws('|', month, covers_from - month, covers_to - month, value, denominator), '&')
        filter (where inside and indicator_id = any (${apart}::uuid[])), '') as months
    from month_figure, lateral (select month between ${months?.first ?? null}::date and ${months?.last ?? null}::date as inside) cutting
    where commune_id = ${commune} and ${which}
    group by report_id, indicator_id`;
  return sql`
    monthly as materialized (
      ${monthly(sql`report_id = any (${reports}::uuid[]) and indicator_id = any (${byMonth}::uuid[])`)}
      union all ${monthly(sql`report_id = any (${cut}::uuid[]) and not indicator_id = any (${byMonth}::uuid[])`)}),
    said as (
      select * from monthly
      union all select report_id, indicator_id, value, denominator, null from figure
      where commune_id = ${commune} and report_id = any (${reports}::uuid[]) and value is not null and not exists (select from monthly
        where (monthly.report_id, monthly.indicator_id) = (figure.report_id, figure.indicator_id))
      union all select report_id, indicator_id, value, null, null from (${figuresOfProse(act)}) taken
      where report_id = any (${reports}::uuid[]))`;
}

/** Whether no month that a report tells of can lie outside the months that count. */
function isInside({ from, to }: OwedReport, months: Asking['months']): boolean {
  const last = months && civilDate(months.last);
  return months !== null && last !== null && from >= months.first && to < addMonths(last, 1);
}
