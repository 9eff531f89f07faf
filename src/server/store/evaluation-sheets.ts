import { sql } from 'kysely';
import type { ScoreSheetInput } from '#documents';
import type { Grounds } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { groundsNow } from './evaluation-grounds.ts';
import { sheetHead } from './evaluation-read.ts';
import { bringUpToDate } from './evaluation-results.ts';
import { get } from './evaluations.ts';

/** The units whose score sheets there are, by name; null where there is no such evaluation, or it was cancelled. */
export async function sheetUnits(
  act: Act,
  evaluation: string,
): Promise<{ title: string; units: Grounds['unit'][] } | null> {
  const found = await get(act, evaluation);
  if (!found || found.cancelledAt) return null;
  await bringUpToDate(act, evaluation);
  const { rows } = await sql<Grounds['unit']>`
    select unit_id as id, unit_name as name, unit_code as code from evaluation_unit listed
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and (${found.frozenAt === null} or exists (
      select from evaluation_grounds grounds where (grounds.commune_id, grounds.evaluation_id, grounds.unit_id)
        = (listed.commune_id, listed.evaluation_id, listed.unit_id)))
    order by unit_name collate vietnamese, unit_code, unit_id`.execute(act.tx);
  return { title: found.title, units: rows };
}

/** The score sheets of some units as the staff sees them, in the order of the units: frozen ones of their newest edition, others as everything stands. */
export async function scoreSheetsOf(
  act: Act,
  evaluation: string,
  units: readonly string[],
): Promise<ScoreSheetInput[]> {
  const found = await get(act, evaluation);
  if (!found || found.cancelledAt) return [];
  const head = await sheetHead(act);
  const told = found.frozenAt ? await frozen(act, evaluation, units) : await now(act, evaluation, units);
  const sheets = new Map(told.map((one) => [one.grounds.unit.id, { ...head, ...one }]));
  return units.flatMap((unit) => sheets.get(unit) ?? []);
}

type Told = Pick<ScoreSheetInput, 'grounds' | 'hash' | 'edition'>;

async function frozen(act: Act, evaluation: string, units: readonly string[]): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select distinct on (unit_id) grounds, hash, edition from evaluation_grounds
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and unit_id::text = any(${units})
    order by unit_id, edition desc`.execute(act.tx);
  return rows;
}

async function now(act: Act, evaluation: string, units: readonly string[]): Promise<Told[]> {
  const told: Told[] = [];
  for await (const made of groundsNow(act, evaluation, units))
    for (const { grounds, hash } of made) told.push({ grounds, hash, edition: null });
  return told;
}
