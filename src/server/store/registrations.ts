import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { heldOff } from '#movement';
import type { UnitKind } from '#org';
import {
  answerOf,
  type Households,
  type ListedAnswer,
  type Outcome,
  standardOn,
  type Tally,
  tallyOf,
} from '#registration';
import { type Act, accountOf, communeOf } from './act.ts';
import { groundsOf } from './calls.ts';
import { unitOf } from './duties.ts';
import { record } from './events.ts';
import * as movements from './movements.ts';
import { answersOf, linesOf } from './registration-list.ts';
import { answeredIn, rowOf } from './registration-rows.ts';
import type { Bounds, ReceivedWay } from './schema.ts';

/** A registration that units of some kinds are asked for in a year. */
export interface Registration {
  id: string;
  movement: string;
  movementName: string;
  year: number;
  /** What is registered: `Đăng ký đạt tiêu chuẩn “An toàn về an ninh, trật tự”`. */
  title: string;
  /** The key of the standard that says whom it leaves out. */
  standard: string | null;
  pledge: string | null;
  countsHouseholds: boolean;
  due: CivilDate;
  /** Registered after it: not considered this year. */
  consideredUntil: CivilDate | null;
  clause: string;
  /** The plan's own words; null for a unit, which sees no plan. */
  quote: string | null;
  bounds: Bounds;
  openedBy: string | null;
  openedAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
}

const registrations = sql`
  select registration.id, movement.id as movement, movement.name as "movementName", year, title, standard, pledge,
    counts_households as "countsHouseholds", due, considered_until as "consideredUntil",
    registration.clause, quote, registration.bounds,
    opener.name as "openedBy", registration.opened_at as "openedAt", closed_at as "closedAt", closer.name as "closedBy"
  from registration
  join movement on (movement.commune_id, movement.id) = (registration.commune_id, registration.movement_id)
  left join plan_item on (plan_item.commune_id, plan_item.plan_id, plan_item.id)
    = (registration.commune_id, registration.plan_id, registration.plan_item_id)
  left join registration_closing closing on (closing.commune_id, closing.registration_id)
    = (registration.commune_id, registration.id)
  left join account opener on opener.id = registration.opened_by
  left join account closer on closer.id = closing.closed_by`;

/** The registrations of a movement, newest year first, each with how far it has come. */
export async function list(act: Act, movement: string): Promise<(Registration & { tally: Tally })[]> {
  const { rows } = await sql<Registration>`${registrations}
    where registration.commune_id = ${communeOf(act)} and movement.id::text = ${movement}
    order by year desc, registration.opened_at desc`.execute(act.tx);
  const counted = [];
  for (const row of rows)
    counted.push({ ...row, tally: tallyOf((await linesOf(act, row.id)).map(answerOf)) });
  return counted;
}

/** One registration with its list: as it stands, or as it stood when it was closed. */
export async function get(
  act: Act,
  id: string,
): Promise<{ registration: Registration; lines: ListedAnswer[] } | null> {
  const { rows } = await sql<Registration>`${registrations}
    where registration.commune_id = ${communeOf(act)} and registration.id::text = ${id}`.execute(act.tx);
  const [registration] = rows;
  return registration ? { registration, lines: await linesOf(act, registration.id) } : null;
}

export interface NewRegistration {
  movement: string;
  planItem: string;
  year: number;
  title: string;
  standard: string | null;
  pledge: string | null;
  countsHouseholds: boolean;
  due: CivilDate;
  consideredUntil: CivilDate | null;
  unitKinds: readonly UnitKind[];
}

export type Opened =
  | { ok: true; registration: string }
  | { ok: false; problem: 'not found' | 'not confirmed' | 'nobody asked' }
  /** BOUNDARY: what may not be asked, with the reason. */
  | { ok: false; problem: 'held off'; field: string; said: string };

