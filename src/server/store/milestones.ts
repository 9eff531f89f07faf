import { sql } from 'kysely';
import { type CivilDate, civilDate } from '#calendar';
import {
  eventsAwaited,
  ISSUE,
  type Milestone,
  type PlanItem,
  proposeMilestones,
  type Repeats,
} from '#movement';
import type { UnitKind } from '#org';
import type { DocumentFacts } from '#plan';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import * as plans from './plans.ts';
import * as unitKinds from './unit-kinds.ts';

/** A milestone that a movement follows. */
export interface Followed extends Omit<Milestone, 'event'> {
  id: string;
  movement: string;
  movementName: string;
  openedAt: Date;
  /** The id of the event it waits for. */
  event: string | null;
  /** Why it is not followed any more; null while it is. */
  dropped: string | null;
}

/** The milestones of one movement, or of every movement for null, in the order of their plan. */
export async function listMilestones(act: Act, movement: string | null): Promise<Followed[]> {
  const { rows } = await sql<Followed>`
    select milestone.id, movement_id as movement, movement.name as "movementName", opened_at as "openedAt",
      plan_item_id as "planItem", bounds, milestone.name, clause, quote, rule, repeats, event_id as event,
      unit_kinds as "unitKinds", body, asked, dropped_reason as dropped
    from milestone
    join movement on (movement.commune_id, movement.id) = (milestone.commune_id, milestone.movement_id)
    where milestone.commune_id = ${communeOf(act)} and (${movement}::text is null or movement_id::text = ${movement})
    order by opened_at, position`.execute(act.tx);
  return rows;
}

/** Confirmed deadlines of a movement's plan that it could follow and does not yet. */
export async function unfollowed(act: Act, movement: string): Promise<Milestone[]> {
  const source = await sourceOf(act, movement);
  if (!source) return [];
  const known = new Set((await listMilestones(act, movement)).map(({ planItem }) => planItem));
  return proposeMilestones(source.items, source.kinds).filter(({ planItem }) => !known.has(planItem));
}

/** Puts the confirmed deadlines of a movement's plan in force, with what they wait for. Those followed already stay. */
export async function follow(act: Act, movement: string): Promise<void> {
  const source = await sourceOf(act, movement);
  if (!source) return;
  const wanted = await unfollowed(act, movement);
  const awaited = new Set([...eventsAwaited(source.items), ...wanted.flatMap(({ event }) => event ?? [])]);
  const events = await addEvents(act, movement, [...awaited], source.document);
  const first = (await listMilestones(act, movement)).length;
  for (const [index, milestone] of wanted.entries())
    await insert(act, source, {
      milestone,
      position: first + index,
      event: milestone.event && (events.get(milestone.event) ?? null),
    });
  if (wanted.length > 0)
    await record(act, {
      noun: 'movement',
      id: source.movement,
      verb: 'milestones followed',
      after: { milestones: wanted.map(({ name, clause }) => ({ name, clause })) },
    });
}

interface Source {
  movement: string;
  plan: string;
  document: DocumentFacts;
  items: PlanItem[];
  kinds: Awaited<ReturnType<typeof unitKinds.list>>;
}

