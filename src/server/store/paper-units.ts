import { sql } from 'kysely';
import { isForUnits, isVoid, type OfficialDocument, unitsMeant } from '#documents';
import { type Act, communeOf } from './act.ts';
import { get } from './papers.ts';

export interface PaperUnit {
  id: string;
  code: string;
  name: string;
}

/** A paper that each unit gets a copy of its own of, with the units it goes to. */
export interface PaperForUnits {
  document: OfficialDocument;
  /** By kind and code, as lists have them. */
  units: readonly PaperUnit[];
}

/** Null where there is no such paper, where it was dropped or its number is void, or where it is one and the same for all. */
export async function forUnits(act: Act, paper: string): Promise<PaperForUnits | null> {
  const kept = await get(act, paper);
  const document = kept?.content.document;
  if (!document || kept.droppedAt || isVoid(kept) || !isForUnits(document)) return null;
  return { document, units: unitsMeant(document, await unitsOf(act, kept.movement)) };
}

/** The living units that owe reports in a movement; without one all of the commune. */
async function unitsOf(act: Act, movement: string | null): Promise<PaperUnit[]> {
  const { rows } = await sql<PaperUnit>`
    select unit.id, unit.code, unit.name from unit
    join unit_kind as known on (known.commune_id, known.key) = (unit.commune_id, unit.kind)
    where unit.commune_id = ${communeOf(act)} and ended_on is null and (${movement}::text is null or unit.id in (
      select duty.unit_id from duty join period on (period.commune_id, period.id) = (duty.commune_id, duty.period_id)
      where duty.commune_id = ${communeOf(act)} and period.movement_id::text = ${movement}
        and (carried_by is null or report_id is not null)))
    order by known.position, known.key,
      regexp_replace(unit.code, '\\d+', '', 'g'), nullif(regexp_replace(unit.code, '\\D+', '', 'g'), '')::numeric, unit.code`.execute(
    act.tx,
  );
  return rows;
}
