import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import type { UnitKind } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import { groundsOf } from './calls.ts';
import { unitOf } from './duties.ts';
import { record } from './events.ts';
import { keepFile, type ReceivedFile } from './files.ts';
import * as movements from './movements.ts';

/** What a movement asks of its units in a year: a plan of their own. */
export interface Call {
  id: string;
  movement: string;
  movementName: string;
  year: number;
  due: CivilDate;
  clause: string;
}

/** A target that a unit set itself. */
export interface OwnTarget {
  words: string;
  /** Decimal string; null where it is said in words alone. */
  value: string | null;
  measure: string | null;
}

/** A plan as a unit handed it in; each version is kept. */
export interface OwnPlan {
  id: string;
  version: number;
  fileName: string;
  number: string | null;
  signedOn: CivilDate;
  signerPost: string;
  handedInAt: Date;
  targets: OwnTarget[];
  /** Null while nobody has returned it. */
  returned: { reason: string; at: Date; by: string | null } | null;
}

/** A unit that owes a plan, with its versions, the newest first. */
export interface CalledUnit {
  unit: string;
  unitName: string;
  unitKind: UnitKind;
  plans: OwnPlan[];
}

const calls = sql`
  select call.id, movement.id as movement, movement.name as "movementName", year, due, clause
  from own_plan_call call
  join movement on (movement.commune_id, movement.id) = (call.commune_id, call.movement_id)`;

/** What a movement asks, the newest year first, each with its units. */
export async function list(act: Act, movement: string): Promise<(Call & { units: CalledUnit[] })[]> {
  const { rows } = await sql<Call>`${calls}
    where call.commune_id = ${communeOf(act)} and movement.id::text = ${movement} order by year desc`.execute(
    act.tx,
  );
  const asked = [];
  for (const row of rows) asked.push({ ...row, units: await unitsOf(act, row.id) });
  return asked;
}

/** What is asked of the actor's unit, with the versions it handed in. */
export async function asked(act: Act): Promise<(Call & { plans: OwnPlan[] })[]> {
  const { rows } =
    await sql<Call>`${calls} where call.commune_id = ${communeOf(act)} order by due desc`.execute(act.tx);
  const own = [];
  for (const row of rows) {
    const mine = (await unitsOf(act, row.id)).find(({ unit }) => unit === unitOf(act));
    if (mine) own.push({ ...row, plans: mine.plans });
  }
  return own;
}

/** The units called that still are, and any other that handed one in. */
async function unitsOf(act: Act, call: string): Promise<CalledUnit[]> {
  const { rows } = await sql<Omit<CalledUnit, 'plans'>>`
    select unit.id as unit, unit.name as "unitName", unit.kind as "unitKind"
    from own_plan_call call
    join unit on unit.commune_id = call.commune_id
    join unit_kind on (unit_kind.commune_id, unit_kind.key) = (unit.commune_id, unit.kind)
    where call.commune_id = ${communeOf(act)} and call.id = ${call} and (
      exists (select from own_plan where (own_plan.commune_id, call_id, unit_id) = (call.commune_id, call.id, unit.id))
      or exists (select from own_plan_call_kind asked
          where (asked.commune_id, asked.call_id, asked.unit_kind) = (call.commune_id, call.id, unit.kind))
        and exists (select from participant where (participant.commune_id, participant.movement_id, participant.unit_id)
          = (call.commune_id, call.movement_id, unit.id)) and unit.ended_on is null)
    order by unit_kind.position, unit.name, unit.code`.execute(act.tx);
  const handed = await plansOf(act, call);
  return rows.map((row) => ({ ...row, plans: handed.filter(({ unit }) => unit === row.unit) }));
}

async function plansOf(act: Act, call: string): Promise<(OwnPlan & { unit: string })[]> {
  const { rows } = await sql<
    Omit<OwnPlan, 'returned'> & {
      unit: string;
      reason: string | null;
      returnedAt: Date | null;
      returnedBy: string | null;
    }
  >`
    select own_plan.id, unit_id as unit, version, file_name as "fileName", number, signed_on as "signedOn",
      signer_post as "signerPost", handed_in_at as "handedInAt", reason, returned_at as "returnedAt",
      account.name as "returnedBy",
      coalesce((select json_agg(json_build_object('words', words, 'value', trim_scale(value)::text, 'measure', measure)
        order by position) from own_plan_target target
        where (target.commune_id, target.own_plan_id) = (own_plan.commune_id, own_plan.id)), '[]') as targets
    from own_plan
    left join own_plan_return on (own_plan_return.commune_id, own_plan_id) = (own_plan.commune_id, own_plan.id)
    left join account on account.id = returned_by
    where own_plan.commune_id = ${communeOf(act)} and call_id = ${call}
    order by version desc`.execute(act.tx);
  return rows.map(({ reason, returnedAt, returnedBy, ...plan }) => ({
    ...plan,
    returned: reason !== null && returnedAt ? { reason, at: returnedAt, by: returnedBy } : null,
  }));
}

export interface NewCall {
  movement: string;
  planItem: string;
  year: number;
  due: CivilDate;
  unitKinds: readonly UnitKind[];
}

export type Called =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'not confirmed' | 'nobody asked' | 'asked already' };

