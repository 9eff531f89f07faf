import { sql } from 'kysely';
import { type Tally, tallyOfCounts } from '#reporting';
import { type Act, communeOf } from './act.ts';

/**
 * The periods of a movement, or of all for null, each with a `mark` of its place, when its last day on time `ends` and whether it is `over`: told once a
 * period, not once a duty. The day of Việt Nam as `civilDateOf` has it.
 */
export function endingPeriods(act: Act, movement: string | null) {
  return sql`(select commune_id, id, movement_id, position, chr(256 + position) as mark, ${endOf(sql`on_time_until`)} as ends, on_time_until < ${act.today} as over
    from period where commune_id = ${communeOf(act)} and (${movement}::text is null or movement_id::text = ${movement}) offset 0)`;
}

/** The letter of a duty (`places`), without what is only typed or not expected; asks for `duty`, and `endingPeriods` as `ending`. */
export function letterOf({ today }: Act) {
  const over = sql`case when extended_until is null then ending.over else extended_until < ${today} end`;
  const end = sql`case when extended_until is null then ending.ends else ${endOf(sql`extended_until`)} end`;
  return sql<string>`case
    when report_id is null then case when carried_by is not null then 'c' when ${over} then 'm' else 'n' end
    when sent_at >= ${end} then case review when 'waiting' then 'W' when 'returned' then 'R' when 'answered' then 'B' else 'K' end
    when ${over} then case review when 'waiting' then 'w' when 'returned' then 'r' when 'answered' then 'b' else 'k' end
    else case review when 'waiting' then 'e' when 'returned' then 'f' when 'answered' then 'g' else 'h' end end`;
}

function endOf(day: ReturnType<typeof sql>) {
  return sql`((${day} + 1)::timestamp at time zone interval '7 hours')`;
}

/** What the rates of one period are made of. */
export interface PeriodTally {
  movement: string;
  period: string;
  tally: Tally;
}

/** Period by period, of one movement or of all of the commune's; a period of which nobody owes a report is not there. */
export async function tallies(act: Act, movement: string | null = null): Promise<PeriodTally[]> {
  const { rows } = await sql<{ movement: string; period: string; counts: Record<string, number> }>`
    select movement_id as movement, id as period, jsonb_object_agg(letter, count) as counts from (
      select ending.movement_id, ending.id, ending.position, case when exemption.id is not null then 'x' else ${letterOf(act)} end as letter,
        count(*)::int as count
      from duty
      join ${endingPeriods(act, movement)} ending on (ending.commune_id, ending.id) = (duty.commune_id, duty.period_id)
      left join exemption on (exemption.commune_id, exemption.period_id, exemption.unit_id)
        = (duty.commune_id, duty.period_id, duty.unit_id) and exemption.ended_at is null
      where duty.commune_id = ${communeOf(act)}
      group by ending.movement_id, ending.id, ending.position, letter) counted
    group by movement_id, id, position
    order by movement_id, position`.execute(act.tx);
  return rows.map(({ counts, ...one }) => ({ ...one, tally: tallyOfCounts(Object.entries(counts)) }));
}
