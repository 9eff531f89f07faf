import { type RawBuilder, sql } from 'kysely';
import type { ItemCategory, ItemContents, PlanItem } from '#movement';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { whileReviewed } from './plan-lock.ts';
import { type Before, keepStep } from './plan-steps.ts';
import type { Decision } from './schema.ts';

/** An item as it stands: what was read or added, and what a person decided. */
export type ReviewedItem = PlanItem & {
  added: boolean;
  revision: number;
  decision: Decision | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  /** The plan on whose item this decision was made, as long as nobody has decided again. */
  keptFrom: string | null;
  /** Decided on, but no longer found by the newest reading. */
  vanished: boolean;
};

/** Every item of a plan, in the order of its text. */
export async function itemsIn(act: Act, plan: string): Promise<ReviewedItem[]> {
  const { rows } = await reviewed(act, plan, sql`true`);
  return rows;
}

/** One item of a plan as it stands; null where there is none. */
export async function item(act: Act, plan: string, id: string): Promise<ReviewedItem | null> {
  if (!isId(plan)) return null;
  const { rows } = await reviewed(act, plan, sql`item.id = ${id}`);
  return rows[0] ?? null;
}

function reviewed(act: Act, plan: string, which: RawBuilder<unknown>) {
  return sql<ReviewedItem>`
    select item.id, category, quote, json_build_array(span_start, span_end) as span, clause, content, bounds,
      bounds_reason as "boundsReason", added, revision, decision, account.name as "decidedBy", decided_at as "decidedAt",
      kept_from as "keptFrom", vanished
    from plan_item item
    left join account on account.id = item.decided_by
    where commune_id = ${communeOf(act)} and plan_id = ${plan} and ${which}
    order by span_start, position`.execute(act.tx);
}

export interface Verdict {
  item: string;
  /** The revision that the officer was looking at. */
  revision: number;
  decision: Decision;
  /** The corrected content, of the item's own category. */
  content?: ItemContents[ItemCategory];
  /** The corrected words are such that only an aggregate figure may be kept. */
  countOnly?: boolean;
  /** Why, for the log, where it is not plain from the item itself. */
  reason?: string;
}

export type Decided =
  /** `step`: by which it can be undone; null where nobody is there to undo it. */
  | { ok: true; revision: number; step: string | null }
  /** Someone else decided meanwhile: what stands now, with who and when. */
  | { ok: false; problem: 'changed meanwhile'; now: ReviewedItem }
  | { ok: false; problem: 'out of bounds' | Closed };

/** Why nothing of a plan may change: a movement rests on it, or another plan has taken its place. */
export type Closed = 'in force' | 'replaced' | 'not found';

/** Accepts, corrects or drops one item. What is out of bounds can only be dropped; what a movement rests on stays. */
export async function decide(act: Act, plan: string, verdict: Verdict): Promise<Decided> {
  const problem = await refusal(act, plan);
  if (problem) return { ok: false, problem };
  const before = await item(act, plan, verdict.item);
  if (!before) return { ok: false, problem: 'not found' };
  if (before.bounds === 'out' && verdict.decision !== 'dropped')
    return { ok: false, problem: 'out of bounds' };
  const was = await keepVerdict(act, plan, verdict);
  if (!was) return meanwhile(act, plan, verdict.item);
  const after = { decision: verdict.decision, content: verdict.content };
  await record(act, {
    noun: 'plan item',
    id: `${plan}/${verdict.item}`,
    verb: verdict.decision,
    before: stateOf(before),
    after,
    ...(verdict.reason && { reason: verdict.reason }),
  });
  const step = await keepStep(act, plan, verdict.decision, [was]);
  return { ok: true, revision: was.revision_after, step };
}

/** Returns how the item stood before; nothing where someone else was faster. */
function keepVerdict(act: Act, plan: string, verdict: Verdict): Promise<Before | undefined> {
  const content = verdict.content && JSON.stringify(verdict.content);
  return act.tx
    .updateTable('plan_item as item')
    .from('plan_item as was')
    .set({
      decision: verdict.decision,
      decided_by: accountOf(act),
      decided_at: act.now,
      revision: verdict.revision + 1,
      kept_from: null,
      ...(content ? { content } : {}),
      ...(verdict.countOnly ? { bounds: 'count' as const } : {}),
    })
    .whereRef('was.commune_id', '=', 'item.commune_id')
    .whereRef('was.plan_id', '=', 'item.plan_id')
    .whereRef('was.id', '=', 'item.id')
    .where('item.commune_id', '=', communeOf(act))
    .where('item.plan_id', '=', plan)
    .where('item.id', '=', verdict.item)
    .where('item.revision', '=', verdict.revision)
    .returning([
      'item.id as item_id',
      'was.revision as revision_before',
      'item.revision as revision_after',
      'was.decision',
      'was.decided_by',
      'was.decided_at',
      'was.kept_from',
      content ? 'was.content' : sql<null>`null`.as('content'),
    ])
    .executeTakeFirst();
}

async function meanwhile(act: Act, plan: string, id: string): Promise<Decided> {
  const now = await item(act, plan, id);
  return now ? { ok: false, problem: 'changed meanwhile', now } : { ok: false, problem: 'not found' };
}

function stateOf({ decision, content }: ReviewedItem) {
  return { decision, content };
}