/** Asks units for their own plan of a year, on the ground of a confirmed item of the movement's plan. */
export async function call(act: Act, wanted: NewCall): Promise<Called> {
  const movement = await movements.get(act, wanted.movement);
  if (!movement) return { ok: false, problem: 'not found' };
  const ground = (await groundsOf(act, wanted.movement)).find(({ id }) => id === wanted.planItem);
  if (!ground) return { ok: false, problem: 'not confirmed' };
  if (wanted.unitKinds.length === 0) return { ok: false, problem: 'nobody asked' };
  const row = await act.tx
    .insertInto('own_plan_call')
    .values({
      commune_id: communeOf(act),
      movement_id: movement.id,
      plan_id: movement.plan,
      plan_item_id: ground.id,
      bounds: ground.bounds,
      clause: ground.clause,
      year: wanted.year,
      due: wanted.due,
      opened_by: accountOf(act),
      opened_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'movement_id', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return { ok: false, problem: 'asked already' };
  await act.tx
    .insertInto('own_plan_call_kind')
    .values(wanted.unitKinds.map((unit_kind) => ({ commune_id: communeOf(act), call_id: row.id, unit_kind })))
    .execute();
  await record(act, {
    noun: 'own plan',
    id: row.id,
    verb: 'asked for',
    after: { ...wanted, name: movement.name },
  });
  return { ok: true };
}

export interface HandedIn {
  number: string | null;
  signedOn: CivilDate;
  signerPost: string;
  targets: readonly OwnTarget[];
}

export type HandingIn =
  | { ok: true; plan: string; version: number; again: boolean }
  | { ok: false; problem: 'not found' | 'in the future' };

/**
 * Keeps a plan that the actor's unit hands in, as its next version. The same file with the same words as the last
 * version is that version; one that was returned may be handed in once more.
 */
export async function handIn(act: Act, id: string, file: ReceivedFile, words: HandedIn): Promise<HandingIn> {
  await sql`select pg_advisory_xact_lock(hashtext(${id}), hashtext(${unitOf(act)}))`.execute(act.tx);
  const found = (await asked(act)).find((one) => one.id === id);
  if (!found) return { ok: false, problem: 'not found' };
  if (words.signedOn > act.today) return { ok: false, problem: 'in the future' };
  const [last] = found.plans;
  if (last && !last.returned && (await isSame(act, last, file, words)))
    return { ok: true, plan: last.id, version: last.version, again: true };
  const version = (last?.version ?? 0) + 1;
  const plan = await insertPlan(act, id, version, file, words);
  await insertTargets(act, plan, words.targets);
  await record(act, {
    noun: 'own plan',
    id: plan,
    verb: 'handed in',
    after: { unit: unitOf(act), version, file: file.name, hash: file.hash, targets: words.targets.length },
  });
  return { ok: true, plan, version, again: false };
}

async function isSame(act: Act, last: OwnPlan, file: ReceivedFile, words: HandedIn): Promise<boolean> {
  const { number, signedOn, signerPost, targets } = last;
  const kept = await fileOf(act, last.id);
  return (
    kept?.hash === file.hash &&
    JSON.stringify([number, signedOn, signerPost, targets]) ===
      JSON.stringify([words.number, words.signedOn, words.signerPost, words.targets])
  );
}

async function insertPlan(act: Act, call_id: string, version: number, file: ReceivedFile, words: HandedIn) {
  await keepFile(act, file);
  const { id } = await act.tx
    .insertInto('own_plan')
    .values({
      commune_id: communeOf(act),
      call_id,
      unit_id: unitOf(act),
      version,
      file_hash: file.hash,
      file_name: file.name,
      number: words.number,
      signed_on: words.signedOn,
      signer_post: words.signerPost,
      handed_in_by: accountOf(act),
      handed_in_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertTargets(act: Act, own_plan_id: string, targets: readonly OwnTarget[]) {
  if (targets.length === 0) return;
  await act.tx
    .insertInto('own_plan_target')
    .values(
      targets.map((target, position) => ({ commune_id: communeOf(act), own_plan_id, position, ...target })),
    )
    .execute();
}

export type Returned =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'reason missing' | 'returned already' };

/** Gives a plan back to its unit with the reason, which the unit reads. Only its newest version. */
export async function giveBack(act: Act, plan: string, reason: string): Promise<Returned> {
  const words = reason.normalize('NFC').trim();
  if (!words) return { ok: false, problem: 'reason missing' };
  const { rows } = await sql<{ unit: string }>`
    select unit_id as unit from own_plan where commune_id = ${communeOf(act)} and id::text = ${plan}
      and version = (select max(version) from own_plan newest where (newest.commune_id, newest.call_id, newest.unit_id)
        = (own_plan.commune_id, own_plan.call_id, own_plan.unit_id))`.execute(act.tx);
  const [row] = rows;
  if (!row) return { ok: false, problem: 'not found' };
  const returned = await act.tx
    .insertInto('own_plan_return')
    .values({
      commune_id: communeOf(act),
      own_plan_id: plan,
      reason: words,
      returned_by: accountOf(act),
      returned_at: act.now,
    })
    .onConflict((conflict) => conflict.columns(['commune_id', 'own_plan_id']).doNothing())
    .returning('own_plan_id')
    .executeTakeFirst();
  if (!returned) return { ok: false, problem: 'returned already' };
  await record(act, {
    noun: 'own plan',
    id: plan,
    verb: 'returned',
    after: { unit: row.unit },
    reason: words,
  });
  return { ok: true };
}

/** Where the bytes of a plan are, and its name; null where the actor may not see it. */
export async function fileOf(act: Act, plan: string): Promise<{ hash: string; name: string } | null> {
  const row = await act.tx
    .selectFrom('own_plan')
    .select(['file_hash as hash', 'file_name as name'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', plan)
    .executeTakeFirst();
  return row ?? null;
}
