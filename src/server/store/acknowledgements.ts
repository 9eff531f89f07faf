import { sql } from 'kysely';
import { type Act, accountOf, communeOf, linkOf } from './act.ts';
import { unitOf } from './duties.ts';
import { record } from './events.ts';

/** A movement whose plan the actor's unit has not said it has. */
export interface Unacknowledged {
  movement: string;
  movementName: string;
}

/** The movements that the actor's unit takes part in and has neither acknowledged nor reported in, newest first. */
export async function unsaid(act: Act): Promise<Unacknowledged[]> {
  const { rows } = await sql<Unacknowledged>`
    /* prepared: unacknowledged */ select id as movement, name as "movementName" from movement
    where commune_id = ${communeOf(act)}
      and (id = ${movementOf(act)} or exists (select from participant where (participant.commune_id, movement_id, unit_id)
        = (movement.commune_id, movement.id, ${unitOf(act)}::uuid)))
      and not exists (select from acknowledgement said where (said.commune_id, said.movement_id, said.unit_id)
        = (movement.commune_id, movement.id, ${unitOf(act)}::uuid))
      and not exists (select from period join duty on (duty.commune_id, duty.period_id) = (period.commune_id, period.id)
        where (period.commune_id, period.movement_id) = (movement.commune_id, movement.id)
          and unit_id = ${unitOf(act)}::uuid and report_id is not null)
    order by opened_at desc`.execute(act.tx);
  return rows;
}

/** The one that a link is for; who signs in reads in which his unit takes part. */
function movementOf({ actor }: Act): string | null {
  return actor.kind === 'link' ? actor.movement : null;
}

export type Acknowledged = { ok: true; again: boolean } | { ok: false; problem: 'not found' };

/** The actor's unit says that a movement's plan has come to it: once; said again, nothing changes. */
export async function acknowledge(act: Act, movement: string): Promise<Acknowledged> {
  const found = await act.tx
    .selectFrom('movement')
    .select(['id', 'name'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', movement)
    .executeTakeFirst();
  if (!found || !(await takesPart(act, found.id))) return { ok: false, problem: 'not found' };
  const said = await act.tx
    .insertInto('acknowledgement')
    .values({
      commune_id: communeOf(act),
      movement_id: found.id,
      unit_id: unitOf(act),
      said_by: accountOf(act),
      link_id: linkOf(act),
      said_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'movement_id', 'unit_id']).doNothing())
    .returning('movement_id')
    .executeTakeFirst();
  if (!said) return { ok: true, again: true };
  await record(act, {
    noun: 'movement',
    id: found.id,
    verb: 'acknowledged',
    after: { name: found.name, unit: unitOf(act) },
  });
  return { ok: true, again: false };
}

/** Of a link it is known; a participant that is another's is not found. */
async function takesPart(act: Act, movement: string): Promise<boolean> {
  if (act.actor.kind === 'link') return act.actor.movement === movement;
  const row = await act.tx
    .selectFrom('participant')
    .select('unit_id')
    .where('commune_id', '=', communeOf(act))
    .where('movement_id', '=', movement)
    .where('unit_id', '=', unitOf(act))
    .executeTakeFirst();
  return row !== undefined;
}

/** How many of the units that take part have said so, or have reported; who has not. Those that have ended are not waited for. */
export interface AcknowledgedBy {
  units: number;
  said: number;
  unsaid: string[];
}

export async function ofMovement(act: Act, movement: string): Promise<AcknowledgedBy> {
  const { rows } = await sql<{ name: string; isSaid: boolean }>`
    select unit.name, said.unit_id is not null or exists (
        select from period join duty on (duty.commune_id, duty.period_id) = (period.commune_id, period.id)
        where (period.commune_id, period.movement_id) = (participant.commune_id, participant.movement_id)
          and duty.unit_id = unit.id and report_id is not null) as "isSaid" from participant
    join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id) and ended_on is null
    left join acknowledgement said on (said.commune_id, said.movement_id, said.unit_id)
      = (participant.commune_id, participant.movement_id, participant.unit_id)
    where participant.commune_id = ${communeOf(act)} and participant.movement_id::text = ${movement}
    order by unit.kind, unit.name, unit.code`.execute(act.tx);
  const unsaid = rows.filter(({ isSaid }) => !isSaid).map(({ name }) => name);
  return { units: rows.length, said: rows.length - unsaid.length, unsaid };
}
