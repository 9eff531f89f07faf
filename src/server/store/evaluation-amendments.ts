import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type TooLong, tooLong } from '#evaluation';
import { type Act, accountOf, communeOf } from './act.ts';
import { aloneWith, type ClosedStage, isClosed } from './evaluation-lock.ts';
import { type Evaluation, type EvaluationDays, get, isTooEarly } from './evaluations.ts';
import { record } from './events.ts';
import * as registrations from './registrations.ts';

/** What is another now: days as days, a registration by its title, a set by its version; null = none. */
export type Amended = Partial<
  Record<'selfUntil' | 'objectionsUntil' | 'decidedOn' | 'registration' | 'version', Turned>
>;

/** Old and new. */
export type Turned = readonly [was: string | null, now: string | null];

/** One change of an evaluation after it had opened, with the reason, for its units to read. */
export interface Amendment {
  changed: Amended;
  reason: string;
  by: string | null;
  at: Date;
}

/** The changes of an evaluation, the newest first. A unit reads those of evaluations that have it on their list. */
export async function list(act: Act, evaluation: string): Promise<Amendment[]> {
  const { rows } = await sql<Amendment>`
    select changed, reason, account.name as "by", changed_at as "at"
    from evaluation_amendment left join account on account.id = changed_by
    where commune_id = ${communeOf(act)} and evaluation_id::text = ${evaluation}
    order by evaluation_amendment.id desc`.execute(act.tx);
  return rows;
}

/** Writes a change down for the units, and in the log. */
export async function keep(
  act: Act,
  { id, title }: Pick<Evaluation, 'id' | 'title'>,
  { verb, changed, reason }: { verb: string; changed: Amended; reason: string },
): Promise<void> {
  await act.tx
    .insertInto('evaluation_amendment')
    .values({
      ...{ commune_id: communeOf(act), evaluation_id: id, changed: JSON.stringify(changed), reason },
      ...{ changed_by: accountOf(act), changed_at: act.now },
    })
    .execute();
  const side = (place: 0 | 1) =>
    Object.fromEntries(Object.entries(changed).map(([what, turned]) => [what, turned[place]]));
  await record(act, {
    ...{ noun: 'evaluation', id, verb, reason },
    before: { name: title, ...side(0) },
    after: { name: title, ...side(1) },
  });
}

export interface WantedDays extends EvaluationDays {
  decidedOn: CivilDate;
  registration: string | null;
  reason: string;
}

export type DaysSet =
  | { ok: true }
  | {
      ok: false;
      problem:
        | 'not found'
        | ClosedStage
        | TooLong
        | 'reason missing'
        | 'decided too early'
        | 'explained too early'
        /** Units cannot be asked to do something by a day that is over. */
        | 'assessed by then'
        | 'explained by then'
        | 'no registration';
    };

/** Sets until when units assess themselves and explain, the day of the decision, and whose day of registration counts. */
export async function setDays(act: Act, evaluation: string, wanted: WantedDays): Promise<DaysSet> {
  const stage = await aloneWith(act, evaluation);
  const before = await get(act, evaluation);
  if (!before) return { ok: false, problem: 'not found' };
  if (isClosed(stage)) return { ok: false, problem: stage };
  const titles = new Map(
    (await registrations.list(act, before.movement)).map(({ id, title }) => [id, title]),
  );
  const changed = changedDays(before, wanted, titles);
  if (Object.keys(changed).length === 0) return { ok: true };
  const problem = problemOf(act, { before, wanted, changed });
  if (problem) return { ok: false, problem };
  if (wanted.registration !== null && !titles.has(wanted.registration))
    return { ok: false, problem: 'no registration' };
  await act.tx
    .updateTable('evaluation')
    .set({
      ...{ self_until: wanted.selfUntil, objections_until: wanted.objectionsUntil },
      ...{ decided_on: wanted.decidedOn, registration_id: wanted.registration },
    })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', before.id)
    .execute();
  await keep(act, before, { verb: 'days set', changed, reason: wanted.reason });
  return { ok: true };
}

function changedDays(before: Evaluation, wanted: WantedDays, titles: ReadonlyMap<string, string>): Amended {
  const named = (id: string | null) => (id === null ? null : (titles.get(id) ?? id));
  return {
    ...turned('selfUntil', before.selfUntil, wanted.selfUntil),
    ...turned('objectionsUntil', before.objectionsUntil, wanted.objectionsUntil),
    ...turned('decidedOn', before.decidedOn, wanted.decidedOn),
    ...(before.registration === wanted.registration
      ? {}
      : { registration: [named(before.registration), named(wanted.registration)] }),
  };
}

function turned(what: keyof Amended, was: string | null, now: string | null): Amended {
  return was === now ? {} : { [what]: [was, now] };
}

function problemOf(
  { today }: Act,
  { before, wanted, changed }: { before: Evaluation; wanted: WantedDays; changed: Amended },
) {
  const long = tooLong(wanted.reason, 'reason');
  if (!wanted.reason || long) return long ?? 'reason missing';
  if (wanted.decidedOn < before.coversFrom) return 'decided too early';
  if (changed.selfUntil && wanted.selfUntil !== null && wanted.selfUntil < today) return 'assessed by then';
  if (changed.objectionsUntil && wanted.objectionsUntil !== null && wanted.objectionsUntil < today)
    return 'explained by then';
  return isTooEarly(wanted) ? 'explained too early' : null;
}
