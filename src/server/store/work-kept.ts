import { sql } from 'kysely';
import { addedItem, type changesBetween, keepsDecision, type PlanItem, type SuccessionKind } from '#movement';
import { spanOfWords } from '#plan';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import { type ReviewedItem, rowOf } from './plan-items.ts';
import { keepNamings } from './plan-namings.ts';
import { keepPoints } from './plan-points.ts';
import type { ReviewedPlan } from './plans.ts';

/** A plan and the one it follows, with what became of every item. */
export interface Carrying {
  kind: SuccessionKind;
  earlier: ReviewedPlan;
  later: ReviewedPlan;
  changes: ReturnType<typeof changesBetween>;
}

/**
 * What people did with the earlier plan, carried to the one that follows it; returns how many items keep it.
 * - a decision, with who and when, holds for what did not change and nobody has decided on yet;
 * - an item added by hand comes along where its words stand in the later text;
 * - of a file read again, an item that was decided on stays though the reader no longer finds it.
 */
export async function keepWork(act: Act, carrying: Carrying): Promise<number> {
  const pairs = [...pairsThatKeep(carrying), ...(await bringAlong(act, carrying))];
  const kept = await keepDecisions(act, carrying, pairs);
  await keepPoints(act, carrying.earlier.id, carrying.later);
  if (carrying.kind !== 'amendment') await keepNamings(act, carrying.earlier.id, carrying.later.id);
  if (kept.length > 0)
    await record(act, {
      noun: 'plan',
      id: carrying.later.id,
      verb: 'work kept',
      after: { earlier: carrying.earlier.id, items: kept },
    });
  return kept.length;
}

/** Identities of two items; `content`: what the person confirmed holds, not what is read now. */
interface Pair {
  later: string;
  earlier: string;
  content: boolean;
}

function pairsThatKeep({ kind, changes }: Carrying): Pair[] {
  return changes.flatMap((change) =>
    keepsDecision(kind, change)
      ? [{ later: change.later.id, earlier: change.earlier.id, content: change.kind === 'changed' }]
      : [],
  );
}

/** Nobody may have decided meanwhile, and what is out of bounds can only be dropped. */
async function keepDecisions(act: Act, { earlier, later }: Carrying, pairs: Pair[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update plan_item item set decision = old.decision, decided_by = old.decided_by, decided_at = old.decided_at,
      content = case when old.decision = 'corrected' or pair.content then old.content else item.content end,
      bounds = case when old.bounds = 'count' and item.bounds = 'in' then 'count' else item.bounds end,
      kept_from = old.plan_id, revision = item.revision + 1
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair (later text, earlier text, content boolean),
      plan_item old
    where old.commune_id = ${communeOf(act)} and old.plan_id = ${earlier.id} and old.id = pair.earlier
      and item.commune_id = ${communeOf(act)} and item.plan_id = ${later.id} and item.id = pair.later
      and item.decision is null and old.decision is not null and (item.bounds <> 'out' or old.decision = 'dropped')
    returning item.id`.execute(act.tx);
  return rows.map(({ id }) => id);
}

/** Items of the earlier plan that have none in the later one, and yet have a place in it. */
async function bringAlong(act: Act, { kind, earlier, later, changes }: Carrying): Promise<Pair[]> {
  const rows = new Map(earlier.items.map((item) => [item.id, item]));
  const pairs: Pair[] = [];
  for (const change of changes) {
    const item = change.kind === 'gone' ? rows.get(change.earlier.id) : undefined;
    if (item?.decision !== 'accepted' && item?.decision !== 'corrected') continue;
    const again = item.added ? foundAgain(later, item) : kind === 'reading' ? vanished(later, item) : null;
    if (again && (await insert(act, later.id, again, later.items.length + pairs.length)))
      pairs.push({ later: again.id, earlier: item.id, content: true });
  }
  return pairs;
}

type Along = PlanItem & Pick<ReviewedItem, 'added' | 'vanished'>;

/** An item added by hand, where its words stand in the later text; its bounds are the narrower of both. */
function foundAgain({ reading, items }: ReviewedPlan, item: ReviewedItem): Along | null {
  const span = spanOfWords(reading.text, item.quote);
  const again = span && addedItem(reading, items, { category: item.category, span });
  if (!again) return null;
  const { id, quote, clause, boundsReason } = again;
  const bounds = again.bounds === 'in' ? item.bounds : again.bounds;
  return { ...item, id, quote, clause, span: again.span, bounds, boundsReason };
}

/** An item that the reader no longer finds; it stands where its words do, or nowhere. */
function vanished({ reading }: ReviewedPlan, item: ReviewedItem): Along {
  return { ...item, span: spanOfWords(reading.text, item.quote) ?? [0, 0], vanished: true };
}

async function insert(act: Act, plan: string, item: Along, position: number): Promise<boolean> {
  const { added, vanished: gone } = item;
  const row = await act.tx
    .insertInto('plan_item')
    .values({ ...rowOf(act, plan, item, position), added, vanished: gone })
    .onConflict((conflict) => conflict.columns(['commune_id', 'plan_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What was kept from a plan waits again; items that came along from it are dropped. */
export async function letGo(act: Act, plan: string, earlier: string) {
  await sql`
    update plan_item set decision = case when added then 'dropped' end, decided_by = case when added then decided_by end,
      decided_at = case when added then decided_at end, kept_from = null, revision = revision + 1
    where commune_id = ${communeOf(act)} and plan_id = ${plan} and kept_from = ${earlier}`.execute(act.tx);
}
