import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';
import type { Which } from './sheet.ts';

/**
 * What stands beside a report when it is sent is what its version shows from then on. Called after `recount`, which
 * holds the duty: evidence that comes at the same moment is there by now, or is told that the report was sent.
 */
export async function freezeEvidence(act: Act, report: string, { period, unit }: Which): Promise<void> {
  await sql`/* prepared: freeze evidence */ insert into report_evidence (commune_id, report_id, evidence_id)
    select commune_id, ${report}, id from evidence
    where (commune_id, period_id, unit_id) = (${communeOf(act)}, ${period}, ${unit}) and removed_at is null`.execute(
    act.tx,
  );
}
