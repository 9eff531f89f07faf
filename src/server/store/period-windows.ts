import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import { holdBooks } from './period-locks.ts';

export type WindowsMoved =
  | { ok: true }
  | {
      ok: false;
      problem: 'not found' | 'no reason' | 'before it is due' | 'past' | 'earlier after sending' | 'closed';
    };

/**
 * Moves until when reports of one period are on time and accepted, with the reason; the log keeps both days. A due day is not
 * brought forward to a day that is over, nor once a report has come: that one would be late after the fact.
 */
export async function moveWindows(
  act: Act,
  period: string,
  {
    onTimeUntil,
    acceptedUntil,
    reason,
  }: { onTimeUntil: CivilDate; acceptedUntil: CivilDate | null; reason: string },
): Promise<WindowsMoved> {
  const before = await periodOf(act, period);
  if (!before) return { ok: false, problem: 'not found' };
  if (!reason) return { ok: false, problem: 'no reason' };
  if (!(await holdBooks(act, before.id))) return { ok: false, problem: 'closed' };
  if (acceptedUntil !== null && acceptedUntil < onTimeUntil)
    return { ok: false, problem: 'before it is due' };
  if (onTimeUntil < before.on_time_until) {
    if (onTimeUntil < act.today) return { ok: false, problem: 'past' };
    if (before.sent > 0) return { ok: false, problem: 'earlier after sending' };
  }
  await act.tx
    .updateTable('period')
    .set({ on_time_until: onTimeUntil, accepted_until: acceptedUntil })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', before.id)
    .execute();
  await overtake(act, before.id, onTimeUntil);
  await record(act, {
    noun: 'period',
    id: before.id,
    verb: 'windows moved',
    before: { name: before.name, onTimeUntil: before.on_time_until, acceptedUntil: before.accepted_until },
    after: { name: before.name, onTimeUntil, acceptedUntil },
    reason,
  });
  return { ok: true };
}

/** A unit that had been given more time is not left behind where everyone has as much or more. */
async function overtake(act: Act, period: string, onTimeUntil: CivilDate) {
  await act.tx
    .updateTable('duty')
    .set({ extended_until: null })
    .where('commune_id', '=', communeOf(act))
    .where('period_id', '=', period)
    .where('extended_until', '<=', onTimeUntil)
    .execute();
}

function periodOf(act: Act, period: string) {
  return act.tx
    .selectFrom('period')
    .select(['id', 'name', 'on_time_until', 'accepted_until'])
    .select(
      sql<number>`(select count(*)::int from duty
        where (duty.commune_id, duty.period_id) = (period.commune_id, period.id) and report_id is not null)`.as(
        'sent',
      ),
    )
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', period)
    .executeTakeFirst();
}
