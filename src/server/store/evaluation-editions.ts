import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Edition, Grounds, KeptChoice, KeptWhole } from '#evaluation';
import { type Act, communeOf } from './act.ts';
import { listedUnits } from './evaluation-listed.ts';

/** Results as they were frozen once, with what they rest on. */
export interface EditionRow {
  edition: number;
  set: string;
  setTitle: string;
  setVersion: number;
  decidedOn: CivilDate;
  rules: KeptWhole['rules'];
  /** Why it took the place of the one before; null of the first. */
  reason: string | null;
  frozenBy: string | null;
  frozenAt: Date;
  units: number;
}

/** The editions of an evaluation, the newest first; none of them ever goes. */
export async function list(act: Act, evaluation: string): Promise<EditionRow[]> {
  const { rows } = await sql<EditionRow>`
    select edition, criteria_set_id as "set", criteria_set.title as "setTitle", version as "setVersion", decided_on as "decidedOn",
      rules -> 'rules' as rules, one.reason, account.name as "frozenBy", frozen_at as "frozenAt",
      (select count(*)::int from evaluation_grounds kept where (kept.commune_id, kept.evaluation_id, kept.edition)
        = (one.commune_id, one.evaluation_id, one.edition)) as units
    from evaluation_edition one
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (one.commune_id, criteria_set_id)
    left join account on account.id = frozen_by
    where one.commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
    order by edition desc`.execute(act.tx);
  return rows;
}

/** The number of the edition in force; null before anything is frozen. */
export async function newestEdition(act: Act, evaluation: string): Promise<number | null> {
  const { rows } = await sql<{ edition: number | null }>`
    select max(edition) as edition from evaluation_edition
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}`.execute(act.tx);
  return rows[0]?.edition ?? null;
}

/** What the units of an evaluation are called on its list. */
export async function unitNames(act: Act, evaluation: string): Promise<Map<string, string>> {
  return new Map((await listedUnits(act, evaluation)).map(({ id, name }) => [id, name]));
}

/** Whom a person chose among equals in the edition in force. */
export async function choicesKept(act: Act, evaluation: string): Promise<readonly KeptChoice[]> {
  const { rows } = await sql<{ choices: readonly KeptChoice[] }>`
    select rules -> 'choices' as choices from evaluation_edition
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} order by edition desc limit 1`.execute(
    act.tx,
  );
  return rows[0]?.choices ?? [];
}

/** What an edition rests on, the same for all units; null where there is none. */
export async function wholeKept(
  act: Act,
  evaluation: string,
  edition: number,
): Promise<Omit<Edition, 'units'> | null> {
  const { rows } = await sql<Omit<Edition, 'units'>>`
    select content as set, version, rules as whole from evaluation_edition
    join criteria_set on (criteria_set.commune_id, criteria_set.id) = (evaluation_edition.commune_id, criteria_set_id)
    where evaluation_edition.commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and edition = ${edition}`.execute(
    act.tx,
  );
  return rows[0] ?? null;
}

/** The grounds of an edition with their check codes, by the units' names of then. */
export async function resultsOf(
  act: Act,
  evaluation: string,
  edition: number,
): Promise<{ grounds: Grounds; hash: string }[]> {
  const { rows } = await sql<{ grounds: Grounds; hash: string }>`
    select grounds, hash from evaluation_grounds
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation} and edition = ${edition}
    order by grounds -> 'unit' ->> 'name' collate vietnamese, grounds -> 'unit' ->> 'code', unit_id`.execute(
    act.tx,
  );
  return rows;
}