/** Why nothing of a plan may change; where it may, it stays so to the transaction's end. */
export async function refusal(act: Act, plan: string): Promise<Closed | null> {
  if (!isId(plan)) return 'not found';
  await whileReviewed(act, plan);
  return whyClosed(act, plan);
}

/** Null where a plan's items may change; hold a lock of plan-lock.ts while it must stay true. */
export async function whyClosed(act: Act, plan: string): Promise<Closed | null> {
  const row = await act.tx
    .selectFrom('plan')
    .leftJoin('movement', (join) =>
      join.onRef('movement.commune_id', '=', 'plan.commune_id').onRef('movement.plan_id', '=', 'plan.id'),
    )
    .leftJoin('plan_succession as next', (join) =>
      join
        .onRef('next.commune_id', '=', 'plan.commune_id')
        .onRef('next.earlier_id', '=', 'plan.id')
        .on('next.kind', '<>', 'amendment'),
    )
    .select(['movement.id as movement', 'next.plan_id as next'])
    .where('plan.commune_id', '=', communeOf(act))
    .where('plan.id', '=', plan)
    .executeTakeFirst();
  if (!row) return 'not found';
  if (row.movement !== null) return 'in force';
  return row.next === null ? null : 'replaced';
}

/** Whether an address could name a plan: anything else is not found, not an error. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

export type AcceptedAll =
  /** `skipped`: items that wait still, because they are out of bounds · `step`: as of a decision. */
  { ok: true; accepted: number; skipped: number; step: string | null } | { ok: false; problem: Closed };

/** Which items are accepted together: of one category, just these, or all. */
export type Among = ItemCategory | readonly string[] | null;

/** Accepts every item that waits and is within bounds. */
export async function acceptAll(act: Act, plan: string, among: Among): Promise<AcceptedAll> {
  const problem = await refusal(act, plan);
  if (problem) return { ok: false, problem };
  const rows = await act.tx
    .updateTable('plan_item')
    .set(({ eb }) => ({
      decision: 'accepted' as const,
      decided_by: accountOf(act),
      decided_at: act.now,
      revision: eb('revision', '+', 1),
    }))
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .where('decision', 'is', null)
    .where('bounds', '<>', 'out')
    .where(isAmong(among))
    .returning(['id as item_id', 'revision as revision_after'])
    .execute();
  const category = typeof among === 'string' ? among : null;
  await record(act, {
    noun: 'plan',
    id: plan,
    verb: 'items accepted',
    after: { category, items: rows.map((row) => row.item_id) },
  });
  const step = await keepStep(act, plan, 'items accepted', rows.map(waited));
  return { ok: true, accepted: rows.length, skipped: await waitingOutOfBounds(act, plan, among), step };
}

function isAmong(among: Among) {
  if (among === null) return sql<boolean>`true`;
  return typeof among === 'string'
    ? sql<boolean>`category = ${among}`
    : sql<boolean>`id = any(${[...among]})`;
}

/** An item that waited until this revision. */
function waited({ item_id, revision_after }: { item_id: string; revision_after: number }): Before {
  const nobody = { decision: null, decided_by: null, decided_at: null, kept_from: null, content: null };
  return { item_id, revision_before: revision_after - 1, revision_after, ...nobody };
}

async function waitingOutOfBounds(act: Act, plan: string, among: Among): Promise<number> {
  const { count } = await act.tx
    .selectFrom('plan_item')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .where('decision', 'is', null)
    .where('bounds', '=', 'out')
    .where(isAmong(among))
    .executeTakeFirstOrThrow();
  return count;
}

export type Added = { ok: true; step: string | null } | { ok: false; problem: Closed | 'already there' };

/** Keeps an item that a person selected in the text; it is accepted by being added, unless it is out of bounds. */
export async function add(act: Act, plan: string, item: PlanItem): Promise<Added> {
  const problem = await refusal(act, plan);
  if (problem) return { ok: false, problem };
  const { position } = await act.tx
    .selectFrom('plan_item')
    .select(sql<number>`coalesce(max(position), 0)::int + 1`.as('position'))
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .executeTakeFirstOrThrow();
  const accepted = item.bounds === 'out' ? null : act.now;
  const row = await act.tx
    .insertInto('plan_item')
    .values({
      ...rowOf(act, plan, item, position),
      added: true,
      decision: accepted && 'accepted',
      decided_by: accepted && accountOf(act),
      decided_at: accepted,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'plan_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return { ok: false, problem: 'already there' };
  await record(act, { noun: 'plan item', id: `${plan}/${item.id}`, verb: 'added', after: item });
  const step = await keepStep(act, plan, 'added', [
    { ...waited({ item_id: item.id, revision_after: 0 }), revision_before: null },
  ]);
  return { ok: true, step };
}

/** An item on which nobody has decided. */
export function rowOf(act: Act, plan: string, item: PlanItem, position: number) {
  return {
    commune_id: communeOf(act),
    plan_id: plan,
    id: item.id,
    category: item.category,
    position,
    quote: item.quote,
    span_start: item.span[0],
    span_end: item.span[1],
    clause: item.clause,
    content: JSON.stringify(item.content),
    bounds: item.bounds,
    bounds_reason: item.boundsReason,
    decision: null,
    decided_by: null,
    decided_at: null,
  };
}
