import { sql } from 'kysely';
import { addDays } from '#calendar';
import { type Act, communeOf } from './act.ts';
import type { RecordedChange } from './unit-change-rows.ts';

/**
 * What the old units of a change owe in periods that still take reports, given to those after them.
 * - sent reports and drafts stay where they are;
 * - a unit after the change takes part where one of its old units did, and owes what they have not sent: from the day
 *   of the change where those that ended had sent, the whole period where one had not; with the time that one was given;
 * - what a unit that ended has not sent is taken off it where a unit after it owes it; a report of its own still counts.
 */
export async function passWorkOn(act: Act, change: RecordedChange): Promise<void> {
  if (
    change.before.every(
      ({ ends, unit }) =>
        !ends && change.after.every(({ of, unit: to }) => to === unit || !of.includes(unit)),
    )
  )
    return;
  await awaitSenders(
    act,
    change.before.map(({ unit }) => unit),
  );
  await addDuties(act, change);
  await giveSameTime(act, change);
  await takePart(act, change.id);
  await takeOff(act, change);
}

/** Whoever sends or saves for these units at this moment is waited for: what comes of it is seen from here on. */
export async function awaitSenders(act: Act, units: readonly string[]): Promise<void> {
  await sql`select from duty where commune_id = ${communeOf(act)} and unit_id = any(${units}::uuid[])
    order by period_id, unit_id for update`.execute(act.tx);
}

/** The ways of a change in the periods that still take reports, where the old unit owes one. */
const touched = (act: Act, { id }: Pick<RecordedChange, 'id'>) => sql`
  select way.unit_id as old, new.unit_id as new, period.id as period, period.covers_from, period.covers_to,
    coalesce(duty.covers_from, period.covers_from) as begins, duty.extended_until, period.on_time_until, period.accepted_until,
    unit.ended_by is not distinct from way.change_id as ends,
    duty.report_id is not null as sent
  from unit_change_way way
  join unit_change_to new on (new.commune_id, new.change_id, new.place) = (way.commune_id, way.change_id, way.place)
  join unit on (unit.commune_id, unit.id) = (way.commune_id, way.unit_id)
  join duty on (duty.commune_id, duty.unit_id) = (way.commune_id, way.unit_id) and duty.carried_by is null
  join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
  where way.commune_id = ${communeOf(act)} and way.change_id = ${id}
    and ${stillOwed(act)}`;

/** Reports of the duty are taken, also because its unit was given more time, and it is expected of the unit. */
const stillOwed = (act: Act) => sql`(period.accepted_until is null
    or greatest(period.accepted_until, duty.extended_until) >= ${act.today}) and ${notExempt('duty')}`;

const notExempt = (duty: string) => sql`not exists (select from exemption where exemption.ended_at is null
    and (exemption.commune_id, exemption.period_id, exemption.unit_id)
      = (${sql.ref(`${duty}.commune_id`)}, ${sql.ref(`${duty}.period_id`)}, ${sql.ref(`${duty}.unit_id`)}))`;

async function addDuties(act: Act, change: RecordedChange) {
  await sql`
    insert into duty (commune_id, period_id, unit_id, covers_from, extended_until, change_id)
    select ${communeOf(act)}, period, new,
      nullif(min(case when ends and not sent then begins else greatest(begins, ${change.on}::date) end), min(covers_from)),
      max(extended_until) filter (where not sent), ${change.id}
    from (${touched(act, change)}) touched
    where old <> new and ((ends and not sent) or covers_to >= ${change.on})
    group by period, new
    on conflict (commune_id, period_id, unit_id) do nothing`.execute(act.tx);
}

/**
 * More time that an old unit was given goes to whoever owes what it has not sent, and is told of it with its reason: to one
 * that owed before too, as long as its report is taken.
 */
