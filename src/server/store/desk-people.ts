import { sql } from 'kysely';
import type { Matter } from '#desk';
import { type Act, communeOf } from './act.ts';
import { PLAIN } from './desk-matter.ts';

/** Set-up that is left: units that owe a report now and can neither sign in nor open a link. */
export async function peopleMatters(act: Act): Promise<Matter[]> {
  const { rows } = await sql<{ count: number }>`
    /* prepared: desk people */ select count(*)::int as count from unit
    where unit.commune_id = ${communeOf(act)} and ended_on is null
      and exists (select from duty join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
        where (duty.commune_id, duty.unit_id) = (unit.commune_id, unit.id) and report_id is null and carried_by is null
          and period.covers_from <= ${act.today} and (accepted_until is null or accepted_until >= ${act.today})
          and not exists (select from exemption
            where (exemption.commune_id, exemption.period_id, exemption.unit_id) = (duty.commune_id, duty.period_id, duty.unit_id)
              and ended_at is null))
      and not exists (select from membership where (membership.commune_id, membership.unit_id) = (unit.commune_id, unit.id)
        and (until is null or until > ${act.today}))
      and not exists (select from report_link link where (link.commune_id, link.unit_id) = (unit.commune_id, unit.id)
        and revoked_at is null and expires_on >= ${act.today})`.execute(act.tx);
  const count = rows[0]?.count ?? 0;
  return count > 0 ? [{ ...PLAIN, kind: 'no way in', id: '', name: '', count }] : [];
}
