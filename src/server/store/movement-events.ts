import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

/** Something that dates of a movement wait for. */
export interface MovementEvent {
  id: string;
  /** As the plan says it; `issue` is the plan's own day of issue. */
  words: string;
  happenedOn: CivilDate | null;
  document: string | null;
  setBy: string | null;
  setAt: Date | null;
  /** Units for which it came on another day. A unit sees its own alone. */
  exceptions: EventException[];
}

export interface EventException {
  unit: string;
  unitName: string;
  happenedOn: CivilDate;
  reason: string;
  setBy: string | null;
  setAt: string;
}

/** The events of one movement, or of every movement for null, in the order of their words. */
export async function listEvents(act: Act, movement: string | null): Promise<MovementEvent[]> {
  const { rows } = await sql<MovementEvent>`
    select event.id, words, happened_on as "happenedOn", document, account.name as "setBy", set_at as "setAt",
      coalesce((select json_agg(json_build_object('unit', unit.id, 'unitName', unit.name, 'happenedOn', own.happened_on,
          'reason', own.reason, 'setBy', setter.name, 'setAt', own.set_at) order by unit.name)
        from movement_event_unit own
        join unit on (unit.commune_id, unit.id) = (own.commune_id, own.unit_id)
        left join account setter on setter.id = own.set_by
        where (own.commune_id, own.event_id) = (event.commune_id, event.id)), '[]') as exceptions
    from movement_event event
    left join account on account.id = event.set_by
    where event.commune_id = ${communeOf(act)} and (${movement}::text is null or movement_id::text = ${movement})
    order by words <> 'issue', words`.execute(act.tx);
  return rows;
}

/** The day an event came for a unit: its own where one was confirmed, else that of the whole commune. */
export function eventDay(event: MovementEvent | undefined, unit: string | null): CivilDate | null {
  const own = event?.exceptions.find((exception) => exception.unit === unit);
  return own?.happenedOn ?? event?.happenedOn ?? null;
}

export type EventSet = { ok: true } | { ok: false; problem: 'not found' | 'no document' | 'no reason' };

/** Says when an event came for the whole commune, by which paper; null takes the day back, with the reason. */
export async function setEvent(
  act: Act,
  event: string,
  { on, document, reason }: { on: CivilDate | null; document: string; reason: string },
): Promise<EventSet> {
  const before = await eventOf(act, event);
  if (!before) return { ok: false, problem: 'not found' };
  if (on && !document) return { ok: false, problem: 'no document' };
  if (before.happened_on && before.happened_on !== on && !reason) return { ok: false, problem: 'no reason' };
  await act.tx
    .updateTable('movement_event')
    .set({
      happened_on: on,
      document: on ? document : null,
      set_by: on && accountOf(act),
      set_at: on && act.now,
    })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', before.id)
    .execute();
  await record(act, {
    noun: 'movement event',
    id: before.id,
    verb: on ? 'day set' : 'day taken back',
    before: { name: before.words, on: before.happened_on, document: before.document },
    after: { name: before.words, on, document },
    ...(reason ? { reason } : {}),
  });
  return { ok: true };
}

export type ExceptionSet = { ok: true } | { ok: false; problem: 'not found' | 'no reason' };

/** Confirms that for one unit an event came on another day; null lets the day of the commune hold again. */
export async function exceptUnit(
  act: Act,
  event: string,
  { unit, on, reason }: { unit: string; on: CivilDate | null; reason: string },
): Promise<ExceptionSet> {
  const before = await eventOf(act, event);
  const takesPart = before && (await participates(act, before.movement_id, unit));
  if (!before || !takesPart) return { ok: false, problem: 'not found' };
  if (!reason) return { ok: false, problem: 'no reason' };
  const commune_id = communeOf(act);
  if (on === null)
    await act.tx
      .deleteFrom('movement_event_unit')
      .where('commune_id', '=', commune_id)
      .where('event_id', '=', before.id)
      .where('unit_id', '=', unit)
      .execute();
  else {
    const said = { happened_on: on, reason, set_by: accountOf(act), set_at: act.now };
    await act.tx
      .insertInto('movement_event_unit')
      .values({ commune_id, event_id: before.id, unit_id: unit, ...said })
      .onConflict((conflict) => conflict.columns(['commune_id', 'event_id', 'unit_id']).doUpdateSet(said))
      .execute();
  }
  await record(act, {
    noun: 'movement event',
    id: before.id,
    verb: on ? 'exception confirmed' : 'exception ended',
    after: { name: before.words, unit, on },
    reason,
  });
  return { ok: true };
}

function eventOf(act: Act, event: string) {
  return act.tx
    .selectFrom('movement_event')
    .select(['id', 'movement_id', 'words', 'happened_on', 'document'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', event)
    .executeTakeFirst();
}

/** Whether a unit takes part in a movement. */
export async function participates(act: Act, movement: string, unit: string): Promise<boolean> {
  const row = await act.tx
    .selectFrom('participant')
    .select('unit_id')
    .where('commune_id', '=', communeOf(act))
    .where('movement_id', '=', movement)
    .where(sql`unit_id::text`, '=', unit)
    .executeTakeFirst();
  return row !== undefined;
}
