import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Form } from '#reporting';
import { type Act, communeOf } from './act.ts';

/** Keeps the definition under which a report is sent, once for all that are sent under it; returns its name. */
export async function keepForm(act: Act, { unit: _, ...form }: Form): Promise<string> {
  const content = JSON.stringify(form);
  const hash = createHash('sha256').update(content).digest('hex');
  await sql`/* prepared: keep form */ insert into form (commune_id, hash, content) values (${communeOf(act)}, ${hash}, ${content})
    on conflict do nothing`.execute(act.tx);
  return hash;
}
