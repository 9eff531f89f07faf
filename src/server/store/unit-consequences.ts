import { sql } from 'kysely';
import { type ChangeDraft, endedBy } from '#org';
import { type Act, communeOf } from './act.ts';

/** What a change would do: counts of units, and of reports in periods that are still open. */
export interface Consequences {
  ended: number;
  begun: number;
  goingOn: number;
  /** Of the units that end. */
  sent: number;
  drafts: number;
  unsent: number;
  /** Units under those that end, which go with them. */
  children: number;
  /** Units that end and for which somebody can sign in. */
  heads: number;
  periods: { movement: string; period: string; sent: number; unsent: number }[];
}

export async function consequencesOf(act: Act, draft: ChangeDraft): Promise<Consequences> {
  const ended = endedBy(draft);
  const periods = await workOf(act, ended);
  const { rows } = await sql<{ children: number; heads: number }>`
    select (select count(*)::int from unit where commune_id = ${communeOf(act)} and parent_id = any(${ended}::uuid[])
        and ended_on is null and id <> all(${draft.from}::uuid[])) as children,
      (select count(distinct unit_id)::int from membership where commune_id = ${communeOf(act)}
        and unit_id = any(${ended}::uuid[]) and until is null) as heads`.execute(act.tx);
  const sum = (count: (row: Work) => number) => periods.reduce((all, row) => all + count(row), 0);
  return {
    ended: ended.length,
    begun: draft.to.filter(({ goesOn }) => goesOn === null).length,
    goingOn: draft.to.filter(({ goesOn }) => goesOn !== null).length,
    sent: sum(({ sent }) => sent),
    drafts: sum(({ drafts }) => drafts),
    unsent: sum(({ unsent }) => unsent),
    children: rows[0]?.children ?? 0,
    heads: rows[0]?.heads ?? 0,
    periods: periods.map(({ movement, period, sent, unsent }) => ({ movement, period, sent, unsent })),
  };
}

interface Work {
  movement: string;
  period: string;
  sent: number;
  drafts: number;
  unsent: number;
}

async function workOf(act: Act, units: string[]): Promise<Work[]> {
  const { rows } = await sql<Work>`
    select movement.name as movement, period.name as period, count(duty.report_id)::int as sent,
      (count(draft.period_id) filter (where duty.report_id is null))::int as drafts,
      (count(*) filter (where duty.report_id is null))::int as unsent
    from duty
    join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
    join movement on (movement.commune_id, movement.id) = (period.commune_id, period.movement_id)
    left join draft on (draft.commune_id, draft.period_id, draft.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)
    where duty.commune_id = ${communeOf(act)} and duty.unit_id = any(${units}::uuid[]) and duty.carried_by is null
      and (period.accepted_until is null or period.accepted_until >= ${act.today})
    group by movement.id, movement.name, movement.opened_at, period.id, period.name, period.position
    order by movement.opened_at, period.position`.execute(act.tx);
  return rows;
}
