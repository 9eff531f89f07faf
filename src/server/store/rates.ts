import { sql } from 'kysely';
import { NOTHING_OWED, type Tally, tallyOfCounts } from '#reporting';
import { type Act, communeOf } from './act.ts';

/**
 * The periods of a movement, or of all for null, each with the `block` and `shift` of its place (see `digitOf`), when its last day on time
 * `ends` and whether it is `over`: told once a period, not once a duty. The day of Việt Nam as `civilDateOf` has it.
 */
export function endingPeriods(act: Act, movement: string | null) {
  return sql`(select commune_id, id, movement_id, position, position / 16 as block, 4 * (position % 16) as shift,
      ${endOf(sql`on_time_until`)} as ends, on_time_until < ${act.today} as over
    from period where commune_id = ${communeOf(act)} and (${movement}::text is null or movement_id::text = ${movement}) offset 0)`;
}

/**
 * The place of a duty as a digit from 1 to 15 (`letterOfDigit`), without what is only typed or not expected; asks for `duty`, and
 * `endingPeriods` as `ending`. Four bits: sixteen periods of a unit are one number, which PostgreSQL puts together in half the
 * time of a text.
 */
export function digitOf({ today }: Act) {
  const over = sql`case when extended_until is null then ending.over else extended_until < ${today} end`;
  const end = sql`case when extended_until is null then ending.ends else ${endOf(sql`extended_until`)} end`;
  return sql<number>`case
    when report_id is null then case when carried_by is not null then 1 when ${over} then 2 else 3 end
    else case when sent_at >= ${end} then 4 when ${over} then 8 else 12 end
      + case review when 'waiting' then 0 when 'returned' then 1 when 'answered' then 2 else 3 end end`;
}

/** The letter (`places`) of a digit of `digitOf`; of 0, where nothing is owed, a space. */
export function letterOfDigit(digit: number): string {
  return LETTERS.charAt(digit);
}

const LETTERS = `${NOTHING_OWED}cmnWRBKwrbkefgh`;

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
      select ending.movement_id, ending.id, ending.position, case when exemption.id is not null then 'x' else substr(${LETTERS}, 1 + ${digitOf(act)}, 1) end as letter,
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
