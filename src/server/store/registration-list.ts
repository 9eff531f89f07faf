import { sql } from 'kysely';
import type { ListedAnswer } from '#registration';
import { type Act, communeOf } from './act.ts';

/** The lines as they stand, or as they stood when it was closed: but for how many reached it, which is said afterwards. */
export async function linesOf(act: Act, registration: string): Promise<ListedAnswer[]> {
  const closed = await act.tx
    .selectFrom('registration_list')
    .select('lines')
    .where('commune_id', '=', communeOf(act))
    .where('registration_id', '=', registration)
    .executeTakeFirst();
  if (!closed) return answersOf(act, registration);
  const reached = await reachedSince(act, registration);
  return closed.lines.map((line) => ({ ...line, ...(reached.get(line.unit) ?? NOT_SAID) }));
}

const NOT_SAID = { householdsReached: null, reachedOn: null, reachedWay: null };

async function reachedSince(act: Act, registration: string) {
  const rows = await act.tx
    .selectFrom('registration_answer')
    .select([
      'unit_id',
      'households_reached as householdsReached',
      'reached_on as reachedOn',
      'reached_way as reachedWay',
    ])
    .where('commune_id', '=', communeOf(act))
    .where('registration_id', '=', registration)
    .execute();
  return new Map(rows.map(({ unit_id, ...reached }) => [unit_id, reached]));
}

/** The units asked, those that take part and are of its kinds, and any other that has answered; none that has ended. */
export async function answersOf(act: Act, registration: string): Promise<ListedAnswer[]> {
  const { rows } = await sql<ListedAnswer>`
    select unit.id as unit, unit.name as "unitName", unit.code as "unitCode", unit.kind as "unitKind",
      outcome, day, households_registered as "householdsRegistered", households_whole as "householdsWhole",
      households_on as "householdsOn", households_reached as "householdsReached", reached_on as "reachedOn",
      reached_way as "reachedWay", exclusion, reason, received_way as "receivedWay", account.name as "saidBy",
      array(select old.name::text from unit_succession after
        join unit old on (old.commune_id, old.id) = (after.commune_id, after.unit_id)
        join registration_answer earlier on (earlier.commune_id, earlier.registration_id, earlier.unit_id)
          = (registration.commune_id, registration.id, old.id)
        where after.commune_id = unit.commune_id and after.successor_id = unit.id and earlier.outcome = 'registered'
        order by old.name) as "registeredBefore"
    from registration
    join unit on unit.commune_id = registration.commune_id and unit.ended_on is null
    join unit_kind on (unit_kind.commune_id, unit_kind.key) = (unit.commune_id, unit.kind)
    left join registration_answer answer on (answer.commune_id, answer.registration_id, answer.unit_id)
      = (registration.commune_id, registration.id, unit.id)
    left join account on account.id = answer.said_by
    where registration.commune_id = ${communeOf(act)} and registration.id::text = ${registration}
      and (answer.unit_id is not null or (
        exists (select from registration_kind asked where (asked.commune_id, asked.registration_id, asked.unit_kind)
          = (registration.commune_id, registration.id, unit.kind))
        and exists (select from participant where (participant.commune_id, participant.movement_id, participant.unit_id)
          = (registration.commune_id, registration.movement_id, unit.id))))
    order by unit_kind.position, unit.name, unit.code`.execute(act.tx);
  return rows;
}
