import { sql } from 'kysely';
import { addDays } from '#calendar';
import type { Matter } from '#desk';
import { type Act, communeOf } from './act.ts';
import { AHEAD } from './desk-matter.ts';

/** Days for which a plan that a unit handed in is news. */
const NEWS = 14;

/** Difficulties to answer, plans and registrations of units, and who has not said that the plan has come. */
export async function roomMatters(act: Act): Promise<Matter[]> {
  const commune = communeOf(act);
  const ahead = addDays(act.today, AHEAD);
  const news = new Date(act.now.getTime() - NEWS * 24 * 3_600_000);
  const settled = new Date(act.now.getTime() - 3 * 24 * 3_600_000);
  const { rows } = await sql<Matter>`
    /* prepared: desk rooms */ with place as (
      select participant.movement_id, participant.unit_id, unit.kind from participant
      join unit on (unit.commune_id, unit.id) = (participant.commune_id, participant.unit_id) and ended_on is null
      where participant.commune_id = ${commune}),
    matter as (
      select 'difficulties' as kind, issuer.id, '' as name, movement_id, count(*) as count, issuer.name as "waitsFor",
        min(waits_since) as since, null::date as due, null::text as clause
      from difficulty join issuer on (issuer.commune_id, issuer.id) = (difficulty.commune_id, issuer_id)
      where difficulty.commune_id = ${commune} and not exists (select from difficulty_answer
        where (difficulty_answer.commune_id, difficulty_id) = (difficulty.commune_id, difficulty.id))
      group by issuer.id, issuer.name, movement_id
      union all
      select 'own plans', call.id, year::text, movement_id, count(*), null, min(handed_in_at at time zone 'Asia/Ho_Chi_Minh')::date, null, clause
      from own_plan_call call
      join own_plan on (own_plan.commune_id, call_id) = (call.commune_id, call.id) and handed_in_at >= ${news}
      where call.commune_id = ${commune} and not exists (select from own_plan_return
          where (own_plan_return.commune_id, own_plan_id) = (own_plan.commune_id, own_plan.id))
        and not exists (select from own_plan later where (later.commune_id, later.call_id, later.unit_id)
          = (own_plan.commune_id, own_plan.call_id, own_plan.unit_id) and later.version > own_plan.version)
      group by call.id, year, movement_id, clause
      union all
      -- a plan for a year that is over is waited for no more
      select 'own plans missing', call.id, year::text, call.movement_id, count(*), null, null, due, clause
      from own_plan_call call
      join own_plan_call_kind asked on (asked.commune_id, asked.call_id) = (call.commune_id, call.id)
      join place on place.movement_id = call.movement_id and place.kind = asked.unit_kind
      where call.commune_id = ${commune} and due <= ${ahead} and year >= extract(year from ${act.today}::date)
        and not exists (select from own_plan where (own_plan.commune_id, call_id, own_plan.unit_id) = (call.commune_id, call.id, place.unit_id))
      group by call.id, year, call.movement_id, due, clause
      union all
      select case when due < ${act.today} then 'registration' else 'registration due' end, registration.id, title, registration.movement_id,
        count(place.unit_id) filter (where answer.unit_id is null), null, case when due < ${act.today} then due end,
        case when due >= ${act.today} then due end, clause
      from registration
      left join registration_kind asked on (asked.commune_id, asked.registration_id) = (registration.commune_id, registration.id)
      left join place on place.movement_id = registration.movement_id and place.kind = asked.unit_kind
      left join registration_answer answer on (answer.commune_id, answer.registration_id, answer.unit_id)
        = (registration.commune_id, registration.id, place.unit_id)
      where registration.commune_id = ${commune} and due <= ${ahead} and not exists (select from registration_closing closing
        where (closing.commune_id, closing.registration_id) = (registration.commune_id, registration.id))
      group by registration.id, title, registration.movement_id, due, clause
      union all
      select 'unacknowledged', movement.id, '', movement.id, count(*), null, (opened_at at time zone 'Asia/Ho_Chi_Minh')::date, null, null
      from movement join place on place.movement_id = movement.id
      where movement.commune_id = ${commune} and opened_at < ${settled}
        and exists (select from period where (period.commune_id, period.movement_id) = (movement.commune_id, movement.id)
          and on_time_until >= ${act.today})
        and not exists (select from acknowledgement said where (said.commune_id, said.movement_id, said.unit_id)
          = (movement.commune_id, movement.id, place.unit_id))
        and not exists (select from period join duty on (duty.commune_id, duty.period_id) = (period.commune_id, period.id)
          where (period.commune_id, period.movement_id) = (movement.commune_id, movement.id) and duty.unit_id = place.unit_id
            and report_id is not null)
      group by movement.id, opened_at)
    select matter.kind, matter.id, matter.name, movement.id as movement, movement.name as "movementName", count::int,
      "waitsFor", since, due, false as asked, clause
    from matter join movement on movement.commune_id = ${commune} and movement.id = movement_id`.execute(
    act.tx,
  );
  return rows;
}
