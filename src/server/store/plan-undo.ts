import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { type Closed, item, type ReviewedItem, refusal } from './plan-items.ts';
import type { StepVerb } from './plan-steps.ts';

export type Undone =
  | {
      ok: true;
      verb: StepVerb;
      /** What stands again as before. */
      items: string[];
      /** Items of the step that someone has decided on since: they stay as they are. */
      overtaken: number;
    }
  /** `overtaken`: someone has decided since on all that the step did; `now`: how its one item stands. */
  | { ok: false; problem: 'overtaken'; now: ReviewedItem | null }
  /** `nothing to undo`: the step is not the actor's, or undone already. */
  | { ok: false; problem: Closed | 'nothing to undo' };

/**
 * Gives back exactly what stood before a step of the actor: decision, who and when, content; an added item goes.
 * Bounds that a correction tightened stay (BOUNDARY). Never once a movement rests on the plan.
 */
export async function undo(act: Act, plan: string, step: string): Promise<Undone> {
  const problem = await refusal(act, plan);
  if (problem) return { ok: false, problem };
  const verb = await verbOf(act, plan, step);
  if (!verb) return { ok: false, problem: 'nothing to undo' };
  const items = await itemsOf(act, plan, step);
  const [only] = items;
  const before = only !== undefined && items.length === 1 ? await item(act, plan, only) : null;
  const back = await (verb === 'added' ? takeAway : giveBack)(act, plan, step);
  if (back.length === 0) return { ok: false, problem: 'overtaken', now: before };
  if (verb !== 'added') await chain(act, plan, step, back);
  await forget(act, plan, step);
  await tell(act, plan, { verb, back, before });
  return { ok: true, verb, items: back, overtaken: items.length - back.length };
}

async function verbOf(act: Act, plan: string, step: string): Promise<StepVerb | null> {
  const row = await act.tx
    .selectFrom('plan_step')
    .select('verb')
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .where(sql`id::text`, '=', step)
    .where('made_by', '=', accountOf(act))
    .executeTakeFirst();
  return row?.verb ?? null;
}

async function itemsOf(act: Act, plan: string, step: string): Promise<string[]> {
  const rows = await act.tx
    .selectFrom('plan_step_item')
    .select('item_id')
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .where('step_id', '=', step)
    .execute();
  return rows.map(({ item_id }) => item_id);
}

/** Of two who undo a step at once, the second waits and finds other revisions. */
async function giveBack(act: Act, plan: string, step: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update plan_item item set decision = was.decision, decided_by = was.decided_by, decided_at = was.decided_at,
      kept_from = was.kept_from, content = coalesce(was.content, item.content), revision = item.revision + 1
    from plan_step_item was
    where was.commune_id = ${communeOf(act)} and was.plan_id = ${plan} and was.step_id = ${step}
      and item.commune_id = was.commune_id and item.plan_id = was.plan_id and item.id = was.item_id
      and item.revision = was.revision_after
    returning item.id`.execute(act.tx);
  return rows.map(({ id }) => id);
}

async function takeAway(act: Act, plan: string, step: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from plan_item item using plan_step_item was
    where was.commune_id = ${communeOf(act)} and was.plan_id = ${plan} and was.step_id = ${step}
      and item.commune_id = was.commune_id and item.plan_id = was.plan_id and item.id = was.item_id
      and item.revision = was.revision_after
    returning item.id`.execute(act.tx);
  return rows.map(({ id }) => id);
}

/** What stands again is what an earlier step left: that one can be undone in its turn. */
async function chain(act: Act, plan: string, step: string, back: string[]) {
  await sql`
    update plan_step_item earlier set revision_after = undone.revision_after + 1
    from plan_step_item undone
    where undone.commune_id = ${communeOf(act)} and undone.plan_id = ${plan} and undone.step_id = ${step}
      and undone.item_id = any(${back})
      and earlier.commune_id = undone.commune_id and earlier.plan_id = undone.plan_id
      and earlier.item_id = undone.item_id and earlier.step_id <> undone.step_id
      and earlier.revision_after = undone.revision_before`.execute(act.tx);
}

async function forget(act: Act, plan: string, step: string) {
  await act.tx
    .deleteFrom('plan_step')
    .where('commune_id', '=', communeOf(act))
    .where('plan_id', '=', plan)
    .where('id', '=', step)
    .execute();
}

interface Told {
  verb: StepVerb;
  back: string[];
  /** How the step's one item stood until now. */
  before: ReviewedItem | null;
}

async function tell(act: Act, plan: string, { verb, back, before }: Told) {
  if (!before)
    return record(act, { noun: 'plan', id: plan, verb: 'items undone', before: { verb, items: back } });
  const after = await item(act, plan, before.id);
  return record(act, {
    noun: 'plan item',
    id: `${plan}/${before.id}`,
    verb: 'undone',
    before: after ? { decision: before.decision, content: before.content } : before,
    ...(after && { after: { decision: after.decision, content: after.content } }),
  });
}
