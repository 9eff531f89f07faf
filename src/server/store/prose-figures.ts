import { sql } from 'kysely';
import { type FoundFigure, foundFigures } from '#compilation';
import type { IndicatorKind } from '#movement';
import { type Act, accountOf, communeOf } from './act.ts';
import { figuresOfProse, type StandingReport, standingAs } from './counted.ts';
import { record } from './events.ts';
import { type Written, writtenIn } from './merged-prose.ts';
import { periodUnits, standingOf } from './merged-units.ts';

/** A number in a unit's words that waits for a person. */
export interface Proposed extends FoundFigure {
  report: string;
  unit: string;
  unitName: string;
  /** The question under which it was written. */
  foundIn: string;
  /** What the unit gave for that question itself: then it is a difference, and cannot be taken. */
  own: string | null;
  /** Another number in the same report was taken for that question. */
  taken: boolean;
  /** Questions asked of this unit of whose it may be, besides the one proposed. */
  others: string[];
}

/** What a person said of a number in a unit's words. */
export interface DecidedFigure {
  id: string;
  report: string;
  unit: string;
  unitName: string;
  /** The question under which it was written, and where it begins in the answer. */
  foundIn: string;
  foundAt: number;
  sentence: string;
  value: string;
  /** Null where it is no figure of any question. */
  indicator: string | null;
  by: string | null;
  at: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  /** Whether the report it was found in is the one that stands. */
  stands: boolean;
}

interface Askable {
  id: string;
  kind: IndicatorKind;
  bounds: 'in' | 'count' | 'out';
  measure: string | null;
  question: string;
  unitKinds: string[];
}

/** Numbers found in the words of a period's reports, those not decided: what is far from what the unit gave is among them. */
export async function proposals(act: Act, period: string): Promise<Proposed[]> {
  const asked = await askable(act, period);
  const [kinds, own, done] = [
    await kindsOf(act, period),
    await ownFigures(act, period),
    await decisions(act, period),
  ];
  const open = done.filter(({ withdrawnAt }) => withdrawnAt === null);
  const decidedAt = new Set(open.map(({ report, foundIn, foundAt }) => `${report} ${foundIn} ${foundAt}`));
  const takenFor = new Set(open.map(({ report, indicator }) => `${report} ${indicator}`));
  return (await writtenIn(act, period)).flatMap((written) => {
    const questions = asked.filter(({ unitKinds }) => unitKinds.includes(kinds.get(written.unit) ?? ''));
    return foundFigures(written.text, questions).flatMap((found) => {
      const given = own.get(`${written.report} ${found.indicator}`) ?? null;
      const at = written.start + found.at;
      if (given === found.value || decidedAt.has(`${written.report} ${written.indicator} ${at}`)) return [];
      const others = questions
        .filter(({ id, kind, bounds }) => id !== found.indicator && bounds === 'in' && kind === 'count')
        .map(({ id }) => id);
      return [
        {
          ...found,
          at,
          ...ofWriter(written),
          own: given,
          taken: takenFor.has(`${written.report} ${found.indicator}`),
          others,
        },
      ];
    });
  });
}

function ofWriter({ report, unit, unitName, indicator }: Written) {
  return { report, unit, unitName, foundIn: indicator };
}

async function askable(act: Act, period: string): Promise<Askable[]> {
  const { rows } = await sql<Askable>`
    select indicator.id, kind, bounds, measure, question, array(select unit_kind from indicator_unit_kind asked
      where (asked.commune_id, asked.indicator_id) = (indicator.commune_id, indicator.id)) as "unitKinds"
    from indicator join period on (period.commune_id, period.movement_id) = (indicator.commune_id, indicator.movement_id)
    where indicator.commune_id = ${communeOf(act)} and period.id::text = ${period} and stopped_at is null
    order by indicator.position`.execute(act.tx);
  return rows;
}

async function kindsOf(act: Act, period: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ unit: string; kind: string }>`
    select unit.id as unit, kind from duty join unit on (unit.commune_id, unit.id) = (duty.commune_id, duty.unit_id)
    where duty.commune_id = ${communeOf(act)} and period_id::text = ${period}`.execute(act.tx);
  return new Map(rows.map(({ unit, kind }) => [unit, kind]));
}

