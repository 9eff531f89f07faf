import { type RawBuilder, sql } from 'kysely';
import type { Grounds } from '#evaluation';
import { type Act, communeOf, isUnit } from './act.ts';

/** The lists of evaluations as the actor may read them: the staff whole; a unit where it stands itself, without what it comes to. */
export function listedFor(act: Act): RawBuilder<unknown> {
  return isUnit(act) ? sql`own_listing()` : sql`evaluation_unit`;
}

/** So many units are read, and so many results written, at a time. */
export const AT_A_TIME = 200;

/** The units on a list by their names there, in the order of their ids. */
export async function listedUnits(act: Act, evaluation: string): Promise<Grounds['unit'][]> {
  const { rows } = await sql<Grounds['unit']>`
    select unit_id as id, unit_name as name, unit_code as code from evaluation_unit
    where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation} order by unit_id`.execute(act.tx);
  return rows;
}
