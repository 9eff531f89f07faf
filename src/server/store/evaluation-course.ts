import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Course, courseAddedUp } from '#documents';
import { type AskedShown, askedOn, type Criterion } from '#evaluation';
import { breakNote } from '#org';
import { type Act, communeOf } from './act.ts';
import { figureIn, overlap, plannedOf } from './evaluation-course-figures.ts';
import { judgingOf } from './evaluation-judging.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { askingOf } from './facts-asked.ts';
import { periodUnits, standingOf } from './merged-units.ts';
import * as movements from './movements.ts';
import * as reports from './reports.ts';
import * as unitChanges from './unit-changes.ts';

/** Periods of one picture: a year of months. */
const MOST = 12;

const NOTHING: Course = { periods: [], rows: [], breaks: [] };

/**
 * How the criteria that reports feed went over the periods of an evaluation's days: sums of the reports of its units, and of those
 * that became them. As reports stand now, also once it is frozen; of periods that end by `until`. What is out of bounds is not among it.
 */
export async function evaluationCourse(
  act: Act,
  evaluation: string,
  until: CivilDate | null = null,
): Promise<Course> {
  const found = await evaluationOf(act, evaluation);
  if (!found) return NOTHING;
  const { questions, places } = await askingOf(act, found);
  const fed = found.criteria.filter(({ id, bounds }) => bounds !== 'out' && places.has(id));
  const periods = (await movements.periods(act, found.movement))
    .filter(({ coversFrom, coversTo }) => coversFrom <= found.coversTo && coversTo >= found.coversFrom)
    .filter(({ coversTo }) => until === null || coversTo <= until)
    .slice(-MOST);
  if (fed.length === 0 || periods.length === 0) return NOTHING;
  const units = await unitsOf(act, found.id);
  const totals: reports.PeriodTotal[][] = [];
  for (const { id } of periods) totals.push(await totalsOf(act, id, units));
  const indicators = await movements.indicators(act, found.movement);
  const asked = await askedOf(act, found);
  const rows = fed.flatMap(({ id, title, asks }) => {
    const question = questions[places.get(id) ?? -1];
    const indicator = indicators.find((one) => one.id === question?.indicator);
    if (!question || !indicator) return [];
    const together = question.sums === 'sum' && indicator.kind !== 'attestation' && !overlap(periods);
    const told = totals.map((of) => figureIn(of, indicator));
    const figures = together ? courseAddedUp(told) : told;
    return { title, asks, asked: asked.get(id) ?? null, figures, together, planned: plannedOf(indicator) };
  });
  return { periods: periods.map(({ name }) => name), rows, breaks: await breaksOf(act, periods, units) };
}

async function askedOf(act: Act, found: EvaluationRow): Promise<ReadonlyMap<string, AskedShown>> {
  const kept = found.frozenAt ? await askedWhenFrozen(act, found.id) : null;
  if (kept) return kept;
  const rules = await judgingOf(act, found);
  return new Map(
    found.criteria.flatMap(({ id, asks }) => ('at' in asks ? [[id, askedOn(asks.at, rules)]] : [])),
  );
}

/** What its grounds were held against in its newest edition, which is the same for all. */
async function askedWhenFrozen(act: Act, evaluation: string): Promise<Map<string, AskedShown> | null> {
  const { rows } = await sql<{ lines: { criterion: Criterion['id']; asked: AskedShown | null }[] }>`
    select grounds -> 'lines' as lines from evaluation_grounds
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} order by edition desc, unit_id limit 1`.execute(
    act.tx,
  );
  const [first] = rows;
  if (!first) return null;
  return new Map(first.lines.flatMap(({ criterion, asked }) => (asked ? [[criterion, asked]] : [])));
}

/** The units of the list, and those that became them. */
async function unitsOf(act: Act, evaluation: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ unit: string }>`
    select unit_id as unit from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation}
    union select line.unit_id from unit_succession line
      join evaluation_unit listed on (listed.commune_id, listed.unit_id) = (line.commune_id, line.successor_id)
      where line.commune_id = ${communeOf(act)} and evaluation_id = ${evaluation}`.execute(act.tx);
  return new Set(rows.map(({ unit }) => unit));
}

async function totalsOf(act: Act, period: string, units: ReadonlySet<string>) {
  const standing = standingOf(await periodUnits(act, period)).filter(({ unit }) => units.has(unit));
  return standing.length === 0 ? [] : reports.totals(act, period, standing);
}

const CUTTING: ReadonlySet<string> = new Set(['merge', 'split', 'rearrange', 'close']);

/** The changes of these units that cut the periods, each before the one in which its day lies. */
async function breaksOf(
  act: Act,
  periods: readonly movements.Period[],
  units: ReadonlySet<string>,
): Promise<Course['breaks']> {
  const from = periods[0]?.coversFrom ?? '';
  return (await unitChanges.list(act))
    .filter(({ state, kind, on }) => state === 'in force' && CUTTING.has(kind) && on > from)
    .filter(({ before, after }) => [...before, ...after].some(({ unit }) => unit !== null && units.has(unit)))
    .map((change) => ({
      before: periods.findIndex(({ coversTo }) => coversTo >= change.on),
      note: breakNote(change),
    }))
    .filter(({ before }) => before >= 0)
    .reverse();
}