/** What a movement rests on: the confirmed items of its plan, and the kinds of unit that take part. */
async function sourceOf(act: Act, movement: string): Promise<Source | null> {
  const row = await act.tx
    .selectFrom('movement')
    .select(['id', 'plan_id'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', movement)
    .executeTakeFirst();
  const plan = row && (await plans.get(act, row.plan_id));
  if (!plan) return null;
  const { rows } = await sql<{ kind: UnitKind }>`
    select distinct unit.kind from participant
    join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
    where participant.commune_id = ${communeOf(act)} and movement_id = ${row.id}`.execute(act.tx);
  const taking = new Set(rows.map(({ kind }) => kind));
  return {
    movement: row.id,
    plan: row.plan_id,
    document: plan.reading.document,
    items: plan.items.filter(({ decision }) => decision === 'accepted' || decision === 'corrected'),
    kinds: (await unitKinds.list(act)).filter(({ key }) => taking.has(key)),
  };
}

/** The ids of a movement's events by their words, the missing ones added. A plan that prints its day has been issued on it. */
async function addEvents(
  act: Act,
  movement: string,
  words: string[],
  document: DocumentFacts,
): Promise<Map<string, string>> {
  const commune_id = communeOf(act);
  const issued = words.includes(ISSUE) ? printedDay(document) : null;
  for (const one of words) {
    const known = one === ISSUE ? issued : null;
    await act.tx
      .insertInto('movement_event')
      .values({
        commune_id,
        movement_id: movement,
        words: one,
        happened_on: known,
        document: known && (document.number ?? document.title),
        set_by: null,
        set_at: known && act.now,
      })
      .onConflict((conflict) => conflict.columns(['commune_id', 'movement_id', 'words']).doNothing())
      .execute();
  }
  const rows = await act.tx
    .selectFrom('movement_event')
    .select(['id', 'words'])
    .where('commune_id', '=', commune_id)
    .where('movement_id', '=', movement)
    .execute();
  return new Map(rows.map((row) => [row.words, row.id]));
}

function printedDay({ date: { year, month, day } }: DocumentFacts): CivilDate | null {
  const two = (number: number) => String(number).padStart(2, '0');
  return year && month && day ? civilDate(`${year}-${two(month)}-${two(day)}`) : null;
}

async function insert(
  act: Act,
  { movement, plan }: Source,
  { milestone, position, event }: { milestone: Milestone; position: number; event: string | null },
) {
  const { planItem, bounds, name, clause, quote, rule, repeats, unitKinds, body, asked } = milestone;
  await act.tx
    .insertInto('milestone')
    .values({
      commune_id: communeOf(act),
      movement_id: movement,
      plan_id: plan,
      plan_item_id: planItem,
      bounds,
      position,
      name,
      clause,
      quote,
      rule: JSON.stringify(rule),
      repeats,
      event_id: event,
      unit_kinds: unitKinds,
      body,
      asked,
      dropped_reason: null,
      set_by: accountOf(act),
      set_at: act.now,
    })
    .execute();
}

/** What an officer sets of a milestone. */
export interface MilestoneWords {
  name: string;
  unitKinds: UnitKind[];
  body: string | null;
  asked: boolean;
  /** Kept only of a rule that says "every". */
  repeats: Repeats | null;
  dropped: string | null;
}

export type MilestoneSet = { ok: true } | { ok: false; problem: 'not found' | 'no name' };

/** Sets who owes a milestone, how it goes on, and whether it is followed. */
export async function setMilestone(act: Act, id: string, words: MilestoneWords): Promise<MilestoneSet> {
  const before = (await listMilestones(act, null)).find((known) => known.id === id);
  if (!before) return { ok: false, problem: 'not found' };
  if (!words.name) return { ok: false, problem: 'no name' };
  const known = new Set((await unitKinds.list(act)).map(({ key }) => key));
  const kinds = words.unitKinds.filter((kind) => known.has(kind));
  const after = {
    name: words.name,
    repeats: before.rule.type === 'every' ? (words.repeats ?? before.repeats) : null,
    unit_kinds: kinds,
    body: kinds.length > 0 ? null : words.body,
    asked: words.asked,
    dropped_reason: words.dropped,
  };
  await act.tx
    .updateTable('milestone')
    .set({ ...after, set_by: accountOf(act), set_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  const { name, repeats, unitKinds: unit_kinds, body, asked, dropped } = before;
  await record(act, {
    noun: 'milestone',
    id,
    verb: words.dropped ? 'dropped' : 'changed',
    before: { name, repeats, unit_kinds, body, asked, dropped_reason: dropped },
    after,
    ...(words.dropped ? { reason: words.dropped } : {}),
  });
  return { ok: true };
}
