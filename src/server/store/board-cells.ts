import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';

/** What one cell of the board stands for. */
export interface Found {
  period: string;
  unit: string;
  /** The version that stands. */
  report: string | null;
}

/** The report at a cell, by the first letters of its unit's id and the place of its period; null for none, or where two units begin so. */
export async function found(
  act: Act,
  movement: string,
  { unit, position }: { unit: string; position: number },
): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select period_id as period, unit_id as unit, report_id as report from duty
    join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
    where duty.commune_id = ${communeOf(act)} and movement_id::text = ${movement} and position = ${position}
      and unit_id::text ^@ ${unit}
    limit 2`.execute(act.tx);
  const [first] = rows;
  return first && rows.length === 1 ? first : null;
}
