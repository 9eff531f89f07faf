import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Received } from '#reporting';
import { type Act, communeOf } from './act.ts';

/** What is particular of one report on the board. */
export type BoardNote = { unit: string; period: string } & (
  | { what: 'exempt'; reason: string }
  | { what: 'extended'; until: CivilDate }
  /** An officer entered it: how it came, and on which day. */
  | { what: 'behalf'; way: Received['way']; on: CivilDate }
  /** A change of units made it, took it off, or gave its unit what others owed. */
  | { what: 'changed'; change: string }
);

/** Few as a rule: each kind is found by an index of its own. */
export async function notesOf(act: Act, movement: string): Promise<BoardNote[]> {
  const { rows } = await sql<{ note: BoardNote }>`/* prepared: board notes */
    with asked as (select commune_id, id from period where commune_id = ${communeOf(act)} and movement_id::text = ${movement})
    select jsonb_build_object('unit', unit_id, 'period', period_id, 'what', 'exempt', 'reason', reason) as note
      from asked join exemption on (exemption.commune_id, period_id) = (asked.commune_id, asked.id) where ended_at is null
    union all select jsonb_build_object('unit', unit_id, 'period', period_id, 'what', 'extended', 'until', extended_until)
      from asked join duty on (duty.commune_id, period_id) = (asked.commune_id, asked.id) where extended_until is not null
    union all select jsonb_build_object('unit', unit_id, 'period', period_id, 'what', 'behalf', 'way', received_way, 'on', received_on)
      from asked join report on (report.commune_id, period_id) = (asked.commune_id, asked.id) where received_way is not null
        and exists (select from duty where (duty.commune_id, duty.report_id) = (report.commune_id, report.id))
    union all select jsonb_build_object('unit', unit_id, 'period', period_id, 'what', 'changed', 'change', coalesce(carried_by, change_id))
      from asked join duty on (duty.commune_id, period_id) = (asked.commune_id, asked.id)
      where change_id is not null or carried_by is not null
    union all select distinct jsonb_build_object('unit', later.unit_id, 'period', later.period_id, 'what', 'changed', 'change', line.change_id)
      from asked join duty old on (old.commune_id, old.period_id) = (asked.commune_id, asked.id)
      join unit_succession line on (line.commune_id, line.unit_id) = (old.commune_id, old.unit_id)
      join duty later on (later.commune_id, later.period_id, later.unit_id) = (old.commune_id, old.period_id, line.successor_id)
      where later.change_id is null and later.carried_by is null`.execute(act.tx);
  return rows.map(({ note }) => note);
}
