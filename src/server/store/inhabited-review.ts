import { sql } from 'kysely';
import { accountOf, communeOf } from './act.ts';
import { recount } from './recount.ts';
import type { Ward } from './testing.ts';

/** Every report that was sent is returned for more, accepted and, for the first period's others, closed or excused. */
export async function reviewed(town: Ward): Promise<void> {
  await town.as(town.officer, async (act) => {
    const [commune, me, at] = [communeOf(act), accountOf(act), act.now];
    await sql`with step as (
        insert into approval_step (commune_id, movement_id, position, act, name, set_by, set_at)
        select commune_id, id, 1, 'review', 'Công an phường', ${me}, ${at} from movement where commune_id = ${commune} returning id)
      insert into approval_holder (commune_id, step_id, membership_id)
      select ${commune}, step.id, membership.id from step, membership where membership.commune_id = ${commune} and role = 'officer'`.execute(
      act.tx,
    );
    await sql`with asked as (
        insert into report_return (commune_id, report_id, returned_by, returned_at)
        select commune_id, id, ${me}, ${at} from report where commune_id = ${commune} returning id, report_id)
      insert into report_return_item (commune_id, return_id, indicator_id, reason)
      select ${commune}, asked.id, indicator_id, 'Xin ghi rõ số buổi' from asked join figure on figure.report_id = asked.report_id`.execute(
      act.tx,
    );
    await sql`insert into report_acceptance (commune_id, report_id, accepted_by, accepted_at)
      select commune_id, id, ${me}, ${at} from report where commune_id = ${commune}`.execute(act.tx);
    await sql`insert into report_recall (commune_id, report_id, recalled_by, recalled_at)
      select commune_id, id, ${me}, ${at} from report where commune_id = ${commune}`.execute(act.tx);
    await sql`insert into extension (commune_id, period_id, unit_id, old_until, new_until, reason, granted_by, granted_at)
      select duty.commune_id, period_id, unit_id, on_time_until, on_time_until + 5, 'Mưa lũ', ${me}, ${at} from duty
      join period on (period.commune_id, period.id) = (duty.commune_id, period_id)
      where duty.commune_id = ${commune} and duty.report_id is not null`.execute(act.tx);
    await sql`insert into exemption (commune_id, period_id, unit_id, reason, made_by, made_at, ended_by, ended_at)
      select commune_id, period_id, unit_id, 'Chưa thành lập', ${me}, ${at}, ${me}, ${at} from duty
      where commune_id = ${commune} and report_id is not null`.execute(act.tx);
    await sql`insert into period_lock (commune_id, period_id, locked_by, locked_at, unlocked_by, unlocked_at, unlock_reason)
      select distinct commune_id, period_id, ${me}::uuid, ${at}::timestamptz, ${me}::uuid, ${at}::timestamptz, 'Khóa nhầm' from report
      where commune_id = ${commune}`.execute(act.tx);
    const sent = await act.tx
      .selectFrom('report')
      .select(['period_id', 'unit_id'])
      .where('commune_id', '=', commune)
      .execute();
    for (const { period_id, unit_id } of sent) await recount(act, { period: period_id, unit: unit_id });
  });
}