/** Asks units to register, on the ground of a confirmed item of the movement's plan. */
export async function open(act: Act, wanted: NewRegistration): Promise<Opened> {
  const movement = await movements.get(act, wanted.movement);
  if (!movement) return { ok: false, problem: 'not found' };
  const ground = (await groundsOf(act, wanted.movement)).find(({ id }) => id === wanted.planItem);
  if (!ground) return { ok: false, problem: 'not confirmed' };
  if (wanted.unitKinds.length === 0) return { ok: false, problem: 'nobody asked' };
  const [held] = heldOff([
    { field: 'title', words: wanted.title },
    { field: 'pledge', words: wanted.pledge ?? '' },
  ]);
  if (held) return { ok: false, problem: 'held off', field: held.field, said: held.message };
  const { id } = await act.tx
    .insertInto('registration')
    .values({
      commune_id: communeOf(act),
      movement_id: movement.id,
      plan_id: movement.plan,
      plan_item_id: ground.id,
      bounds: ground.bounds,
      clause: ground.clause,
      year: wanted.year,
      title: wanted.title,
      standard: wanted.standard,
      pledge: wanted.pledge,
      counts_households: wanted.countsHouseholds,
      due: wanted.due,
      considered_until: wanted.consideredUntil,
      opened_by: accountOf(act),
      opened_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await act.tx
    .insertInto('registration_kind')
    .values(
      wanted.unitKinds.map((unit_kind) => ({ commune_id: communeOf(act), registration_id: id, unit_kind })),
    )
    .execute();
  await record(act, { noun: 'registration', id, verb: 'opened', after: { ...wanted, name: wanted.title } });
  return { ok: true, registration: id };
}

/** What is asked of the actor's unit: open first, by due date. */
export async function asked(act: Act): Promise<(Registration & { answer: ListedAnswer })[]> {
  const { rows } = await sql<Registration>`${registrations}
    where registration.commune_id = ${communeOf(act)}
    order by due desc`.execute(act.tx);
  const own = [];
  for (const row of rows) {
    const answer = (await answersOf(act, row.id)).find(({ unit }) => unit === unitOf(act));
    if (answer) own.push({ ...row, answer });
  }
  return own;
}

/** What is said for one unit. */
export interface Said {
  outcome: Outcome;
  households: Households | null;
  /** Whom the standard leaves out, by its key. */
  exclusion: string | null;
  reason: string | null;
  /** Where the unit did not say it itself: the day it registered, and how that came. */
  received: { on: CivilDate; way: ReceivedWay } | null;
}

export type AnswerProblem =
  | 'not found'
  | 'closed'
  /** The commune said that the standard leaves the unit out; a unit does not say otherwise of itself. */
  | 'left out'
  /** Why a unit declines, or is left out. */
  | 'reason missing'
  /** BOUNDARY: beside counts only stands no free text. */
  | 'no words here'
  | 'unknown exclusion'
  /** Fewer households registered than have been said to have reached it. */
  | 'fewer than reached'
  | 'in the future';

export type Answered = { ok: true; again: boolean } | { ok: false; problem: AnswerProblem };

/** The actor's unit registers, or says why not. Said again it changes nothing but the count of households. */
export function answer(
  act: Act,
  registration: string,
  said: Pick<Said, 'outcome' | 'households' | 'reason'>,
) {
  return keep(act, registration, unitOf(act), { ...said, exclusion: null, received: null });
}

/** An officer says it for a unit: what came by phone or on paper, or whom the standard leaves out. */
export function answerFor(act: Act, registration: string, unit: string, said: Said) {
  return keep(act, registration, unit, said);
}

async function keep(act: Act, id: string, unit: string, said: Said): Promise<Answered> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('registration'), hashtext(${id}))`.execute(act.tx);
  const found = await get(act, id);
  const before = found?.lines.find((line) => line.unit === unit);
  if (!found || !before) return { ok: false, problem: 'not found' };
  const row = rowOf(act, before, said);
  if (JSON.stringify(answeredIn(before)) === JSON.stringify(row)) return { ok: true, again: true };
  const leftOut =
    act.actor.kind === 'person' && act.actor.role === 'unit' && before.outcome === 'not eligible';
  const problem = leftOut ? 'left out' : (whyNot(act, found.registration, said) ?? tooFew(row));
  if (problem) return { ok: false, problem };
  const values = { ...row, bounds: found.registration.bounds, said_by: accountOf(act), said_at: act.now };
  await act.tx
    .insertInto('registration_answer')
    .values({ commune_id: communeOf(act), registration_id: id, unit_id: unit, ...values })
    .onConflict((conflict) =>
      conflict.columns(['commune_id', 'registration_id', 'unit_id']).doUpdateSet(values),
    )
    .execute();
  await record(act, {
    noun: 'registration',
    id,
    verb: said.outcome,
    before: answeredIn(before),
    after: { unit, ...row },
    ...(said.received ? { onBehalfOf: before.unitName } : {}),
  });
  return { ok: true, again: false };
}

function tooFew({ households_registered, households_reached }: ReturnType<typeof rowOf>) {
  return (households_reached ?? 0) > (households_registered ?? 0) ? 'fewer than reached' : null;
}

function whyNot(act: Act, { closedAt, bounds, standard }: Registration, said: Said): AnswerProblem | null {
  if (closedAt) return 'closed';
  if (said.received && said.received.on > act.today) return 'in the future';
  if (said.households && said.households.on > act.today) return 'in the future';
  if (said.outcome === 'registered') return null;
  if (said.exclusion) {
    const leftOut = standardOn(standard, act.today)?.leavesOut ?? [];
    const known = said.outcome === 'not eligible' && leftOut.some(({ key }) => key === said.exclusion);
    return known ? null : 'unknown exclusion';
  }
  if (bounds === 'count') return said.reason ? 'no words here' : null;
  return said.reason ? null : 'reason missing';
}

export type Closed = { ok: true } | { ok: false; problem: 'not found' | 'closed' };

/** Closes a registration: its list is kept as it stands, with the names of this day, and takes nothing more. */
export async function close(act: Act, id: string): Promise<Closed> {
  await sql`select pg_advisory_xact_lock(hashtext('registration'), hashtext(${id}))`.execute(act.tx);
  const found = await get(act, id);
  if (!found) return { ok: false, problem: 'not found' };
  if (found.registration.closedAt) return { ok: false, problem: 'closed' };
  const key = { commune_id: communeOf(act), registration_id: id };
  await act.tx
    .insertInto('registration_closing')
    .values({ ...key, closed_by: accountOf(act), closed_at: act.now })
    .execute();
  await act.tx
    .insertInto('registration_list')
    .values({ ...key, lines: JSON.stringify(found.lines) })
    .execute();
  const tally = tallyOf(found.lines.map(answerOf));
  await record(act, {
    noun: 'registration',
    id,
    verb: 'closed',
    after: { ...tally, name: found.registration.title },
  });
  return { ok: true };
}
