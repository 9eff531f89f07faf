import { hash } from 'node:crypto';
import { sql } from 'kysely';
import {
  canonicalGrounds,
  type Edition,
  type Grounds,
  type KeptChoice,
  type KeptUnit,
  type KeptWhole,
  rulesNamed,
} from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { newestEdition, wholeKept } from './evaluation-editions.ts';
import { judgingOf } from './evaluation-judging.ts';
import { AT_A_TIME } from './evaluation-listed.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import { targetsOf } from './evaluation-targets.ts';
import type { UnitFacts } from './facts.ts';
import { changesNow } from './whole-changes.ts';

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
  { title, year, choices }: { title: string; year: number; choices: readonly KeptChoice[] },
): Promise<KeptWhole> {
  const { coversFrom: from, coversTo: to, decidedOn, content } = row;
  const { book, others } = await judgingOf(act, row);
  const targets = await targetsOf(act, row.id);
  const changes = await changesNow(act, row);
  return {
    ...{ form: 'thidua-edition/1', title, year, days: { from, to }, decidedOn },
    rules: rulesNamed(content, { book, day: decidedOn }, targets),
    targets,
    others,
    choices,
    ...(changes.length > 0 ? { changes } : {}),
  };
}

export function keptUnitOf(unit: Grounds['unit'], { standing, circumstances }: UnitFacts): KeptUnit {
  return { unit, standing: Object.fromEntries(standing), circumstances };
}

/** What is kept of each unit of an edition, with its grounds and their check code. `grounds`: as `editionFound` gives them. */
export function keptResults({ units }: Edition, grounds: readonly Grounds[]): KeptResult[] {
  return units.flatMap((kept, place) => {
    const of = grounds[place];
    if (!of) return [];
    return [{ unit: kept.unit.id, kept, grounds: of, hash: hash('sha256', canonicalGrounds(of)) }];
  });
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

/** Results as rows of unit, facts, grounds and hash. */
export function columnsOf(results: readonly KeptResult[]) {
  return sql`unnest(${results.map(({ unit }) => unit)}::uuid[], ${results.map(({ kept }) => JSON.stringify(kept))}::jsonb[],
    ${results.map(({ grounds }) => JSON.stringify(grounds))}::jsonb[], ${results.map((one) => one.hash)}::text[])`;
}

/** The list shows what an edition says. Gives back the units of which it said another result before. */
export async function listAs(act: Act, evaluation: string, edition: number): Promise<string[]> {
  const commune = communeOf(act);
  const { rows } = await sql<{ unit: string; moved: boolean }>`
    with now as (select unit_id as unit, grounds -> 'result' as result, grounds -> 'score' as score from evaluation_grounds
        where commune_id = ${commune} and evaluation_id = ${evaluation} and edition = ${edition}),
      before as (select unit_id as unit, state, class from evaluation_unit
        where commune_id = ${commune} and evaluation_id = ${evaluation})
    update evaluation_unit listed set stale = false, state = result ->> 'kind', class = result ->> 'class',
      own_class = case result ->> 'kind' when 'capped' then result ->> 'from' else result ->> 'class' end,
      points = (score ->> 'points')::numeric, most = (score ->> 'most')::numeric, computed_at = ${act.now},
      because = case result ->> 'kind'
        when 'gate' then jsonb_build_object('gates', result -> 'gates')
        when 'not rated' then jsonb_build_object('reasons', result -> 'reasons')
        when 'waiting' then jsonb_build_object('missing', result -> 'missing', 'unset', jsonb_path_query_array(result, '$.unset[*].key'))
      end
    from now join before using (unit)
    where commune_id = ${commune} and evaluation_id = ${evaluation} and unit_id = unit
    returning unit, (before.state, before.class) is distinct from (listed.state, listed.class) as moved`.execute(
    act.tx,
  );
  return rows.flatMap(({ unit, moved }) => (moved ? unit : []));
}

/** The edition in force; null before anything is frozen. */
export async function newestKept(act: Act, evaluation: string): Promise<Edition | null> {
  const edition = await newestEdition(act, evaluation);
  return edition === null ? null : editionKept(act, evaluation, edition);
}

/** An edition as it was kept, with its version of the criteria: all that it takes to compute it again. Null where there is none. */
export async function editionKept(act: Act, evaluation: string, edition: number): Promise<Edition | null> {
  const found = await wholeKept(act, evaluation, edition);
  if (!found) return null;
  const units = await sql<{ kept: KeptUnit }>`
    select facts as kept from evaluation_grounds
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and edition = ${edition} order by unit_id`.execute(
    act.tx,
  );
  return { ...found, units: units.rows.map(({ kept }) => kept) };
}
