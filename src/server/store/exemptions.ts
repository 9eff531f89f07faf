import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { owingUnits } from './owing-units.ts';
import { type Done, holdBooks } from './period-locks.ts';
import type { Which } from './sheet.ts';

/** One time that a report was not expected of a unit: "Không áp dụng". */
export interface Exemption {
  unit: string;
  reason: string;
  made: Done;
  /** Null while it holds. */
  ended: Done | null;
}

/** What was not expected in a period, newest first; also what is expected again since. */
export async function list(act: Act, period: string): Promise<Exemption[]> {
  const { rows } = await sql<{
    unit: string;
    reason: string;
    madeBy: string | null;
    madeAt: Date;
    endedBy: string | null;
    endedAt: Date | null;
  }>`
    select unit_id as unit, reason, maker.name as "madeBy", made_at as "madeAt", ender.name as "endedBy", ended_at as "endedAt"
    from exemption
    left join account maker on maker.id = made_by
    left join account ender on ender.id = ended_by
    where commune_id = ${communeOf(act)} and period_id::text = ${period}
    order by made_at desc`.execute(act.tx);
  return rows.map(({ unit, reason, madeBy, madeAt, endedBy, endedAt }) => ({
    ...{ unit, reason, made: { by: madeBy, at: madeAt } },
    ended: endedAt && { by: endedBy, at: endedAt },
  }));
}

export type Exempted =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'no reason' | 'closed' | 'sent' | 'exempt' };

/** Expects a report of a unit no more, with the reason: it is neither missing nor taken. Not once it has sent. */
export async function exempt(act: Act, { period, unit }: Which, reason: string): Promise<Exempted> {
  if (!reason) return { ok: false, problem: 'no reason' };
  if (!(await holdBooks(act, period))) return { ok: false, problem: 'closed' };
  const [owing] = await owingUnits(act, period, [unit]);
  if (!owing) return { ok: false, problem: 'not found' };
  if (owing.sent) return { ok: false, problem: 'sent' };
  if (owing.exempt) return { ok: false, problem: 'exempt' };
  await act.tx
    .insertInto('exemption')
    .values({
      ...{ commune_id: communeOf(act), period_id: period, unit_id: unit, reason },
      ...{ made_by: accountOf(act), made_at: act.now },
    })
    .execute();
  await record(act, {
    noun: 'period',
    id: period,
    verb: 'exempted',
    after: { unit, name: owing.name },
    reason,
  });
  return { ok: true };
}

export type ExemptionEnded = { ok: true } | { ok: false; problem: 'not found' | 'closed' };

/** Expects the report of the unit again. */
export async function end(act: Act, { period, unit }: Which): Promise<ExemptionEnded> {
  if (!(await holdBooks(act, period))) return { ok: false, problem: 'closed' };
  const row = await act.tx
    .updateTable('exemption')
    .set({ ended_by: accountOf(act), ended_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where(sql`period_id::text`, '=', period)
    .where(sql`unit_id::text`, '=', unit)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!row) return { ok: false, problem: 'not found' };
  await record(act, { noun: 'period', id: period, verb: 'exemption ended', after: { unit } });
  return { ok: true };
}
