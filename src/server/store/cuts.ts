import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Cut, cutOf, type Days, type Sum, type Sums, type ToldMonth, type ToldPeriod } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { superseded } from './report-superseded.ts';

/** What is cut: one question, or what several movements measure in common; of one unit, or of all that tell of it. */
export interface Wanted extends Days {
  of: { indicator: string } | { measure: string };
  unit?: string;
}

/** The figure of any stretch of days (a calendar year, 01/11–31/10, 15/11–14/11 …) from the one set of months; null where there is no such question. */
export async function cut(act: Act, wanted: Wanted): Promise<Cut | null> {
  const asked = await askedBy(act, wanted);
  const [first] = asked;
  if (!first) return null;
  const ids = asked.map(({ id }) => id);
  const months = await toldMonths(act, wanted, ids);
  const units = new Set(months.map(({ unit }) => unit)).size;
  const owing = await owingIt(act, ids);
  const periods = await toldPeriods(act, wanted, ids);
  return cutOf(first.sums, wanted, {
    months,
    periods,
    units: wanted.unit ? 1 : Math.max(units, owing.units),
    asked: { from: owing.from ?? wanted.from, to: owing.to ?? wanted.to },
  });
}

/** The sums of some questions over these days, each as `cut` has it; without those that have none. */
export async function sumsOver(
  act: Act,
  { from, to, indicators }: Days & { indicators: readonly string[] },
): Promise<ReadonlyMap<string, Sum>> {
  const wanted: Wanted = { from, to, of: { indicator: '' } };
  const asked = await summedBy(act, indicators);
  const ids = asked.map(({ id }) => id);
  const months = Map.groupBy(await toldMonths(act, wanted, ids), ({ indicator }) => indicator);
  const periods = Map.groupBy(await toldPeriods(act, wanted, ids), ({ indicator }) => indicator);
  return new Map(
    asked.map(({ id, sums }) => {
      const told = { months: months.get(id) ?? [], periods: periods.get(id) ?? [] };
      const { value, denominator } = cutOf(sums, { from, to }, { ...told, units: 0, asked: { from, to } });
      return [id, { value, denominator }];
    }),
  );
}

async function summedBy(act: Act, ids: readonly string[]): Promise<{ id: string; sums: Sums }[]> {
  const { rows } = await sql<{ id: string; sums: Sums }>`
    select id, sums from indicator where commune_id = ${communeOf(act)} and id = any (${ids}::uuid[])`.execute(
    act.tx,
  );
  return rows;
}

async function askedBy(act: Act, { of }: Wanted): Promise<{ id: string; sums: Sums }[]> {
  const { rows } = await sql<{ id: string; sums: Sums }>`
    select id, sums from indicator
    where commune_id = ${communeOf(act)}
      and ${'indicator' in of ? sql`id::text = ${of.indicator}` : sql`measure_id::text = ${of.measure}`}
    order by position`.execute(act.tx);
  return rows;
}

/** Of which question. */
interface Told {
  indicator: string;
}

async function toldMonths(
  act: Act,
  { from, to, unit }: Wanted,
  ids: string[],
): Promise<(ToldMonth & Told)[]> {
  const { rows } = await sql<ToldMonth & Told>`
    select said.indicator_id as indicator, report.unit_id as unit, to_char(month, 'YYYY-MM') as month, said.covers_from as "from", said.covers_to as "to",
      trim_scale(value)::text as value, trim_scale(denominator)::text as denominator, report.sent_at as "sentAt"
    from month_figure said
    join report on (report.commune_id, report.id) = (said.commune_id, said.report_id)
    join duty on (duty.commune_id, duty.report_id) = (report.commune_id, report.id)
    where said.commune_id = ${communeOf(act)} and said.indicator_id = any (${ids}::uuid[])
      and not ${superseded} and month between date_trunc('month', ${from}::date) and ${to}::date
      and (${unit ?? null}::text is null or report.unit_id::text = ${unit ?? null})`.execute(act.tx);
  return rows;
}

/** Figures without months: of questions asked once for a period. */
async function toldPeriods(
  act: Act,
  { from, to, unit }: Wanted,
  ids: string[],
): Promise<(ToldPeriod & Told)[]> {
  const { rows } = await sql<ToldPeriod & Told>`
    select figure.indicator_id as indicator, report.unit_id as unit, period.name, coalesce(duty.covers_from, period.covers_from) as "from",
      coalesce(duty.covers_to, period.covers_to) as "to", trim_scale(value)::text as value,
      trim_scale(denominator)::text as denominator, report.sent_at as "sentAt"
    from figure
    join report on (report.commune_id, report.id) = (figure.commune_id, figure.report_id)
    join period on (period.commune_id, period.id) = (report.commune_id, report.period_id)
    join duty on (duty.commune_id, duty.report_id) = (report.commune_id, report.id)
    where figure.commune_id = ${communeOf(act)} and figure.indicator_id = any (${ids}::uuid[]) and value is not null
      and not ${superseded}
      and period.covers_from <= ${to} and period.covers_to >= ${from}
      and (${unit ?? null}::text is null or report.unit_id::text = ${unit ?? null})
      and not exists (select from month_figure said where (said.commune_id, said.report_id, said.indicator_id)
        = (figure.commune_id, figure.report_id, figure.indicator_id))`.execute(act.tx);
  return rows;
}

/** How many units owe a report that asks for it, and the days of these reports from the first to the last. */
async function owingIt(
  act: Act,
  ids: string[],
): Promise<{ units: number; from: CivilDate | null; to: CivilDate | null }> {
  const { rows } = await sql<{ units: number; from: CivilDate | null; to: CivilDate | null }>`
    select count(distinct duty.unit_id)::int as units, min(period.covers_from) as "from", max(period.covers_to) as "to"
    from indicator
    join indicator_unit_kind asked on (asked.commune_id, asked.indicator_id) = (indicator.commune_id, indicator.id)
    join period on (period.commune_id, period.movement_id) = (indicator.commune_id, indicator.movement_id)
    join duty on (duty.commune_id, duty.period_id) = (period.commune_id, period.id)
    join unit on (unit.commune_id, unit.id) = (duty.commune_id, duty.unit_id) and unit.kind = asked.unit_kind
    where indicator.commune_id = ${communeOf(act)} and indicator.id = any (${ids}::uuid[])`.execute(act.tx);
  return rows[0] ?? { units: 0, from: null, to: null };
}
