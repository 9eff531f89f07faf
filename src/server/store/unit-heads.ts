import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';
import { recordAll } from './events.ts';
import type { RecordedChange } from './unit-change-rows.ts';

/**
 * The accounts of old units' heads, as was chosen for each: kept, given the unit after it beside the old one, or ended.
 * Nobody is locked out who was not chosen to be; what lies in a phone still arrives.
 */
export async function moveHeads(act: Act, change: RecordedChange, ways: { from: string; to: string }[]) {
  const fateOf = new Map(change.before.map(({ unit, heads }) => [unit, heads]));
  const moved = ways.filter(({ from, to }) => from !== to && fateOf.get(from) === 'move');
  const { rows: added } = await sql<{ id: string; unit: string }>`
    insert into membership (commune_id, account_id, role, unit_id, since)
    select distinct membership.commune_id, account_id, 'unit', way.new, ${act.today}::date
    from unnest(${moved.map(({ from }) => from)}::uuid[], ${moved.map(({ to }) => to)}::uuid[]) as way (old, new)
    join membership on membership.commune_id = ${communeOf(act)} and membership.unit_id = way.old and until is null
    on conflict do nothing
    returning id, unit_id as unit`.execute(act.tx);
  const ended = [...fateOf].flatMap(([unit, fate]) => (fate === 'end' ? [unit] : []));
  const { rows: closed } = await sql<{ id: string; unit: string }>`
    update membership set until = greatest(since, ${act.today}::date)
    where commune_id = ${communeOf(act)} and unit_id = any(${ended}::uuid[]) and until is null
    returning id, unit_id as unit`.execute(act.tx);
  await recordAll(act, [
    ...added.map(({ id, unit }) => ({
      noun: 'membership' as const,
      id,
      verb: 'added',
      after: { unit, change: change.id },
    })),
    ...closed.map(({ id, unit }) => ({
      noun: 'membership' as const,
      id,
      verb: 'ended',
      after: { unit, change: change.id },
    })),
  ]);
}

/** What `moveHeads` did with a change is taken back: its events say what that was. */
export async function moveHeadsBack(act: Act, change: string) {
  await sql`
    update membership set until = case verb when 'added' then greatest(membership.since, ${act.today}::date) end
    from event
    where event.commune_id = ${communeOf(act)} and event.noun = 'membership' and event.after ->> 'change' = ${change}
      and membership.commune_id = event.commune_id and membership.id::text = event.noun_id
      and (membership.until is null) = (verb = 'added')`.execute(act.tx);
}
