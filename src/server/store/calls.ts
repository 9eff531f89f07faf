import { sql } from 'kysely';
import type { UnitKind } from '#org';
import { type Act, communeOf } from './act.ts';
import type { Bounds } from './schema.ts';

/** A confirmed item of a movement's plan, as something asked of units rests on it. */
export interface Ground {
  id: string;
  quote: string;
  clause: string;
  bounds: Bounds;
}

/** What of a movement's plan may be asked of units: confirmed, and not out of bounds. */
export async function groundsOf(act: Act, movement: string): Promise<Ground[]> {
  const { rows } = await sql<Ground>`
    select plan_item.id, quote, clause, bounds
    from movement
    join plan_item on (plan_item.commune_id, plan_item.plan_id) = (movement.commune_id, movement.plan_id)
    where movement.commune_id = ${communeOf(act)} and movement.id::text = ${movement}
      and decision in ('accepted', 'corrected') and bounds <> 'out'
      and category in ('target', 'criterion', 'task', 'deadline', 'reporting', 'participant')
    order by position`.execute(act.tx);
  return rows;
}

/** The kinds of the units that take part in a movement, each with how many. */
export async function kindsTakingPart(
  act: Act,
  movement: string,
): Promise<{ key: UnitKind; name: string; units: number }[]> {
  const { rows } = await sql<{ key: UnitKind; name: string; units: number }>`
    select unit_kind.key, unit_kind.name, count(*)::int as units
    from participant
    join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id)
    join unit_kind on (unit_kind.commune_id, unit_kind.key) = (unit.commune_id, unit.kind)
    where participant.commune_id = ${communeOf(act)} and participant.movement_id::text = ${movement}
      and unit.ended_on is null
    group by unit_kind.key, unit_kind.name, unit_kind.position
    order by unit_kind.position`.execute(act.tx);
  return rows;
}
