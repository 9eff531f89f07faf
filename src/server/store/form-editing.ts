import { sql } from 'kysely';
import { proposeIndicators } from '#movement';
import {
  type Check,
  explainsZero,
  type FieldProblem,
  isNumber,
  readRelation,
  type SetQuestion,
  sumsOf,
} from '#reporting';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { type FormQuestion, formOfMovement } from './form-questions.ts';
import * as movements from './movements.ts';
import { isId } from './plan-items.ts';
import * as plans from './plans.ts';
import { list as kindsOfUnit } from './unit-kinds.ts';

export {
  type Alike,
  askedElsewhere,
  type FormQuestion,
  formOfMovement as of,
  type MovementForm,
  previewOf,
} from './form-questions.ts';
export { share, unshare } from './measures.ts';

export type Edited =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'kind kept' | 'at the end' | 'not confirmed' };

/** Where a question stands: its movement, and its id. */
export interface Place {
  movement: string;
  question: string;
}

/** Asks a question otherwise from now on; what was sent keeps the words and rules it was sent with. */
export async function change(act: Act, at: Place, set: SetQuestion): Promise<Edited> {
  const found = await questionAt(act, at);
  if (!found) return { ok: false, problem: 'not found' };
  const { figures, ...before } = found;
  if (figures > 0 && set.kind !== before.kind) return { ok: false, problem: 'kind kept' };
  await act.tx
    .updateTable('indicator')
    .set(columnsOf(set))
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', at.question)
    .execute();
  await askKinds(act, at.question, set.unitKinds);
  await say(act, at, 'question changed', { before: changesOf(before, set), after: changesOf(set, before) });
  return { ok: true };
}

/** Moves a question one place up or down among those that are asked. */
export async function move(act: Act, at: Place, by: -1 | 1): Promise<Edited> {
  const asked = (await formOfMovement(act, at.movement)).questions.filter(
    ({ stoppedAt }) => stoppedAt === null,
  );
  const place = asked.findIndex(({ id }) => id === at.question);
  const other = asked[place + by];
  if (place < 0) return { ok: false, problem: 'not found' };
  if (!other) return { ok: false, problem: 'at the end' };
  await swap(act, at.question, other.id);
  await say(act, at, 'question moved', { after: { name: asked[place]?.text, by } });
  return { ok: true };
}

/** Asks a question no more, or again. Units that have sent keep theirs; sums of what was sent stay. */
export async function stop(act: Act, at: Place, stopped: boolean): Promise<Edited> {
  const found = await questionAt(act, at);
  if (!found) return { ok: false, problem: 'not found' };
  await act.tx
    .updateTable('indicator')
    .set({ stopped_at: stopped ? act.now : null, stopped_by: stopped ? accountOf(act) : null })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', at.question)
    .execute();
  await say(act, at, stopped ? 'question stopped' : 'question asked again', { after: { name: found.text } });
  return { ok: true };
}

export type Added = { ok: true; question: string } | Extract<Edited, { ok: false }>;

