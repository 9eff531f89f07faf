import { hash } from 'node:crypto';
import { sql } from 'kysely';
import {
  canonicalGrounds,
  type Edition,
  type Grounds,
  type KeptUnit,
  type KeptWhole,
  rulesNamed,
} from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { newestEdition } from './evaluation-editions.ts';
import { classesOfOthers, judgingOf } from './evaluation-judging.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import type { UnitFacts } from './facts.ts';

/** What is kept of each unit of an edition, with the check code of its grounds. */
export interface KeptResult {
  unit: string;
  kept: KeptUnit;
  grounds: Grounds;
  /** SHA-256 of the canonical bytes, hexadecimal. */
  hash: string;
}

/** What results of an evaluation rest on, the same for all units; `row` may be another than it is kept. */
export async function wholeOf(
  act: Act,
  row: EvaluationRow,
  { title, year }: { title: string; year: number },
): Promise<KeptWhole> {
  const { coversFrom: from, coversTo: to, decidedOn, content } = row;
  const { book } = await judgingOf(act, row);
  return {
    ...{ form: 'thidua-edition/1', title, year, days: { from, to }, decidedOn },
    rules: rulesNamed(content, { book, day: decidedOn }),
    others: await classesOfOthers(act, row.criteria),
  };
}

export function keptUnitOf(unit: Grounds['unit'], { standing, circumstances, chosen }: UnitFacts): KeptUnit {
  return { unit, standing: Object.fromEntries(standing), circumstances, chosen };
}

export function keptResultOf(kept: KeptUnit, grounds: Grounds): KeptResult {
  return { unit: kept.unit.id, kept, grounds, hash: hash('sha256', canonicalGrounds(grounds)) };
}

/** Writes an edition, with everything that it is computed from; from here on nothing of it changes. */
export async function keepEdition(
  act: Act,
  {
    edition,
    reason,
    row,
    whole,
  }: { edition: number; reason: string | null; row: EvaluationRow; whole: KeptWhole },
  results: readonly KeptResult[],
): Promise<void> {
  await act.tx
    .insertInto('evaluation_edition')
    .values({
      ...{ commune_id: communeOf(act), evaluation_id: row.id, edition, criteria_set_id: row.set },
      ...{ decided_on: whole.decidedOn, rules: JSON.stringify(whole), reason },
      ...{ frozen_by: accountOf(act), frozen_at: act.now },
    })
    .execute();
  for (let from = 0; from < results.length; from += AT_A_TIME) {
    const some = results.slice(from, from + AT_A_TIME);
    await sql`
      insert into evaluation_grounds (commune_id, evaluation_id, edition, unit_id, facts, grounds, hash)
      select ${communeOf(act)}::uuid, ${row.id}::uuid, ${edition}::int, * from ${columnsOf(some)}`.execute(
      act.tx,
    );
  }
}

/** So many results go to the database in one statement. */
export const AT_A_TIME = 200;

/** Results as rows of unit, facts, grounds and hash. */
export function columnsOf(results: readonly KeptResult[]) {
  return sql`unnest(${results.map(({ unit }) => unit)}::uuid[], ${results.map(({ kept }) => JSON.stringify(kept))}::jsonb[],
    ${results.map(({ grounds }) => JSON.stringify(grounds))}::jsonb[], ${results.map((one) => one.hash)}::text[])`;
}

/** The edition in force; null before anything is frozen. */
export async function newestKept(act: Act, evaluation: string): Promise<Edition | null> {
  const edition = await newestEdition(act, evaluation);
  return edition === null ? null : editionKept(act, evaluation, edition);
}

/** An edition as it was kept, with its version of the criteria: all that it takes to compute it again. Null where there is none. */
export async function editionKept(act: Act, evaluation: string, edition: number): Promise<Edition | null> {
  const { rows } = await sql<Omit<Edition, 'units'>>`
    select content as set, version, rules as whole from evaluation_edition
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation_edition.commune_id, criteria_set_id)
    where evaluation_edition.commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and edition = ${edition}`.execute(
    act.tx,
  );
  const [found] = rows;
  if (!found) return null;
  const units = await sql<{ kept: KeptUnit }>`
    select facts as kept from evaluation_grounds
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and edition = ${edition} order by unit_id`.execute(
    act.tx,
  );
  return { ...found, units: units.rows.map(({ kept }) => kept) };
}
