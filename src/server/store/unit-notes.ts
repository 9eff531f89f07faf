import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Act, communeOf } from './act.ts';
import { unitOf } from './duties.ts';

/** What was said of one report that a unit owes, beside how far it has come. */
export interface UnitNote {
  period: string;
  /** The new last day, with its reason, where it was extended. */
  extended: { until: CivilDate; reason: string | null } | null;
  /** What is asked for again, question by question in the order of the form; empty where nothing is. */
  asked: { question: string; reason: string }[];
}

/** Of the actor's unit, by period, in one question: the page is the one most asked for. */
export async function unitNotes(act: Act): Promise<Map<string, UnitNote>> {
  const { rows } = await sql<UnitNote>`
    /* prepared: unit notes */ select duty.period_id as period,
      case when extended_until is not null then json_build_object('until', extended_until, 'reason', (
        select reason from extension where (extension.commune_id, extension.period_id, extension.unit_id)
          = (duty.commune_id, duty.period_id, duty.unit_id) order by granted_at desc limit 1)) end as extended,
      coalesce((select json_agg(json_build_object('question', question, 'reason', item.reason) order by position)
        from report_return given
        join report_return_item item on (item.commune_id, return_id) = (given.commune_id, given.id)
        join indicator on (indicator.commune_id, indicator.id) = (item.commune_id, indicator_id)
        where review = 'returned' and given.commune_id = duty.commune_id and given.report_id = duty.report_id
          and withdrawn_at is null), '[]') as asked
    from duty
    where duty.commune_id = ${communeOf(act)} and duty.unit_id = ${unitOf(act)}
      and (extended_until is not null or review = 'returned')`.execute(act.tx);
  return new Map(rows.map((row) => [row.period, row]));
}
