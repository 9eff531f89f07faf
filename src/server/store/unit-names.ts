import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { FormerWords } from '#org';
import { type Act, communeOf } from './act.ts';

/** How a unit stood before, the latest first, with the change that ended it; null where a list changed it. */
export async function formerWords(
  act: Act,
  unit: string,
): Promise<(FormerWords & { change: string | null })[]> {
  const { rows } = await sql<FormerWords & { change: string | null }>`
    select until, code, name, kind, parent_id as parent, change_id as change from unit_former
    where commune_id = ${communeOf(act)} and unit_id::text = ${unit} order by until desc`.execute(act.tx);
  return rows;
}

/** What every unit was called on a day: see `wordsOn`. */
export async function namesOn(
  act: Act,
  date: CivilDate,
): Promise<Map<string, { code: string; name: string }>> {
  const { rows } = await sql<{ id: string; code: string; name: string }>`
    select unit.id, coalesce(former.code, unit.code) as code, coalesce(former.name, unit.name) as name
    from unit left join lateral (
      select code, name from unit_former where (unit_former.commune_id, unit_id) = (unit.commune_id, unit.id) and until > ${date}
      order by until limit 1) former on true
    where unit.commune_id = ${communeOf(act)}`.execute(act.tx);
  return new Map(rows.map(({ id, code, name }) => [id, { code, name }]));
}
