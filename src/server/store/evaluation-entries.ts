import { sql } from 'kysely';
import {
  type Entered,
  type EnteredProblem,
  enteredProblem,
  mayReason,
  type TooLong,
  tooLong,
} from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { besideOthers, type ClosedStage, type EvaluationStage, isClosed } from './evaluation-lock.ts';
import { ownDays } from './evaluation-own-days.ts';
import { type EvaluationRow, evaluationOf, listedUnit } from './evaluation-rows.ts';
import { record } from './events.ts';

/** What one side said of a criterion, as it was entered. */
export interface KeptEntry {
  criterion: string;
  side: 'unit' | 'reviewer';
  /** Null: taken back. */
  entered: Entered | null;
  reason: string | null;
  by: string | null;
  at: Date;
}

/** Everything that was entered of a unit, the newest first. A unit reads a reviewer's once its result is shown. */
export async function list(act: Act, evaluation: string, unit: string): Promise<KeptEntry[]> {
  const { rows } = await sql<KeptEntry>`
    select criterion, side, fact as entered, reason, account.name as "by", entered_at as "at"
    from evaluation_entry left join account on account.id = entered_by
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and unit_id::text = ${unit}
    order by evaluation_entry.id desc`.execute(act.tx);
  return rows;
}

export interface Entering {
  unit: string;
  criterion: string;
  /** Null takes back what this side said. */
  entered: Entered | null;
  reason: string | null;
}

export type EntryProblem =
  | EnteredProblem
  | TooLong
  | 'not found'
  | ClosedStage
  /** A unit says what it has to say before results are shown, and before it hands in. */
  | 'shown'
  | 'handed in'
  | 'too late'
  | 'reason missing'
  /** BOUNDARY: only a count is kept here. */
  | 'words beside a count';

export type EntriesKept =
  | { ok: true; kept: number }
  | { ok: false; problem: EntryProblem; criterion: string };

/** Keeps what a reviewer says, each with its reason. What is said already is not said twice. */
export async function review(act: Act, evaluation: string, given: Entering): Promise<EntriesKept> {
  const stage = await besideOthers(act, evaluation);
  const refused = (problem: EntryProblem) => ({ ok: false, problem, criterion: given.criterion }) as const;
  const found = await evaluationOf(act, evaluation);
  if (!found || !(await listedUnit(act, evaluation, given.unit))) return refused('not found');
  if (isClosed(stage)) return refused(stage);
  if (!given.reason) return refused('reason missing');
  return keepAll(act, found, { unit: given.unit, side: 'reviewer', given: [given] });
}

/** Keeps what the actor's unit says of itself, any number of criteria at once; those not given stay as they are. */
export async function assess(
  act: Act,
  evaluation: string,
  { unit, given }: { unit: string; given: readonly Omit<Entering, 'unit'>[] },
): Promise<EntriesKept> {
  const stage = await besideOthers(act, evaluation);
  const found = await evaluationOf(act, evaluation);
  const problem = found ? await whyNotSay(act, evaluation, { unit, stage }) : 'not found';
  if (!found || problem) return { ok: false, problem: problem ?? 'not found', criterion: '' };
  return keepAll(act, found, { unit, side: 'unit', given: given.map((one) => ({ ...one, unit })) });
}

/** Why a unit cannot say any more of itself; null = it can. One that came later may, after the others saw their results. */
export async function whyNotSay(
  act: Act,
  evaluation: string,
  { unit, stage }: { unit: string; stage: EvaluationStage | null },
): Promise<EntryProblem | null> {
  const days = await ownDays(act, evaluation, unit);
  if (!days) return 'not found';
  if (isClosed(stage)) return stage;
  if (days.shown) return 'shown';
  if (days.handedIn) return 'handed in';
  if (days.selfUntil === null || days.selfUntil < act.today) return 'too late';
  return null;
}

interface Keeping {
  unit: string;
  side: KeptEntry['side'];
  given: readonly Entering[];
}