async function giveSameTime(act: Act, change: RecordedChange) {
  await sql`
    with given as materialized (
      select period, new, max(extended_until) as until, min(on_time_until) as on_time, max(accepted_until) as accepted
      from (${touched(act, change)}) touched
      where old <> new and ends and not sent and extended_until > on_time_until
      group by period, new),
    later as (
      update duty set extended_until = given.until from given
      where duty.commune_id = ${communeOf(act)} and (duty.period_id, duty.unit_id) = (given.period, given.new)
        and report_id is null and (duty.extended_until is null or duty.extended_until <= given.until)
        and (given.accepted is null or greatest(given.accepted, duty.extended_until) >= ${act.today})
      returning duty.period_id, duty.unit_id)
    insert into extension (commune_id, period_id, unit_id, old_until, new_until, reason, granted_by, granted_at)
    select distinct on (given.period, given.new) ${communeOf(act)}, given.period, given.new, given.on_time, given.until, reason,
      granted_by, granted_at
    from given
    join later on (later.period_id, later.unit_id) = (given.period, given.new)
    join (${touched(act, change)}) touched on (touched.period, touched.new, touched.extended_until) = (given.period, given.new, given.until)
    join extension on extension.commune_id = ${communeOf(act)} and (extension.period_id, extension.unit_id) = (touched.period, touched.old)
      and new_until = given.until
    order by given.period, given.new, granted_at desc`.execute(act.tx);
}

/** In every movement that still takes reports: its next periods and milestones are theirs too. */
async function takePart(act: Act, change: string) {
  await sql`
    insert into participant (commune_id, movement_id, unit_id, change_id)
    select distinct way.commune_id, participant.movement_id, new.unit_id, way.change_id from unit_change_way way
    join unit_change_to new on (new.commune_id, new.change_id, new.place) = (way.commune_id, way.change_id, way.place)
    join participant on (participant.commune_id, participant.unit_id) = (way.commune_id, way.unit_id)
    where way.commune_id = ${communeOf(act)} and way.change_id = ${change} and exists (
      select from period where (period.commune_id, period.movement_id) = (participant.commune_id, participant.movement_id)
        and (accepted_until is null or greatest(accepted_until, (select extended_until from duty
          where (duty.commune_id, duty.period_id, duty.unit_id) = (period.commune_id, period.id, way.unit_id))) >= ${act.today}))
    on conflict do nothing`.execute(act.tx);
}

/**
 * Without anyone after it, a unit owes what lies before its end, and nothing of what comes later. (The steps are laid
 * down one after the other: left to itself the planner of a database without statistics looks through all duties for each.)
 */
async function takeOff(act: Act, change: RecordedChange) {
  const [commune, lastDay] = [communeOf(act), addDays(change.on, -1)];
  const ended = change.before.filter(({ ends }) => ends).map(({ unit }) => unit);
  await sql`
    with owed as materialized (
      select duty.period_id, duty.unit_id, period.covers_from, period.covers_to, period.accepted_until,
        coalesce(duty.covers_from, period.covers_from) as begins
      from duty
      join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
      where duty.commune_id = ${commune} and duty.unit_id = any(${ended}::uuid[]) and duty.carried_by is null
        and duty.report_id is null and ${stillOwed(act)}),
    way as materialized (
      select way.unit_id as old, new.unit_id as new from unit_change_way way
      join unit_change_to new on (new.commune_id, new.change_id, new.place) = (way.commune_id, way.change_id, way.place)
      where way.commune_id = ${commune} and way.change_id = ${change.id}),
    taken as materialized (
      select distinct owed.period_id, owed.unit_id from owed
      join way on way.old = owed.unit_id
      join duty next on next.commune_id = ${commune} and (next.period_id, next.unit_id) = (owed.period_id, way.new)
      where next.report_id is null and ${notExempt('next')}
        and (owed.accepted_until is null or greatest(owed.accepted_until, next.extended_until) >= ${act.today}))
    update duty set
      carried_by = case when taken.unit_id is not null or owed.covers_from >= ${change.on} then ${change.id}::uuid end,
      covers_to = case when owed.covers_from < ${change.on} and owed.covers_to >= ${change.on} and owed.begins <= ${lastDay}
        then ${lastDay}::date else duty.covers_to end
    from owed left join taken on (taken.period_id, taken.unit_id) = (owed.period_id, owed.unit_id)
    where duty.commune_id = ${commune} and (duty.period_id, duty.unit_id) = (owed.period_id, owed.unit_id)`.execute(
    act.tx,
  );
}

/** Gives back to the old units what a change took off them. */
export async function giveWorkBack(act: Act, change: string) {
  await sql`
    update duty set carried_by = null, covers_to = null
    where commune_id = ${communeOf(act)} and (carried_by = ${change} or unit_id in (
      select id from unit where unit.commune_id = duty.commune_id and ended_by = ${change}))`.execute(act.tx);
}
