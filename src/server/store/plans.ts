import { sql } from 'kysely';
import { itemsOf, type PlanItem } from '#movement';
import { type Reading, readerVersion } from '#plan';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { keepFile, type ReceivedFile } from './files.ts';
import { itemsIn, type ReviewedItem, rowOf } from './plan-items.ts';

export {
  type AcceptedAll,
  type Added,
  type Among,
  acceptAll,
  add,
  type Decided,
  decide,
  item,
  type ReviewedItem,
  type Verdict,
} from './plan-items.ts';
export { type Step, type StepVerb, steps } from './plan-steps.ts';
export { type Undone, undo } from './plan-undo.ts';

/** Keeps a plan as read, each of its items waiting for a person. */
export async function receive(act: Act, file: ReceivedFile, reading: Reading): Promise<string> {
  await keepFile(act, file);
  const { id } = await act.tx
    .insertInto('plan')
    .values({
      commune_id: communeOf(act),
      file_hash: file.hash,
      file_name: file.name,
      reading: JSON.stringify(reading),
      reader: readerVersion,
      received_by: accountOf(act),
      received_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addItems(act, id, itemsOf(reading));
  await record(act, { noun: 'plan', id, verb: 'received', after: { file: file.name, hash: file.hash } });
  return id;
}

/** One insert for up to this many: the protocol counts parameters in 16 bits. */
const AT_A_TIME = 1000;

async function addItems(act: Act, plan: string, items: PlanItem[]) {
  const rows = items.map((item, position) => rowOf(act, plan, item, position));
  for (let from = 0; from < rows.length; from += AT_A_TIME)
    await act.tx
      .insertInto('plan_item')
      .values(rows.slice(from, from + AT_A_TIME))
      .execute();
}

/**
 * The plans of the commune, newest first, with how far their review has come, the movement opened from them and the plan
 * that has taken their place; those read again since are left out.
 */
export function list(act: Act) {
  return act.tx
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
    .select((select) => [
      'plan.id',
      'plan.file_name',
      'plan.received_at',
      'movement.id as movement',
      'next.plan_id as replacedBy',
      sql<string | null>`plan.document ->> 'title'`.as('title'),
      sql<string | null>`plan.document ->> 'number'`.as('number'),
      select
        .selectFrom('plan_item')
        .whereRef('plan_item.commune_id', '=', 'plan.commune_id')
        .whereRef('plan_item.plan_id', '=', 'plan.id')
        .where('bounds', '<>', 'out')
        .where('decision', 'is', null)
        .select(sql<number>`count(*)::int`.as('count'))
        .as('waiting'),
    ])
    .where('plan.commune_id', '=', communeOf(act))
    .where((where) => where.or([where('next.kind', 'is', null), where('next.kind', '<>', 'reading')]))
    .orderBy('plan.received_at', 'desc')
    .execute();
}

export interface ReviewedPlan {
  id: string;
  fileName: string;
  fileHash: string;
  receivedAt: Date;
  /** Which reader made the reading. */
  reader: string;
  reading: Reading;
  movement: string | null;
  items: ReviewedItem[];
}

export async function get(act: Act, id: string): Promise<ReviewedPlan | null> {
  const plan = await act.tx
    .selectFrom('plan')
    .leftJoin('movement', (join) =>
      join.onRef('movement.commune_id', '=', 'plan.commune_id').onRef('movement.plan_id', '=', 'plan.id'),
    )
    .select([
      'plan.file_name',
      'plan.file_hash',
      'plan.received_at',
      'plan.reader',
      'plan.reading',
      'movement.id as movement',
    ])
    .where('plan.commune_id', '=', communeOf(act))
    .where(sql`plan.id::text`, '=', id)
    .executeTakeFirst();
  if (!plan) return null;
  return {
    id,
    fileName: plan.file_name,
    fileHash: plan.file_hash,
    receivedAt: plan.received_at,
    reader: plan.reader,
    reading: plan.reading,
    movement: plan.movement,
    items: await itemsIn(act, id),
  };
}

/** The file a plan was read from. */
export async function fileOf(act: Act, plan: string): Promise<{ hash: string; name: string } | null> {
  const row = await act.tx
    .selectFrom('plan')
    .select(['file_hash as hash', 'file_name as name'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', plan)
    .executeTakeFirst();
  return row ?? null;
}

/** How long someone counts as looking at a plan after his page last said so. */
const LOOKING = 60_000;

/** Says that the actor is looking at a plan, and returns who else is; null where there is no such plan. */
export async function lookAt(act: Act, plan: string): Promise<string[] | null> {
  const account = accountOf(act);
  if (account === null) return [];
  if (!(await fileOf(act, plan))) return null;
  const commune_id = communeOf(act);
  await act.tx
    .insertInto('plan_viewer')
    .values({ commune_id, plan_id: plan, account_id: account, seen_at: act.now })
    .onConflict((conflict) =>
      conflict.columns(['commune_id', 'plan_id', 'account_id']).doUpdateSet({ seen_at: act.now }),
    )
    .execute();
  const others = await act.tx
    .selectFrom('plan_viewer')
    .innerJoin('account', 'account.id', 'plan_viewer.account_id')
    .select('account.name')
    .where('commune_id', '=', commune_id)
    .where('plan_id', '=', plan)
    .where('account_id', '<>', account)
    .where('seen_at', '>', new Date(act.now.getTime() - LOOKING))
    .execute();
  return others.map(({ name }) => name);
}
