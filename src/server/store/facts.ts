import {
  type Circumstances,
  type Criterion,
  certainBy,
  type FactsOf,
  type IsCertain,
  type Judging,
  type Reaffirmed,
  reportedFact,
  type StandingFact,
  standingFact,
  type Told,
} from '#evaluation';
import type { Act } from './act.ts';
import { everyUnit } from './evaluation-changed.ts';
import { judgingOf } from './evaluation-judging.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { type Asking, askingOf } from './facts-asked.ts';
import { linesOf, type Named } from './facts-lines.ts';
import { namedIn } from './facts-named.ts';
import { type OwedReport, owedBy } from './facts-owed.ts';
import { type ReaffirmedOf, reaffirmedOf } from './facts-reaffirmed.ts';
import { type RecordedUnit, recordedOf } from './facts-recorded.ts';
import { type ToldText, toldIn } from './facts-told.ts';

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
  /** The choices among equals that took it, by id. */
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
  return found ? factsBy(act, found, units) : [];
}

/** The same by a row that is not as it is kept: by another set, or decided on another day. */
export async function factsBy(
  act: Act,
  evaluation: EvaluationRow,
  units: readonly string[],
  judging?: Judging,
): Promise<UnitFacts[]> {
  const read = await readBatch(act, await askedOf(act, evaluation, judging), units);
  return [...factsIn(read, await namedIn(act, read.owed))];
}

/** Of all units of the list, in batches by id: sources are not named, everything else is as in `ofUnit`. */
export async function* ofEvery(act: Act, evaluation: string): AsyncGenerator<UnitFacts[]> {
  const found = await evaluationOf(act, evaluation);
  if (!found) return;
  const asked = await askedOf(act, found);
  const units = await everyUnit(act, evaluation);
  for (let from = 0; from < units.length; from += BATCH) {
    const read = await readBatch(act, asked, units.slice(from, from + BATCH));
    yield [...factsIn(read, new Map())];
  }
}

/** So many units at a time: what the database groups for them stays in its memory, and what is read of them in ours. */
export const BATCH = 4000;

/** What is asked of every unit of an evaluation. */
export interface AskedOf {
  evaluation: EvaluationRow;
  asking: Asking;
  /** Whether what reports say of a criterion stands, whatever the lacking ones still tell. */
  isCertain: IsCertain;
}

/** `judging`: by what it is judged, where that is known already. */
export async function askedOf(act: Act, evaluation: EvaluationRow, judging?: Judging): Promise<AskedOf> {
  const isCertain = certainBy(evaluation.content, judging ?? (await judgingOf(act, evaluation)));
  return { evaluation, asking: await askingOf(act, evaluation), isCertain };
}

/** What was read of some units, before anything is made of it. */
export interface ReadBatch extends AskedOf {
  units: readonly string[];
  /** In the order of the units. */
  owed: readonly OwedReport[];
  told: ToldText;
  recorded: ReadonlyMap<string, RecordedUnit>;
  reaffirmed: ReaffirmedOf;
}

export async function readBatch(act: Act, asked: AskedOf, units: readonly string[]): Promise<ReadBatch> {
  const owed = await owedBy(act, asked.asking, units);
  const told = await toldIn(act, asked.asking, owed);
  const recorded = await recordedOf(act, asked.evaluation, units);
  return {
    ...asked,
    units,
    owed,
    told,
    recorded,
    reaffirmed: await reaffirmedOf(act, asked.evaluation, units),
  };
}

/** The facts in what was read, unit by unit; those that are not on the list are left out. Pure. */
export function* factsIn(read: ReadBatch, named: Named): Generator<UnitFacts> {
  const owedBy = Map.groupBy(read.owed, ({ unit }) => unit);
  for (const unit of read.units) {
    const recorded = read.recorded.get(unit);
    if (!recorded) continue;
    const owed = owedBy.get(unit) ?? [];
    const told = linesOf({ owed, told: read.told }, read.asking.questions, named);
    const reaffirmed = read.reaffirmed.get(unit) ?? NOTHING_SAID;
    yield factsOf(read, unit, { ...recorded, reaffirmed }, { owed, told });
  }
}

/** Of a unit that nothing was asked of again. */
const NOTHING_SAID: ReadonlyMap<string, Reaffirmed> = new Map();

type RecordedOf = RecordedUnit & { reaffirmed: ReadonlyMap<string, Reaffirmed> };

interface ToldLines {
  owed: readonly OwedReport[];
  told: readonly Told[];
}

function factsOf(asked: AskedOf, unit: string, recorded: RecordedOf, lines: ToldLines): UnitFacts {
  const hasReports = lines.owed.some(({ report, touching }) => report !== null && touching);
  const standing = new Map(
    asked.evaluation.criteria.map((criterion) => [
      criterion.id,
      standingOf(criterion, asked, recorded, lines),
    ]),
  );
  const { begunOn, leftOut, underComplaint, registeredOn, assigned, chosen } = recorded;
  return {
    unit,
    facts: new Map([...standing].map(([id, { fact }]) => [id, fact])),
    standing,
    circumstances: { begunOn, leftOut, underComplaint, registeredOn, hasReports, assigned },
    reports: lines.owed.flatMap(({ report }) => report ?? []),
    chosen,
  };
}

function standingOf(
  criterion: Criterion,
  { asking, isCertain }: AskedOf,
  { begunOn, entries, exceptions, baselines, results, reaffirmed }: RecordedOf,
  { owed, told }: ToldLines,
): StandingFact {
  const { id, asks } = criterion;
  const place = asking.places.get(id);
  const question = place === undefined ? undefined : asking.questions[place];
  const excepted = exceptions.get(id) ?? [];
  const said = entries.get(id) ?? [];
  const baseline = baselines.get(id) ?? null;
  const known = {
    year: asking.year,
    begunOn,
    hasReports: owed.some(({ report, movement }) => report !== null && movement === question?.movement),
    baseline,
    excepted,
    result: (asks.kind === 'result' ? results.get(asks.set) : null) ?? null,
    reaffirmed: said.some(({ side, entered }) => side === 'unit' && entered)
      ? null
      : (reaffirmed.get(id) ?? null),
  };
  const reported = reportedFact(
    criterion,
    (place === undefined ? null : told[place]) ?? null,
    known,
    isCertain,
  );
  return standingFact(reported, said, { excepted, baseline });
}
