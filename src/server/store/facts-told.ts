import { sql } from 'kysely';
import { addMonths, civilDate } from '#calendar';
import { type Act, communeOf } from './act.ts';
import { figuresOfProse } from './counted.ts';
import type { Asking } from './facts-asked.ts';
import type { OwedReport } from './facts-owed.ts';

/**
 * What the figures of a report say, by its id: one line for each question, parted by `;`. A line begins with the question's place.
 * After `|` comes the figure of all the report's days: value | whole. After `:` come those of its months, the next after `&`:
 * its days, as `monthDays` numbers them | value | whole.
 */
export type ToldText = ReadonlyMap<string, string>;

/**
 * Reads the figures of the reports named, and nothing else: each report as it put its months together when it was sent. Where the
 * months themselves are asked for, or an edge of the year cuts the report's days: each month inside. What a person took from a
 * unit's words is among it. Report by report along the key: nothing is sorted, and one plan is good for one report and for a thousand.
 */
export async function toldIn(act: Act, asking: Asking, owed: readonly OwedReport[]): Promise<ToldText> {
  const told = owed.filter(({ report }) => report !== null);
  const { months, questions } = asking;
  if (told.length === 0 || questions.length === 0) return new Map();
  const [commune, reports] = [communeOf(act), told.map(({ report }) => report)];
  const ids = questions.map(({ indicator }) => indicator);
  const byMonth = questions.flatMap(({ monthly, indicator }) => (monthly ? indicator : []));
  const { rows } = await sql<{ report: string; told: string }>`/* prepared: told by reports */
    with asked as materialized (select indicator, "byMonth", place - 1 as place
        from unnest(${ids}::uuid[], ${questions.map(({ monthly }) => monthly)}::boolean[]) with ordinality as one (indicator, "byMonth", place)),
      taken as materialized (select report_id, string_agg(concat_ws('|', place, trim_scale(value)), ';') as lines
        from (${figuresOfProse(act)}) prose join asked on indicator = indicator_id
        where report_id = any (${reports}::uuid[]) group by report_id)
    select report, concat_ws(';', monthly.lines, case when within then whole.lines end, case when within then taken.lines end) as told
    from unnest(${reports}::uuid[], ${told.map(({ within }) => within)}::boolean[], ${told.map((one) => !isInside(one, months))}::boolean[])
      as one (report, within, cut)
    left join taken on report_id = report
    cross join lateral (select array_agg(indicator_id) as ids, string_agg(place || ':' || months, ';') as lines
      from (select indicator_id, string_agg(concat_ws('|', ${monthDays}, value, denominator), '&')
          filter (where month between ${months?.first ?? null}::date and ${months?.last ?? null}::date) as months
        from month_figure
        where commune_id = ${commune} and month_figure.report_id = report
          and indicator_id = any (case when cut then ${ids}::uuid[] else ${byMonth}::uuid[] end)
        group by indicator_id) each
      join asked on indicator = indicator_id) monthly
    cross join lateral (select string_agg(concat_ws('|', place, trim_scale(value), trim_scale(denominator)), ';') as lines
      from figure join asked on indicator = indicator_id
      where commune_id = ${commune} and figure.report_id = report and value is not null
        and (not (cut or "byMonth") or indicator_id <> all (coalesce(monthly.ids, '{}')))) whole`.execute(
    act.tx,
  );
  return new Map(rows.map((row) => [row.report, row.told]));
}

/**
 * The days of a month that a figure tells of, in one number, for of millions each letter counts: the month's first day, counted from
 * 1/1/2000, then by two digits each how long after it they begin and end.
 */
const monthDays = sql`(month - date '2000-01-01') * 10000 + (covers_from - month) * 100 + (covers_to - month)`;

/** Whether no month that a report tells of can lie outside the months that count. */
function isInside({ from, to }: OwedReport, months: Asking['months']): boolean {
  const last = months && civilDate(months.last);
  return months !== null && last !== null && from >= months.first && to < addMonths(last, 1);
}
