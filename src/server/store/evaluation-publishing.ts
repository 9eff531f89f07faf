import { sql } from 'kysely';
import { type Grounds, type TooLong, tooLong } from '#evaluation';
import { tidy } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import { markResting, unmark } from './evaluation-changed.ts';
import { type EvaluationDraft, openDraft } from './evaluation-drafts.ts';
import { newestEdition } from './evaluation-editions.ts';
import { listAs } from './evaluation-kept.ts';
import { aloneWith } from './evaluation-lock.ts';
import { evaluationOf } from './evaluation-rows.ts';
import { record } from './events.ts';

/** A draft that a person decides on. */
export interface DraftDecided {
  evaluation: string;
  draft: string;
  reason: string;
}

export type PublishingProblem =
  | 'not found'
  /** Somebody decided on it, or computed another. */
  | 'decided'
  | 'reason missing'
  | TooLong
  /** Results are open that were not: nobody has said that they are published so. */
  | 'open results'
  /** Nothing differs: there is nothing to publish. */
  | 'nothing differs';

export type DraftDecision = { ok: true; edition: number } | { ok: false; problem: PublishingProblem };

/** Publishes a draft just as it was looked at: the next edition. The one before stays as it is, readable and computable. */
export async function publish(
  act: Act,
  { evaluation, draft, reason, open: seen }: DraftDecided & { open: boolean },
): Promise<DraftDecision> {
  const found = await toDecide(act, { evaluation, draft, reason });
  if (!found.ok) return found;
  const { open, edition } = found;
  if (!hasDifference(open)) return { ok: false, problem: 'nothing differs' };
  if (openResults(open).length > 0 && !seen) return { ok: false, problem: 'open results' };
  await insertEdition(act, open, { edition: edition + 1, reason: tidy(reason) });
  const set = await putInForce(act, open, edition + 1);
  await markResting(
    act,
    { evaluation, set },
    open.differing.map(({ unit }) => unit.id),
  );
  await decided(act, open, 'published', reason);
  return { ok: true, edition: edition + 1 };
}

/** Keeps the results as they are, with the reason: the draft stays readable. */
export async function keep(act: Act, wanted: DraftDecided): Promise<DraftDecision> {
  const found = await toDecide(act, wanted);
  if (!found.ok) return found;
  await decided(act, found.open, 'kept', wanted.reason);
  return { ok: true, edition: found.edition };
}

/** Whether a draft differs from its edition in anything: in units, their grounds, or what is asked of the whole. */
export function hasDifference({
  differing,
  reworded,
  targets,
  changes,
}: Pick<EvaluationDraft, 'differing' | 'reworded' | 'targets' | 'changes'>): boolean {
  return differing.length + reworded + targets.length + changes.length > 0;
}

/** Results that a draft leaves open: something is missing, or equals wait for a person. */
export function openResults({ differing }: Pick<EvaluationDraft, 'differing'>) {
  return differing.filter(({ was, now }) => isOpen(now.result.kind) && !isOpen(was.result.kind));
}

function isOpen(kind: Grounds['result']['kind']): boolean {
  return kind === 'waiting' || kind === 'tied';
}

async function toDecide(
  act: Act,
  { evaluation, draft, reason }: DraftDecided,
): Promise<{ ok: true; open: EvaluationDraft; edition: number } | { ok: false; problem: PublishingProblem }> {
  if ((await aloneWith(act, evaluation)) === null) return { ok: false, problem: 'not found' };
  const open = await openDraft(act, evaluation);
  const edition = await newestEdition(act, evaluation);
  if (open?.id !== draft || edition !== open.edition) return { ok: false, problem: 'decided' };
  const problem = tidy(reason) === '' ? 'reason missing' : tooLong(tidy(reason), 'reason');
  return problem ? { ok: false, problem } : { ok: true, open, edition };
}

async function insertEdition(
  act: Act,
  { id, evaluation }: EvaluationDraft,
  { edition, reason }: { edition: number; reason: string },
): Promise<void> {
  const at = sql`${communeOf(act)}::uuid, ${evaluation}::uuid, ${edition}::int`;
  await sql`
    insert into evaluation_edition (commune_id, evaluation_id, edition, criteria_set_id, decided_on, rules, reason, frozen_by, frozen_at)
    select ${at}, criteria_set_id, decided_on, whole, ${reason}, ${accountOf(act)}::uuid, ${act.now}::timestamptz
    from evaluation_draft where commune_id = ${communeOf(act)} and id = ${id}`.execute(act.tx);
  await sql`
    insert into evaluation_grounds (commune_id, evaluation_id, edition, unit_id, facts, grounds, hash)
    select ${at}, unit_id, facts, grounds, hash from evaluation_draft_grounds
    where commune_id = ${communeOf(act)} and draft_id = ${id}`.execute(act.tx);
}

/** The list shows what was published; its set and day are those of the newest edition. Gives back the set's key. */
async function putInForce(
  act: Act,
  { evaluation, set, decidedOn }: EvaluationDraft,
  edition: number,
): Promise<string> {
  await act.tx
    .updateTable('evaluation')
    .set({ criteria_set_id: set, decided_on: decidedOn })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', evaluation)
    .execute();
  await listAs(act, evaluation, edition);
  const row = await evaluationOf(act, evaluation);
  if (!row) throw new Error(`evaluation ${evaluation} is gone`);
  return row.content.key;
}

async function decided(
  act: Act,
  { id, evaluation, edition, cause, differing }: EvaluationDraft,
  decision: 'published' | 'kept',
  reason: string,
): Promise<void> {
  const { rows } = await sql<{ marks: string[]; title: string }>`
    update evaluation_draft set decision = ${decision}, reason = ${tidy(reason)}, decided_by = ${accountOf(act)}, decided_at = ${act.now}
    where commune_id = ${communeOf(act)} and id = ${id}
    returning marks::text[] as marks, whole ->> 'title' as title`.execute(act.tx);
  await unmark(act, rows[0]?.marks ?? []);
  const after = { name: rows[0]?.title, draft: id, cause, differing: differing.length };
  await record(act, {
    ...{ noun: 'evaluation', id: evaluation, reason: tidy(reason) },
    verb: decision === 'published' ? 'change published' : 'change not published',
    after: { ...after, edition: decision === 'published' ? edition + 1 : edition },
  });
}
