import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Outcome } from '#registration';
import { type Act, communeOf } from './act.ts';

/** What a unit has to do beside its reports, as its first page lists it. */
export interface UnitRooms {
  registrations: {
    id: string;
    title: string;
    due: CivilDate;
    isClosed: boolean;
    outcome: Outcome | null;
    /** Households were counted, and how many of them reached it is asked and not said. */
    waitsForReached: boolean;
  }[];
  ownPlans: { id: string; year: number; due: CivilDate; stands: 'missing' | 'returned' | 'received' }[];
  /** How many of its own wait and were answered, and how many were answered for all. */
  difficulties: { waiting: number; answered: number; shared: number };
}

/** In one question to the database: the page is the one most asked for. Nothing for who holds a link to one report. */
export async function unitRooms(act: Act): Promise<UnitRooms | null> {
  if (act.actor.kind !== 'person' || !act.actor.unit) return null;
  const [commune, unit] = [communeOf(act), act.actor.unit.id];
  const { rows } = await sql<UnitRooms>`
    /* prepared: unit rooms */ with own as (select kind from unit where commune_id = ${commune} and id = ${unit}),
    place as (select movement_id from participant where commune_id = ${commune} and unit_id = ${unit})
    select
      (select coalesce(json_agg(json_build_object('id', registration.id, 'title', title || ' – ' || year, 'due', due,
          'isClosed', closing.registration_id is not null, 'outcome', outcome,
          'waitsForReached', counts_households and households_registered is not null and households_reached is null
            and (closing.registration_id is not null or year < extract(year from ${act.today}::date))) order by due desc), '[]')
        from registration
        left join registration_closing closing
          on (closing.commune_id, closing.registration_id) = (registration.commune_id, registration.id)
        left join registration_answer answer on (answer.commune_id, answer.registration_id, answer.unit_id)
          = (registration.commune_id, registration.id, ${unit})
        where registration.commune_id = ${commune} and (outcome is not null or (
          movement_id in (select movement_id from place) and exists (select from registration_kind asked
            where asked.commune_id = registration.commune_id and registration_id = registration.id
              and unit_kind = (select kind from own))))) as registrations,
      (select coalesce(json_agg(json_build_object('id', call.id, 'year', year, 'due', due, 'stands', case
          when last.id is null then 'missing' when returned.own_plan_id is null then 'received' else 'returned' end)
          order by due desc), '[]')
        from own_plan_call call
        left join lateral (select id from own_plan where own_plan.commune_id = call.commune_id and call_id = call.id
          and unit_id = ${unit} order by version desc limit 1) last on true
        left join own_plan_return returned on (returned.commune_id, returned.own_plan_id) = (call.commune_id, last.id)
        where call.commune_id = ${commune} and (last.id is not null or (
          movement_id in (select movement_id from place) and exists (select from own_plan_call_kind asked
            where asked.commune_id = call.commune_id and call_id = call.id
              and unit_kind = (select kind from own))))) as "ownPlans",
      json_build_object(
        'waiting', (select count(*) from difficulty where commune_id = ${commune} and unit_id = ${unit}
          and not exists (select from difficulty_answer
            where (difficulty_answer.commune_id, difficulty_id) = (difficulty.commune_id, difficulty.id))),
        'answered', (select count(*) from difficulty where commune_id = ${commune} and unit_id = ${unit}
          and exists (select from difficulty_answer
            where (difficulty_answer.commune_id, difficulty_id) = (difficulty.commune_id, difficulty.id))),
        'shared', (select count(*) from difficulty_publication where commune_id = ${commune})) as difficulties`.execute(
    act.tx,
  );
  return rows[0] ?? null;
}
