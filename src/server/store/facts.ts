import { sql } from 'kysely';
import { civilDateOf } from '#calendar';
import {
  type Circumstances,
  type Criterion,
  type FactsOf,
  reportedFact,
  type Sources,
  type StandingFact,
  standingFact,
} from '#evaluation';
import { receiptNumber } from '#reporting';
import { type Act, communeOf } from './act.ts';
import { everyUnit } from './evaluation-changed.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { type Asking, askingOf } from './facts-asked.ts';
import { linesOf, type Named, type ToldLines } from './facts-lines.ts';
import { type RecordedUnit, recordedOf } from './facts-recorded.ts';
import { type ToldRow, toldBy } from './facts-told.ts';

/** What is known of a unit in an evaluation. */
export interface UnitFacts {
  unit: string;
  /** What stands of each criterion, by its id: that is judged. */
  facts: FactsOf;
  /** The same with what the reports say, what the unit says of itself, and what the reviewer says. */
  standing: ReadonlyMap<string, StandingFact>;
  circumstances: Circumstances;
  /** The versions of reports that it rests on, in order. */
  reports: readonly string[];
  /** For which classes a person chose it among equals. */
  chosen: readonly string[];
}

/** Of one unit, every source named; null where it is not on the list of such an evaluation. */
export async function ofUnit(act: Act, evaluation: string, unit: string): Promise<UnitFacts | null> {
  const [one] = await ofUnits(act, evaluation, [unit]);
  return one ?? null;
}

/** Of some units, every source named, in the order given; those that are not on the list are left out. */
export async function ofUnits(act: Act, evaluation: string, units: readonly string[]): Promise<UnitFacts[]> {
  const found = await evaluationOf(act, evaluation);
  if (!found) return [];
  const asking = await askingOf(act, found);
  const apart = { ...asking, questions: asking.questions.map((one) => ({ ...one, apart: true })) };
  const read = await readBatch(act, { evaluation: found, asking: apart }, units);
  return factsIn(read, await namedIn(act, read.told));
}

/** Of all units of the list, in batches by id: sources are not named, everything else is as in `ofUnit`. */
export async function* ofEvery(act: Act, evaluation: string): AsyncGenerator<UnitFacts[]> {
  const found = await evaluationOf(act, evaluation);
  if (!found) return;
  const asked = { evaluation: found, asking: await askingOf(act, found) };
  const units = await everyUnit(act, evaluation);
  for (let from = 0; from < units.length; from += BATCH)
    yield factsIn(await readBatch(act, asked, units.slice(from, from + BATCH)), new Map());
}

/** So many units at a time: what the database groups for them stays in its memory, and what is read of them in ours. */
export const BATCH = 1000;

/** What is asked of every unit of an evaluation. */
export interface AskedOf {
  evaluation: EvaluationRow;
  asking: Asking;
}

/** What was read of some units, before anything is made of it. */
export interface ReadBatch extends AskedOf {
  told: readonly ToldRow[];
  recorded: ReadonlyMap<string, RecordedUnit>;
}

export async function readBatch(act: Act, asked: AskedOf, units: readonly string[]): Promise<ReadBatch> {
  const told = await toldBy(act, asked.asking, units);
  return { ...asked, told, recorded: await recordedOf(act, asked.evaluation, units) };
}

/** The facts in what was read. Pure. */
export function factsIn({ evaluation, asking, told, recorded }: ReadBatch, named: Named): UnitFacts[] {
  return told.flatMap((row) => {
    const unit = recorded.get(row.unit);
    return unit ? [factsOf({ evaluation, asking }, row.unit, unit, linesOf(row, asking, named))] : [];
  });
}

function factsOf(
  { evaluation, asking }: AskedOf,
  unit: string,
  recorded: RecordedUnit,
  lines: ToldLines,
): UnitFacts {
  const hasReports = lines.owed.some(({ report, touching }) => report !== null && touching);
  const standing = new Map(
    evaluation.criteria.map((criterion) => [criterion.id, standingOf(criterion, asking, recorded, lines)]),
  );
  const { begunOn, leftOut, underComplaint, registeredOn, assigned, chosen } = recorded;
  return {
    unit,
    facts: new Map([...standing].map(([id, { fact }]) => [id, fact])),
    standing,
    circumstances: { begunOn, leftOut, underComplaint, registeredOn, hasReports, assigned },
    reports: lines.owed.flatMap(({ report }) => report ?? []).sort(),
    chosen,
  };
}

function standingOf(
  criterion: Criterion,
  asking: Asking,
  { begunOn, entries, exceptions, baselines, results }: RecordedUnit,
  { owed, told }: ToldLines,
): StandingFact {
  const { id, asks } = criterion;
  const place = asking.places.get(id);
  const question = place === undefined ? undefined : asking.questions[place];
  const excepted = exceptions.get(id) ?? [];
  const baseline = baselines.get(id) ?? null;
  const reported = reportedFact(criterion, (place === undefined ? null : told[place]) ?? null, {
    year: asking.year,
    begunOn,
    hasReports: owed.some(({ report, movement }) => report !== null && movement === question?.movement),
    baseline,
    excepted,
    result: (asks.kind === 'result' ? results.get(asks.set) : null) ?? null,
  });
  return standingFact(reported, entries.get(id) ?? [], { excepted, baseline });
}

/** The names of the reports in what was read. */
async function namedIn(act: Act, told: readonly ToldRow[]): Promise<Named> {
  const ids = told.flatMap(({ owed }) => (owed ?? '').split(';').flatMap((line) => line.split('|')[5] || []));
  const { rows } = await sql<{ id: string; period: string; version: number; sentAt: Date }>`
    select report.id, name as period, version, duty.sent_at as "sentAt" from report
    join period on (period.commune_id, period.id) = (report.commune_id, report.period_id)
    join duty on (duty.commune_id, duty.period_id, duty.unit_id) = (report.commune_id, report.period_id, report.unit_id)
    where report.commune_id = ${communeOf(act)} and report.id = any (${ids}::uuid[])`.execute(act.tx);
  return new Map(rows.map((row) => [row.id, sourceOf(row)]));
}

function sourceOf({
  id,
  period,
  version,
  sentAt,
}: {
  id: string;
  period: string;
  version: number;
  sentAt: Date;
}): Sources[number] {
  const receivedOn = civilDateOf(sentAt);
  const number = receiptNumber({ report: id, year: receivedOn.slice(0, 4) });
  return { kind: 'report', period, version, number, receivedOn };
}