/** Adds a question because of a confirmed target or criterion of the movement's plan, at the end of the form. */
export async function add(act: Act, movement: string, planItem: string): Promise<Added> {
  const found = await movements.get(act, movement);
  const plan = found && (await plans.get(act, found.plan));
  if (!found || !plan) return { ok: false, problem: 'not found' };
  const item = plan.items.find(({ id }) => id === planItem);
  const confirmed = item?.decision === 'accepted' || item?.decision === 'corrected';
  const [proposed] = item && confirmed ? proposeIndicators([item], await kindsOfUnit(act)) : [];
  if (!proposed) return { ok: false, problem: 'not confirmed' };
  const { id } = await act.tx
    .insertInto('indicator')
    .values({
      commune_id: communeOf(act),
      movement_id: found.id,
      plan_id: found.plan,
      plan_item_id: planItem,
      bounds: proposed.bounds,
      position: await nextPosition(act, found.id),
      kind: proposed.kind,
      clause: proposed.clause,
      question: proposed.question,
      measure: proposed.measure,
      comparator: proposed.comparator,
      target: proposed.target,
      target_high: proposed.targetHigh,
      each_unit: proposed.eachUnit,
      per: proposed.per,
      explain_zero: explainsZero(proposed),
      sums: sumsOf(proposed.kind),
      by_month: proposed.byMonth,
      either_or: proposed.eitherOr,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await askKinds(act, id, proposed.unitKinds);
  await say(act, { movement, question: id }, 'question added', { after: { name: proposed.question } });
  return { ok: true, question: id };
}

export type Related = { ok: true } | { ok: false; problems: FieldProblem[] };

/** Adds a relation between figures of the form, checked before a report is sent. */
export async function relate(
  act: Act,
  movement: string,
  typed: { kind: string; left: string; right: string[]; message: string },
): Promise<Related> {
  const { questions } = await formOfMovement(act, movement);
  const read = readRelation(
    typed,
    questions.filter(({ stoppedAt, kind }) => stoppedAt === null && isNumber(kind)),
  );
  if (!read.ok) return read;
  await insertCheck(act, movement, read.check);
  await record(act, {
    noun: 'movement',
    id: movement,
    verb: 'check added',
    after: { name: read.check.message, ...read.check },
  });
  return { ok: true };
}

/** Takes a relation back. */
export async function unrelate(act: Act, movement: string, check: string): Promise<Edited> {
  const found = (await formOfMovement(act, movement)).checks.find(({ id }) => id === check);
  if (!found) return { ok: false, problem: 'not found' };
  await act.tx
    .deleteFrom('form_check')
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', check)
    .execute();
  await record(act, {
    noun: 'movement',
    id: movement,
    verb: 'check removed',
    before: { name: found.message },
  });
  return { ok: true };
}

/** The one question, as it now stands. */
export async function questionAt(act: Act, { movement, question }: Place): Promise<FormQuestion | undefined> {
  if (!isId(movement) || !isId(question)) return undefined;
  return (await formOfMovement(act, movement)).questions.find(({ id }) => id === question);
}

async function insertCheck(act: Act, movement_id: string, { kind, left, right, message }: Check) {
  const commune_id = communeOf(act);
  const { id: check_id } = await act.tx
    .insertInto('form_check')
    .values({ commune_id, movement_id, kind, left_id: left, message })
    .returning('id')
    .executeTakeFirstOrThrow();
  await act.tx
    .insertInto('form_check_term')
    .values(right.map((indicator_id) => ({ commune_id, check_id, movement_id, indicator_id })))
    .execute();
}

function columnsOf(set: SetQuestion) {
  return {
    clause: set.clause,
    question: set.text,
    kind: set.kind,
    measure: set.measure,
    decimals: set.decimals,
    minimum: set.minimum,
    maximum: set.maximum,
    part_may_exceed_whole: set.partMayExceedWhole,
    explain_zero: set.explainZero,
    attested_by: set.attestedBy,
    counts: set.definition?.counts ?? null,
    counts_not: set.definition?.countsNot ?? null,
    source: set.definition?.source ?? null,
    by_month: set.byMonth,
    sums: set.sums,
    whole_on: set.wholeOn,
    headings: set.headings,
    shape: set.table && JSON.stringify(set.table),
    either_or: set.eitherOr,
  };
}

async function askKinds(act: Act, indicator_id: string, kinds: string[]) {
  const commune_id = communeOf(act);
  await act.tx
    .deleteFrom('indicator_unit_kind')
    .where('commune_id', '=', commune_id)
    .where('indicator_id', '=', indicator_id)
    .execute();
  if (kinds.length === 0) return;
  await act.tx
    .insertInto('indicator_unit_kind')
    .values([...new Set(kinds)].map((unit_kind) => ({ commune_id, indicator_id, unit_kind })))
    .execute();
}

/** Positions are unique at every moment: one question steps aside first. */
async function swap(act: Act, one: string, other: string) {
  const at = async (id: string) => {
    const row = await act.tx
      .selectFrom('indicator')
      .select('position')
      .where('commune_id', '=', communeOf(act))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.position;
  };
  const put = (id: string, position: number) =>
    act.tx
      .updateTable('indicator')
      .set({ position })
      .where('commune_id', '=', communeOf(act))
      .where('id', '=', id)
      .execute();
  const [first, second] = [await at(one), await at(other)];
  await put(one, -1);
  await put(other, first);
  await put(one, second);
}

async function nextPosition(act: Act, movement: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position), -1) + 1 as next from indicator
    where commune_id = ${communeOf(act)} and movement_id = ${movement}`.execute(act.tx);
  return rows[0]?.next ?? 0;
}

function changesOf(one: SetQuestion, other: SetQuestion): object {
  const changed = Object.entries(one).filter(
    ([name, value]) =>
      name in other &&
      JSON.stringify(value) !== JSON.stringify(Object.entries(other).find(([key]) => key === name)?.[1]),
  );
  return { name: one.text, ...Object.fromEntries(changed) };
}

async function say(
  act: Act,
  { movement }: Place,
  verb: string,
  changes: { before?: object; after?: object },
) {
  await record(act, { noun: 'movement', id: movement, verb, ...changes });
}
