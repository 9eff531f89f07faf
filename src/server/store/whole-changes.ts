import { sql } from 'kysely';
import {
  type AddedFigure,
  type Baseline,
  type Criterion,
  certainBy,
  criteriaOf,
  judgeChange,
  type Lacking,
  reportedFact,
  rolledUp,
  type Told,
  type WholeChange,
} from '#evaluation';
import { type Act, communeOf } from './act.ts';
import * as baselines from './baselines.ts';
import { newestEdition, wholeKept } from './evaluation-editions.ts';
import { judgingOf } from './evaluation-judging.ts';
import { type EvaluationRow, evaluationOf } from './evaluation-rows.ts';
import { BATCH } from './facts.ts';
import { type Asking, askingOf } from './facts-asked.ts';
import { linesOf } from './facts-lines.ts';
import { owedBy } from './facts-owed.ts';
import { toldIn } from './facts-told.ts';

/** What an evaluation asks of the whole against another year, and how it stands; once frozen as it was frozen. */
export async function list(act: Act, evaluation: string): Promise<readonly WholeChange[]> {
  const row = await evaluationOf(act, evaluation);
  if (!row) return [];
  const edition = row.frozenAt && (await newestEdition(act, row.id));
  return edition ? ((await wholeKept(act, row.id, edition))?.whole.changes ?? []) : changesNow(act, row);
}

/** The same as everything stands now. */
export async function changesNow(act: Act, row: EvaluationRow): Promise<WholeChange[]> {
  const criteria = criteriaOf(row.paper.nodes).filter(isChange);
  if (criteria.length === 0) return [];
  const judging = await judgingOf(act, row);
  const isCertain = certainBy(row.paper, judging);
  const asking = await askingOf(act, { ...row, criteria });
  const told = await toldByAll(act, row, asking);
  const known = (await baselines.list(act, row.id)).filter((one) => one.unit === null && !one.withdrawnAt);
  return criteria.map((criterion) => {
    const one = told[asking.places.get(criterion.id) ?? -1] ?? null;
    const hasReports = one !== null && one.told.added.length > 0;
    const baseline = baselineOf(known.find((kept) => kept.criterion === criterion.id));
    const recorded = { ...NOTHING_BESIDE, year: asking.year, hasReports, baseline };
    const fact = reportedFact(criterion, one?.told ?? null, recorded, isCertain);
    return judgeChange(criterion, { fact, lacking: one?.lacking ?? 0 }, judging);
  });
}

const NOTHING_BESIDE = { begunOn: null, excepted: [], result: null, reaffirmed: null };

function isChange({ asks, bounds }: Criterion): boolean {
  return asks.kind === 'change' && bounds !== 'out';
}

function baselineOf(kept: baselines.KeptBaseline | undefined): Baseline | null {
  if (!kept) return null;
  const { value, from, to, letter } = kept;
  return { value, from, to, letter };
}

/** What all of them told of one question, each report once, and how many reports do not tell of it. */
interface ToldByAll {
  told: Told & { added: AddedFigure[]; lacking: Lacking[] };
  lacking: number;
}

/** Of every unit on the list and of those before them, each by its own reports. */
async function toldByAll(act: Act, { id }: EvaluationRow, asking: Asking): Promise<ToldByAll[]> {
  const tellers = await tellersOf(act, id);
  const all: ToldByAll[] = asking.questions.map(({ sums, wholeOn }) => ({
    told: {
      sums: sums === 'sum' ? sums : 'ratio of sums',
      wholeOn,
      added: [],
      apart: [],
      lacking: [],
      sources: [],
    },
    lacking: 0,
  }));
  for (let from = 0; from < tellers.length; from += BATCH) {
    const some = tellers.slice(from, from + BATCH);
    const owed = (
      await owedBy(
        act,
        asking,
        some.map(({ unit }) => unit),
      )
    ).filter(({ own }) => own);
    const lines = await toldIn(act, asking, owed);
    const byUnit = Map.groupBy(owed, ({ unit }) => unit);
    for (const { unit, gone } of some) {
      const told = linesOf({ owed: byUnit.get(unit) ?? [], told: lines }, asking.questions, new Map());
      for (const [place, one] of told.entries()) if (!gone || one.sums === 'sum') addTo(all[place], one);
    }
  }
  return all;
}

/** Nobody needs each lacking report: one of each kind says what can still change, their number how many. */
function addTo(all: ToldByAll | undefined, one: Told): void {
  if (!all) throw new Error('No such question');
  const { value, denominator } = rolledUp(one);
  const { told } = all;
  all.lacking += one.lacking.length;
  if (value !== null) told.added.push({ own: true, value, denominator });
  for (const { why } of one.lacking)
    if (told.lacking.every((kept) => kept.why !== why)) told.lacking.push(unnamed(why));
}

function unnamed(why: Lacking['why']): Lacking {
  return { why, own: true, to: null, of: null };
}

/** `gone`: not on the list any more; what stands for itself is told by those after it. A unit that ended after the year is on it. */
async function tellersOf(act: Act, evaluation: string): Promise<{ unit: string; gone: boolean }[]> {
  const { rows } = await sql<{ unit: string; gone: boolean }>`
    with listed as (select unit_id from evaluation_unit where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation})
    select id as unit, id not in (select unit_id from listed) as gone from unit
    where commune_id = ${communeOf(act)} and (id in (select unit_id from listed) or (ended_on is not null and id in (
      select line.unit_id from unit_succession line join listed on listed.unit_id = line.successor_id
      where line.commune_id = ${communeOf(act)})))
    order by id`.execute(act.tx);
  return rows;
}
