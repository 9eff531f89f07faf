import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';
import { asks, type Returned, returnedOf, type Told } from './returns.ts';
import { type Sent, sentColumns, sentFrom } from './sent-reports.ts';

/** A request for more that waits for its answer, with the version of which it was made. */
export interface ReturnedDuty extends Returned, Pick<Sent, 'form' | 'formHash' | 'figures' | 'version'> {}

/** What is asked for again of a version; null where nothing is. */
export async function openReturn(act: Act, report: string): Promise<ReturnedDuty | null> {
  const { rows } = await sql<Sent & { asked: Told<Returned>[] | null }>`/* prepared: open return */
    select ${sentColumns}, (${asks} where (asked.commune_id, asked.report_id) = (report.commune_id, report.id)
      and withdrawn_at is null) as asked
    from ${sentFrom} where report.commune_id = ${communeOf(act)} and report.id = ${report}`.execute(act.tx);
  const [sent] = rows;
  const [asked] = sent?.asked ?? [];
  if (!sent || !asked) return null;
  const { form, formHash, figures, version } = sent;
  return { ...returnedOf(asked), form, formHash, figures, version };
}