async function keepAll(act: Act, found: EvaluationRow, { unit, side, given }: Keeping): Promise<EntriesKept> {
  for (const one of given) {
    const problem = problemOf(found, side, one);
    if (problem) return { ok: false, problem, criterion: one.criterion };
  }
  const said = new Map(
    (await list(act, found.id, unit))
      .filter((one) => one.side === side)
      .reverse()
      .map((one) => [one.criterion, one]),
  );
  const news = given.filter((one) => isNew(one, said.get(one.criterion)));
  for (const one of news)
    await keep(act, found, { side, one, before: said.get(one.criterion)?.entered ?? null });
  return { ok: true, kept: news.length };
}

function problemOf(
  found: EvaluationRow,
  side: KeptEntry['side'],
  { criterion, entered, reason }: Entering,
): EntryProblem | null {
  const of = found.criteria.find(({ id }) => id === criterion);
  if (!of) return 'not found';
  if (!mayReason(of, side, reason)) return 'words beside a count';
  return tooLong(reason, 'reason') ?? (entered && enteredProblem(of, side, entered));
}

/** The same again, and taking back what was never said, change nothing. */
function isNew(one: Entering, before: KeptEntry | undefined): boolean {
  if (!before) return one.entered !== null || one.reason !== null;
  return !isSame(one.entered, before.entered) || one.reason !== before.reason;
}

/** Whatever the order in which the database keeps the names. */
function isSame(one: Entered | null, other: Entered | null): boolean {
  const inOrder = (entered: Entered | null) => JSON.stringify(Object.entries(entered ?? {}).sort());
  return inOrder(one) === inOrder(other);
}

async function keep(
  act: Act,
  { id }: EvaluationRow,
  { side, one, before }: { side: KeptEntry['side']; one: Entering; before: Entered | null },
) {
  const { unit, criterion, entered, reason } = one;
  await act.tx
    .insertInto('evaluation_entry')
    .values({
      ...{ commune_id: communeOf(act), evaluation_id: id, unit_id: unit, criterion, side, reason },
      ...{ fact: entered && JSON.stringify(entered), entered_by: accountOf(act), entered_at: act.now },
    })
    .execute();
  await record(act, {
    ...{ noun: 'evaluation', id, verb: side === 'unit' ? 'assessed itself' : 'reviewed' },
    before: { unit, criterion, entered: before },
    after: { unit, criterion, entered },
    ...(reason === null ? {} : { reason }),
  });
}

export type HandedIn = { ok: true; again: boolean } | { ok: false; problem: EntryProblem };

/** The actor's unit is done with assessing itself; pressed again it stays done. */
export async function handIn(act: Act, evaluation: string, unit: string): Promise<HandedIn> {
  const stage = await besideOthers(act, evaluation);
  const problem = await whyNotSay(act, evaluation, { unit, stage });
  if (problem === 'handed in') return { ok: true, again: true };
  if (problem) return { ok: false, problem };
  const row = await act.tx
    .insertInto('evaluation_handed_in')
    .values({
      ...{ commune_id: communeOf(act), evaluation_id: evaluation, unit_id: unit },
      ...{ handed_in_by: accountOf(act), handed_in_at: act.now },
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'evaluation_id', 'unit_id']).doNothing())
    .returning('unit_id')
    .executeTakeFirst();
  if (!row) return { ok: true, again: true };
  await record(act, { noun: 'evaluation', id: evaluation, verb: 'handed in', after: { unit } });
  return { ok: true, again: false };
}

/** When each unit handed in, by its id. */
export async function handedIn(act: Act, evaluation: string): Promise<Map<string, Date>> {
  const { rows } = await sql<{ unit: string; at: Date }>`
    select unit_id as unit, handed_in_at as at from evaluation_handed_in
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}`.execute(act.tx);
  return new Map(rows.map(({ unit, at }) => [unit, at]));
}
