import { sql } from 'kysely';
import type { Act } from './act.ts';
import type { Which } from './sheet.ts';

/**
 * Counts anew what a duty shows of its reports: which version stands, when the first came, whose turn it is. Called
 * after every write to its reports, recalls, returns, acceptances, and to the steps of its movement.
 */
export async function recount(act: Act, { period, unit }: Which): Promise<void> {
  await sql`/* prepared: recount */ select recount_duty(${period}, ${unit})`.execute(act.tx);
}

/** The same for many, in one question. */
export async function recountAll(act: Act, all: readonly Which[]): Promise<void> {
  const which = JSON.stringify(all.map(({ period, unit }) => ({ period, unit })));
  await sql`select recount_duty(period, unit) from jsonb_to_recordset(${which}) as given (period uuid, unit uuid)`.execute(
    act.tx,
  );
}
