import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import type { Decision, StepVerb } from './schema.ts';

export type { StepVerb };

/** How an item stood before a step, and between which of its revisions the step stands. */
export interface Before {
  item_id: string;
  /** Null where the step added the item. */
  revision_before: number | null;
  revision_after: number;
  decision: Decision | null;
  decided_by: string | null;
  decided_at: Date | null;
  kept_from: string | null;
  /** Null where the step left it alone. */
  content: object | null;
}

/** One insert for up to this many: the protocol counts parameters in 16 bits. */
const AT_A_TIME = 1000;

/** Keeps what the actor just did; returns the step's id, null where it changed nothing or nobody could undo it. */
export async function keepStep(
  act: Act,
  plan_id: string,
  verb: StepVerb,
  items: readonly Before[],
): Promise<string | null> {
  const made_by = accountOf(act);
  if (made_by === null || items.length === 0) return null;
  const mine = { commune_id: communeOf(act), plan_id };
  const { id } = await act.tx
    .insertInto('plan_step')
    .values({ ...mine, verb, made_by, made_at: act.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = items.map((item) => ({
    ...mine,
    ...item,
    step_id: id,
    content: item.content && JSON.stringify(item.content),
  }));
  for (let from = 0; from < rows.length; from += AT_A_TIME)
    await act.tx
      .insertInto('plan_step_item')
      .values(rows.slice(from, from + AT_A_TIME))
      .execute();
  return id;
}

/** Something the actor did on a plan that still stands. */
export interface Step {
  id: string;
  verb: StepVerb;
  at: Date;
  /** Items that still stand as it left them. */
  count: number;
  /** One of them, with its first words. */
  item: string;
  words: string;
}

/** The actor's last steps on a plan that he may still undo, the newest first; those overtaken since are left out. */
export async function steps(act: Act, plan: string, most = 5): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select step.id, verb, made_at as at, standing.count, standing.item, left(item.quote, 90) as words
    from plan_step step
    cross join lateral (
      select count(*)::int as count, min(item.id) as item
      from plan_step_item done
      join plan_item item on (item.commune_id, item.plan_id, item.id, item.revision)
        = (done.commune_id, done.plan_id, done.item_id, done.revision_after)
      where (done.commune_id, done.plan_id, done.step_id) = (step.commune_id, step.plan_id, step.id)) standing
    join plan_item item on (item.commune_id, item.plan_id, item.id) = (step.commune_id, step.plan_id, standing.item)
    where step.commune_id = ${communeOf(act)} and step.plan_id = ${plan} and made_by = ${accountOf(act)}
    order by step.id desc limit ${most}`.execute(act.tx);
  return rows;
}
