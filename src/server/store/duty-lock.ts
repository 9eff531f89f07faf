import { sql } from 'kysely';
import type { Act } from './act.ts';
import type { Which } from './sheet.ts';

/**
 * Waits for whoever sends, recalls, returns or accepts this report at this moment, and keeps others waiting until the
 * transaction ends: what is read after it stands. Anything but an id is nobody's report.
 */
export async function lockDuty(act: Act, { period, unit }: Which): Promise<void> {
  const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  if (ID.test(period) && ID.test(unit)) await sql`select lock_duty(${period}, ${unit})`.execute(act.tx);
}
