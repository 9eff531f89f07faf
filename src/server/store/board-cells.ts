import { sql } from 'kysely';
import { type Act, communeOf } from './act.ts';

/** What one cell of the board stands for. */
export interface Found {
  period: string;
  unit: string;
  /** The version that stands. */
  report: string | null;
}

/**
 * The report at a cell, by the first letters of its unit's id and the place of its period, or without one any of the unit; null for
 * none, or where two units begin so.
 */
export async function found(
  act: Act,
  movement: string,
  { unit, position }: { unit: string; position: number | null },
): Promise<Found | null> {
  const { rows } = await sql<Found>`
    select distinct on (duty.unit_id) duty.period_id as period, duty.unit_id as unit, duty.report_id as report from duty
    join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
    where duty.commune_id = ${communeOf(act)} and movement_id::text = ${movement}
      and (${position}::int is null or position = ${position}) and starts_with(duty.unit_id::text, ${unit})
    order by duty.unit_id limit 2`.execute(act.tx);
  const [first] = rows;
  return first && rows.length === 1 ? first : null;
}

/** The first letters of each id, as many as no other begins with: an address of 36 letters in every cell would be most of the board. */
export function addressesOf(ids: readonly string[]): Map<string, string> {
  const alike = new Map<string, number>();
  for (const id of ids) alike.set(id.slice(0, SHORT), (alike.get(id.slice(0, SHORT)) ?? 0) + 1);
  return new Map(ids.map((id) => [id, alike.get(id.slice(0, SHORT)) === 1 ? id.slice(0, SHORT) : id]));
}

const SHORT = 6;
