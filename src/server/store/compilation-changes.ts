import { sql } from 'kysely';
import {
  type FigureChange,
  figureChanges,
  type Source,
  type UnitChange,
  unitChanges,
  withTexts,
} from '#compilation';
import type { MergedReportInput } from '#documents';
import { type Act, communeOf } from './act.ts';
import { hashOf } from './compilation-drafting.ts';
import { type DraftContent, sourcesKept } from './compilation-rows.ts';
import { figuresOfProse } from './counted.ts';
import { merged } from './merged.ts';
import { periodUnits } from './merged-units.ts';

/** What is another now than in a kept version. */
export interface Changes {
  units: UnitChange[];
  figures: FigureChange[];
  /** Other parts of the report that read otherwise: what units wrote, who signs, … */
  parts: (keyof MergedReportInput)[];
}

const OF_UNITS: readonly string[] = ['results', 'sent', 'missing', 'exempt'];

/** Holds a kept version against the reports as they stand now. */
export async function changesOf(act: Act, kept: DraftContent): Promise<Changes> {
  const { movement, period } = kept;
  const are = await periodUnits(act, period);
  const report = await merged(act, movement, period, are);
  if (!report) return { units: [], figures: [], parts: [] };
  const now = withTexts(report, kept.texts);
  const were = await sourcesKept(act, kept.id);
  const units = unitChanges(were, are);
  if (units.length === 0 && hashOf(now) === kept.hash) return { units: [], figures: [], parts: [] };
  const touched = new Set([
    ...units.map(({ unit }) => unit),
    ...(await toldOfSince(act, period, kept.draftedAt)),
  ]);
  const only = (sources: readonly Source[]) => sources.filter(({ unit }) => touched.has(unit));
  const figures = figureChanges([kept.content.results, now.results], {
    before: await given(act, only(were), kept.draftedAt),
    now: await given(act, only(are), null),
    names: new Map([...were, ...are].map(({ unit, unitName }) => [unit, unitName])),
  });
  return { units, figures, parts: partsOf(kept.content, now) };
}

function partsOf(before: MergedReportInput, now: MergedReportInput): (keyof MergedReportInput)[] {
  const keys = Object.keys(now) as (keyof MergedReportInput)[];
  const differs = (key: keyof MergedReportInput) =>
    hashOf({ ...now, [key]: before[key] }) !== hashOf(now) && !OF_UNITS.includes(key);
  return keys.filter(differs);
}

/** Units of whose words a person has said something since. */
async function toldOfSince(act: Act, period: string, since: Date): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit_id as unit from prose_figure
    join report on (report.commune_id, report.id) = (prose_figure.commune_id, report_id)
    where prose_figure.commune_id = ${communeOf(act)} and period_id = ${period}
      and (decided_at > ${since} or withdrawn_at > ${since})`.execute(act.tx);
  return rows.map(({ unit }) => unit);
}

/** What each unit's report gave to each question's sum: unit, then question. */
async function given(act: Act, sources: readonly Source[], at: Date | null) {
  const counted = sources
    .filter(({ report, adds }) => report !== null && adds)
    .map(({ unit, report, stands }) => ({ unit, report, stands }));
  const { rows } = await sql<{ unit: string; indicator: string; value: string }>`
    with source as (select * from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as one (unit uuid, report uuid, stands boolean)),
      said as (
        select unit, stands, indicator_id, value, denominator from source
        join figure on (figure.commune_id, figure.report_id) = (${communeOf(act)}::uuid, report)
        union all
        select unit, stands, indicator_id, value, null from source
        join (${figuresOfProse(act, at)}) taken on taken.report_id = report)
    select unit, indicator_id as indicator, trim_scale(value)::text || coalesce('/' || trim_scale(denominator)::text, '') as value
    from said join indicator on (indicator.commune_id, indicator.id) = (${communeOf(act)}::uuid, indicator_id)
    where value is not null and (stands or sums = 'sum')`.execute(act.tx);
  const units = new Map<string, Map<string, string>>();
  for (const { unit, indicator, value } of rows)
    units.set(unit, (units.get(unit) ?? new Map()).set(indicator, value));
  return units;
}
