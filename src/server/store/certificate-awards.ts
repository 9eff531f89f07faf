import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { notation, type OwnAnnex } from '#documents';
import { type Act, communeOf } from './act.ts';
import * as communes from './communes.ts';
import { signingOf } from './posts.ts';

/** An evaluation whose results are settled. */
export interface SettledEvaluation {
  id: string;
  title: string;
  year: number;
  movement: string;
  movementName: string;
}

/** The newest first. */
export async function settled(act: Act): Promise<SettledEvaluation[]> {
  const { rows } = await sql<SettledEvaluation>`
    select evaluation.id, evaluation.title, year, movement.id as movement, movement.name as "movementName"
    from evaluation join movement on (movement.commune_id, movement.id) = (evaluation.commune_id, movement_id)
    where evaluation.commune_id = ${communeOf(act)} and frozen_at is not null and cancelled_at is null
    order by frozen_at desc, evaluation.id`.execute(act.tx);
  return rows;
}

/** A class of a settled evaluation, and how many units came to it. */
export interface ClassReached {
  key: string;
  name: string;
  units: number;
}

/** Best first, of the edition in force. */
export async function classesOf(act: Act, evaluation: string): Promise<ClassReached[]> {
  const { rows } = await sql<ClassReached>`
    with result as (${resultsOf(evaluation)})
    select level.value ->> 'key' as key, level.value ->> 'name' as name, count(unit_id)::int as units
    from evaluation
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation.commune_id, criteria_set_id)
    cross join jsonb_array_elements(criteria_set.content -> 'scale' -> 'classes') with ordinality as level (value, place)
    left join result on result.class = level.value ->> 'key'
    where evaluation.commune_id = ${communeOf(act)} and evaluation.id::text = ${evaluation}
    group by level.value, level.place order by level.place`.execute(act.tx);
  return rows;
}

/** The units that came to one of these classes, by name. */
export async function unitsIn(
  act: Act,
  { evaluation, classes }: { evaluation: string; classes: readonly string[] },
): Promise<{ unit: string; name: string }[]> {
  const { rows } = await sql<{ unit: string; name: string }>`
    with result as (${resultsOf(evaluation)})
    select unit_id as unit, name from result
    where class = any (${classes}::text[])
    order by name collate vietnamese, unit_id`.execute(act.tx);
  return rows;
}

/** Units with the class of the edition in force; one that a cap took away is not the unit's. */
function resultsOf(evaluation: string): RawBuilder<unknown> {
  return sql`
    select unit_id, grounds -> 'result' ->> 'class' as class, grounds -> 'unit' ->> 'name' as name from evaluation_grounds
    where commune_id = actor_commune() and evaluation_id::text = ${evaluation}
      and grounds -> 'result' ->> 'kind' in ('class', 'capped') and grounds -> 'result' ->> 'class' is not null
      and edition = (select max(edition) from evaluation_edition
        where commune_id = actor_commune() and evaluation_id::text = ${evaluation})`;
}

/** A decision that bears a number. */
export interface NumberedDecision {
  id: string;
  /** `12/QĐ-UBND`. */
  number: string;
  dated: CivilDate;
  title: string;
  /** Whose units it recognises, where it was drawn up here from settled results. */
  evaluation: string | null;
  /** The lowest class that it recognises; null: all. */
  least: string | null;
}

/** Decisions of the committee that bear a number, the newest first. */
export async function decisions(act: Act): Promise<NumberedDecision[]> {
  const { rows } = await sql<Omit<NumberedDecision, 'number'> & { bare: number; symbol: string }>`
    select paper_number.id, paper_number.number as bare, paper_number.symbol, dated, paper_number.title,
      paper.about ->> 'evaluation' as evaluation, paper.about ->> 'least' as least
    from paper_number
    join issuer on (issuer.commune_id, issuer.id) = (paper_number.commune_id, paper_number.issuer_id)
    left join paper on (paper.commune_id, paper.id) = (paper_number.commune_id, paper_id)
    where paper_number.commune_id = ${communeOf(act)} and series = 'QĐ' and state = 'issued' and issuer.kind = 'committee'
    order by dated desc, paper_number.number desc limit 200`.execute(act.tx);
  return rows.map(({ bare, symbol, ...one }) => ({ ...one, number: notation({ number: bare, symbol }) }));
}

/** The lists annexed to a decision that was drawn up here; null where it has none. */
export async function listsOf(act: Act, decision: string): Promise<readonly OwnAnnex[] | null> {
  const { rows } = await sql<{ annexes: OwnAnnex[] | null }>`
    select content -> 'document' -> 'annexes' as annexes
    from paper_number join paper on (paper.commune_id, paper.id) = (paper_number.commune_id, paper_id)
    where paper_number.commune_id = ${communeOf(act)} and paper_number.id::text = ${decision}`.execute(
    act.tx,
  );
  const annexes = rows[0]?.annexes ?? [];
  return annexes.length > 0 ? annexes : null;
}

/** What a certificate of the chair usually says; each empty where nothing is known. */
export interface UsualAward {
  issuer: string;
  place: string;
  /** Lines; without TM.: the chair awards in a power of the chair's own. */
  signerPosition: string;
  signerName: string;
  /** Of all the commune's units. */
  address: string;
}

export async function usual(act: Act): Promise<UsualAward> {
  const committee = (await communes.issuers(act)).find(({ kind }) => kind === 'committee');
  const commune = await act.tx
    .selectFrom('commune')
    .select(['name', 'province'])
    .where('id', '=', communeOf(act))
    .executeTakeFirstOrThrow();
  const address = `${commune.name}, ${commune.province}`;
  if (!committee) return { issuer: '', place: '', signerPosition: '', signerName: '', address };
  const signing = await signingOf(act, { id: committee.id, on_behalf_of: null });
  const { authority, position, name } = signing.ok ? signing.signature : NOBODY;
  return {
    ...{ issuer: `Chủ tịch ${committee.name}`, place: committee.place, address },
    ...{ signerPosition: [...authority, position].join('\n'), signerName: name ?? '' },
  };
}

const NOBODY = { authority: [], position: '', name: null };
