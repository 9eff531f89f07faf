import { sql } from 'kysely';
import type { ListedAnswer } from '#registration';
import { type Act, communeOf } from './act.ts';

/** The units asked, those that take part and are of its kinds, and any other that has answered. */
export async function answersOf(act: Act, registration: string): Promise<ListedAnswer[]> {
  const { rows } = await sql<ListedAnswer>`
    select unit.id as unit, unit.name as "unitName", unit.code as "unitCode", unit.kind as "unitKind",
      outcome, day, households_registered as "householdsRegistered", households_whole as "householdsWhole",
      households_on as "householdsOn", exclusion, reason, received_way as "receivedWay", account.name as "saidBy"
    from registration
    join unit on unit.commune_id = registration.commune_id
    left join registration_answer answer on (answer.commune_id, answer.registration_id, answer.unit_id)
      = (registration.commune_id, registration.id, unit.id)
    left join account on account.id = answer.said_by
    where registration.commune_id = ${communeOf(act)} and registration.id::text = ${registration}
      and (answer.unit_id is not null or (
        exists (select from registration_kind asked where (asked.commune_id, asked.registration_id, asked.unit_kind)
          = (registration.commune_id, registration.id, unit.kind))
        and exists (select from participant where (participant.commune_id, participant.movement_id, participant.unit_id)
          = (registration.commune_id, registration.movement_id, unit.id))))
    order by unit.kind, unit.name, unit.code`.execute(act.tx);
  return rows;
}
