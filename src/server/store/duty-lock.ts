import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';
import type { Which } from './sheet.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Waits for whoever saves, sends, recalls, returns or accepts this report, or closes the books of its period, at this
 * moment, and keeps others waiting until the transaction ends: what is read after it stands. The draft first, then
 * the books, then the duty, as everywhere: nobody waits in a circle. Anything but an id is nobody's report.
 */
export async function holdDuty(act: Act, { period, unit }: Which): Promise<void> {
  if (!isNamed({ period, unit })) return;
  await sql`select from draft where (commune_id, period_id, unit_id) = (${communeOf(act)}, ${period}, ${unit}) for update`.execute(
    act.tx,
  );
  await sql`select hold_books(${period})`.execute(act.tx);
  await lockDuty(act, { period, unit });
}

/** The duty alone, likewise: for what is neither draft nor sending. */
export async function lockDuty(act: Act, { period, unit }: Which): Promise<void> {
  if (isNamed({ period, unit })) await sql`select lock_duty(${period}, ${unit})`.execute(act.tx);
}

/** Whether both are ids at all: what is asked of the database by ids would throw on anything else. */
export function isNamed({ period, unit }: Which): boolean {
  return ID.test(period) && ID.test(unit);
}
