import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { Standing } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import * as registrations from './registrations.ts';

/** A frozen evaluation from which a registration may be filled. */
export interface RenewalSource {
  id: string;
  title: string;
  year: number;
}

/** What a unit came to, and what it had registered for that. */
export interface RenewalLine {
  unit: string;
  unitName: string;
  result: Standing['result'];
  /** To say it in words: classes, what is below them, titles of criteria by their id. */
  classes: readonly { key: string; name: string }[];
  below: string;
  titles: Readonly<Record<string, string>>;
  /** Whether it had registered, as far as it was asked to. */
  registeredOn: CivilDate | null;
  households: { registered: number; whole: number; on: CivilDate } | null;
}

/** From which evaluation a registration was filled, by whom. */
export interface Renewal extends RenewalSource {
  begunBy: string | null;
  begunAt: Date;
  /** Whether units were asked to register for that evaluation; else nothing is said of it. */
  asked: boolean;
  /** By the units' names. A unit sees its own. */
  lines: RenewalLine[];
}

/** Frozen evaluations of years before a registration's own, the newest first. */
export async function sources(act: Act, registration: string): Promise<RenewalSource[]> {
  const { rows } = await sql<RenewalSource>`
    select evaluation.id, evaluation.title, evaluation.year from registration
    join evaluation on evaluation.commune_id = registration.commune_id and evaluation.year < registration.year and frozen_at is not null
    where registration.commune_id = ${communeOf(act)} and registration.id::text = ${registration}
    order by (evaluation.movement_id = registration.movement_id) desc, evaluation.year desc, evaluation.title, evaluation.id`.execute(
    act.tx,
  );
  return rows;
}

export type Renewed =
  | { ok: true; again: boolean }
  | { ok: false; problem: 'not found' | 'closed' | 'no evaluation' | 'filled otherwise' };

/** Fills a registration from an evaluation's results: each unit sees what it came to, and confirms by itself. Registers nobody. */
export async function begin(
  act: Act,
  { registration, evaluation }: { registration: string; evaluation: string },
): Promise<Renewed> {
  const found = await registrations.get(act, registration);
  if (!found) return { ok: false, problem: 'not found' };
  if (found.registration.closedAt) return { ok: false, problem: 'closed' };
  const source = (await sources(act, registration)).find(({ id }) => id === evaluation);
  if (!source) return { ok: false, problem: 'no evaluation' };
  const { numInsertedOrUpdatedRows } = await act.tx
    .insertInto('renewal')
    .values({
      ...{ commune_id: communeOf(act), registration_id: registration, evaluation_id: evaluation },
      ...{ begun_by: accountOf(act), begun_at: act.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n)
    return (await of(act, registration))?.id === evaluation
      ? { ok: true, again: true }
      : { ok: false, problem: 'filled otherwise' };
  const after = { name: found.registration.title, evaluation: source.title, year: source.year };
  await record(act, { noun: 'registration', id: registration, verb: 'filled from results', after });
  return { ok: true, again: false };
}

/** What a registration was filled from; null where it was not, or nothing of it is for who asks. */
export async function of(act: Act, registration: string): Promise<Renewal | null> {
  const { rows } = await sql<Omit<Renewal, 'lines'>>`
    select evaluation.id, evaluation.title, evaluation.year, account.name as "begunBy", begun_at as "begunAt",
      evaluation.registration_id is not null as asked from renewal
    join evaluation on (evaluation.commune_id, evaluation.id) = (renewal.commune_id, evaluation_id)
    left join account on account.id = begun_by
    where renewal.commune_id = ${communeOf(act)} and renewal.registration_id::text = ${registration}`.execute(
    act.tx,
  );
  const [renewal] = rows;
  return renewal ? { ...renewal, lines: await linesOf(act, renewal.id) } : null;
}

/** By the newest edition of the results, a unit's by its own grounds, and the registration that the evaluation went by. */
async function linesOf(act: Act, evaluation: string): Promise<RenewalLine[]> {
  const { rows } = await sql<
    Omit<RenewalLine, 'households'> & {
      registered: number | null;
      whole: number | null;
      on: CivilDate | null;
    }
  >`
    select kept.unit_id as unit, grounds -> 'unit' ->> 'name' as "unitName", grounds -> 'result' as result,
      grounds #> '{set,classes}' as classes, grounds #>> '{set,below}' as below,
      (select coalesce(json_object_agg(line ->> 'criterion', line ->> 'title'), '{}') from jsonb_array_elements(grounds -> 'lines') line) as titles,
      case when outcome = 'registered' then day end as "registeredOn",
      households_registered as registered, households_whole as whole, households_on as "on"
    from evaluation_grounds kept
    join evaluation on (evaluation.commune_id, evaluation.id) = (kept.commune_id, kept.evaluation_id)
    left join registration_answer answer on (answer.commune_id, answer.registration_id, answer.unit_id)
      = (kept.commune_id, evaluation.registration_id, kept.unit_id)
    where kept.commune_id = ${communeOf(act)} and kept.evaluation_id = ${evaluation}
      and edition = (select max(edition) from evaluation_grounds where commune_id = ${communeOf(act)} and evaluation_id = ${evaluation})
    order by grounds -> 'unit' ->> 'name' collate vietnamese, kept.unit_id`.execute(act.tx);
  return rows.map(({ registered, whole, on, ...line }) => ({
    ...line,
    households: registered === null || whole === null || on === null ? null : { registered, whole, on },
  }));
}
