import { sql } from 'kysely';
import type { Act } from './act.ts';

/** Several may review a plan at once; while one opens its movement, nobody decides. Held to the transaction's end. */
export async function whileReviewed(act: Act, plan: string) {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${plan}, 0))`.execute(act.tx);
}

/** Opening waits for decisions under way, and decisions wait for it: what is put in force was confirmed. */
export async function whileOpened(act: Act, plan: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${plan}, 0))`.execute(act.tx);
}
