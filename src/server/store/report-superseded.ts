import { sql } from 'kysely';

/**
 * Whether a report of a unit that ended counts no more: it first came after one of the units after it had reported for
 * it, or its draft lies in what one of them has sent. Both would tell of the same days.
 */
export const superseded = sql<boolean>`exists (
  select from duty old
  join unit_succession line on (line.commune_id, line.unit_id) = (old.commune_id, old.unit_id)
  join duty later on (later.commune_id, later.period_id, later.unit_id) = (old.commune_id, old.period_id, line.successor_id)
    and later.report_id is not null
  where (old.commune_id, old.period_id, old.unit_id) = (report.commune_id, report.period_id, report.unit_id)
    and old.carried_by is not null and (later.sent_at < old.sent_at or exists (
      select from draft_taken taken where (taken.commune_id, taken.period_id, taken.from_unit_id, taken.unit_id)
        = (old.commune_id, old.period_id, old.unit_id, line.successor_id))))`;