/** What the units whose words are read gave themselves: `report indicator` → value. */
async function ownFigures(act: Act, period: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; value: string }>`
    with ${standingAs(standingOf(await periodUnits(act, period)))}
    select figure.report_id || ' ' || indicator_id as key, trim_scale(value)::text as value from standing
    join figure on (figure.commune_id, figure.report_id) = (${communeOf(act)}::uuid, standing.id)
    where value is not null`.execute(act.tx);
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Everything that was said of numbers in the words of a period's reports, the latest first. */
export async function decisions(act: Act, period: string): Promise<DecidedFigure[]> {
  const { rows } = await sql<DecidedFigure>`
    select said.id, said.report_id as report, report.unit_id as unit, unit_name as "unitName",
      found_in as "foundIn", found_at as "foundAt", sentence, trim_scale(said.value)::text as value, indicator_id as indicator, by.name as "by", decided_at as "at",
      back.name as "withdrawnBy", withdrawn_at as "withdrawnAt", coalesce(duty.report_id = report.id, false) as stands
    from prose_figure said
    join report on (report.commune_id, report.id) = (said.commune_id, said.report_id)
    join duty on (duty.commune_id, duty.period_id, duty.unit_id) = (report.commune_id, report.period_id, report.unit_id)
    left join account by on by.id = decided_by
    left join account back on back.id = withdrawn_by
    where said.commune_id = ${communeOf(act)} and report.period_id::text = ${period}
    order by decided_at desc, said.id`.execute(act.tx);
  return rows;
}

export interface Taking {
  report: string;
  foundIn: string;
  at: number;
  /** The question of which it is the figure; null: of none. */
  indicator: string | null;
}

export type Taken =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'unit gave its own' | 'taken already' | 'not asked' };

/** Says of which question a proposed number is the figure. From then on it counts, marked with who said so. */
export async function take(act: Act, period: string, wanted: Taking): Promise<Taken> {
  const all = await proposals(act, period);
  const found = all.find(
    ({ report, foundIn, at }) => report === wanted.report && foundIn === wanted.foundIn && at === wanted.at,
  );
  if (!found) return { ok: false, problem: 'not found' };
  const refusal = wanted.indicator === null ? null : await refusalOf(act, found, wanted.indicator);
  if (refusal) return { ok: false, problem: refusal };
  const row = await act.tx
    .insertInto('prose_figure')
    .values({
      commune_id: communeOf(act),
      report_id: found.report,
      found_in: found.foundIn,
      found_at: found.at,
      sentence: found.sentence,
      value: found.value,
      indicator_id: wanted.indicator,
      decided_by: accountOf(act),
      decided_at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return { ok: false, problem: 'taken already' };
  const verb = wanted.indicator === null ? 'figure of words dropped' : 'figure of words taken';
  const after = { unit: found.unit, value: found.value, indicator: wanted.indicator };
  await record(act, { noun: 'compilation', id: period, verb, after });
  return { ok: true };
}

async function refusalOf(act: Act, found: Proposed, indicator: string) {
  if (indicator !== found.indicator && !found.others.includes(indicator)) return 'not asked' as const;
  const { rows } = await sql`
    select from figure where commune_id = ${communeOf(act)} and report_id = ${found.report} and indicator_id = ${indicator}
      and value is not null`.execute(act.tx);
  return rows.length > 0 ? ('unit gave its own' as const) : null;
}

/** Takes back what was said of a number: it waits again, and counts no more. */
export async function withdraw(act: Act, period: string, id: string): Promise<Taken> {
  const { rows } = await sql<{ id: string }>`
    update prose_figure set withdrawn_by = ${accountOf(act)}, withdrawn_at = ${act.now}
    from report where (report.commune_id, report.id) = (prose_figure.commune_id, prose_figure.report_id)
      and prose_figure.commune_id = ${communeOf(act)} and report.period_id::text = ${period}
      and prose_figure.id::text = ${id} and withdrawn_at is null
    returning prose_figure.id`.execute(act.tx);
  if (rows.length === 0) return { ok: false, problem: 'not found' };
  await record(act, { noun: 'compilation', id: period, verb: 'figure of words taken back', after: { id } });
  return { ok: true };
}

/** How many units' figures, question by question, were taken from words and count now. */
export async function countedFromProse(
  act: Act,
  standing: readonly StandingReport[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ indicator: string; units: number }>`
    with ${standingAs(standing)}
    select indicator_id as indicator, count(*)::int as units from (${figuresOfProse(act)}) said
    join standing on standing.id = said.report_id
    group by indicator_id`.execute(act.tx);
  return new Map(rows.map(({ indicator, units }) => [indicator, units]));
}
