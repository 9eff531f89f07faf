import { sql } from 'kysely';
import type { Actor } from '#access';
import { type Act, accountOf, communeOf } from './act.ts';

export interface Happening {
  noun:
    | 'commune'
    | 'issuer'
    | 'account'
    | 'membership'
    | 'unit'
    | 'unit kind'
    | 'unit alias'
    | 'unit change'
    | 'day off'
    | 'scan'
    | 'export'
    | 'plan'
    | 'plan item'
    | 'plan point'
    | 'movement'
    | 'movement event'
    | 'milestone'
    | 'period'
    | 'draft'
    | 'report'
    | 'evaluation'
    | 'compilation'
    | 'evidence'
    | 'link'
    | 'post'
    | 'delegation'
    | 'registration'
    | 'own plan'
    | 'difficulty'
    | 'contact'
    | 'reminder'
    | 'reminder ladder'
    | 'mail'
    | 'calendar feed'
    | 'rule'
    | 'criteria set'
    | 'rule pack'
    | 'paper'
    | 'paper number'
    | 'certificate form'
    | 'certificate printer';
  id: string;
  verb: string;
  before?: object;
  after?: object;
  reason?: string;
  /** The unit or person for whom the actor acted, where it was not himself. */
  onBehalfOf?: string | null;
}

/** Written beside every change, in the same transaction; never changed afterwards. */
export async function record(act: Act, happening: Happening) {
  await recordAll(act, [happening]);
}

/** One insert for up to this many: the protocol counts parameters in 16 bits. */
const AT_A_TIME = 1000;

export async function recordAll(act: Act, happenings: readonly Happening[]) {
  for (let from = 0; from < happenings.length; from += AT_A_TIME)
    await act.tx
      .insertInto('event')
      .values(happenings.slice(from, from + AT_A_TIME).map((happening) => insertedRow(act, happening)))
      .execute();
}

/** The row of an event: for a statement that writes it beside its change. */
export function eventRow(act: Act, happening: Happening) {
  return {
    commune_id: communeOf(act),
    at: act.now,
    actor: nameOf(act.actor),
    account_id: accountOf(act),
    on_behalf_of: happening.onBehalfOf ?? null,
    source: act.source,
    noun: happening.noun,
    noun_id: happening.id,
    verb: happening.verb,
    before: happening.before ?? null,
    after: happening.after ?? null,
    reason: happening.reason ?? null,
  };
}

function insertedRow(act: Act, happening: Happening) {
  const { before, after, ...row } = eventRow(act, happening);
  return { ...row, before: before && JSON.stringify(before), after: after && JSON.stringify(after) };
}

function nameOf(actor: Actor): string {
  if (actor.kind === 'link') return `Liên kết của ${actor.unit.name}`;
  return actor.kind === 'person' ? actor.name : actor.kind;
}

export const PAGE = 50;

/** One line of the log. */
export interface Logged {
  id: string;
  at: Date;
  actor: string;
  source: string;
  noun: string;
  verb: string;
  /** The name of what was changed, where it has one. */
  about: string | null;
  reason: string | null;
}

/** The events of the commune, newest first; pages are counted from 1. */
export async function page(act: Act, number: number): Promise<{ events: Logged[]; pages: number }> {
  const events = await logged(act)
    .limit(PAGE)
    .offset((number - 1) * PAGE)
    .execute();
  return { events, pages: Math.max(1, Math.ceil((await count(act)) / PAGE)) };
}

/** Up to so many of them that are older than this one, the newest first; the newest of all for null. */
export function olderThan(act: Act, last: string | null, most: number): Promise<Logged[]> {
  const all = logged(act).limit(most);
  return (last === null ? all : all.where('event.id', '<', last)).execute();
}

/** How many there are. */
export async function count(act: Act): Promise<number> {
  const { all } = await act.tx
    .selectFrom('event')
    .where('commune_id', '=', communeOf(act))
    .select(sql<number>`count(*)::int`.as('all'))
    .executeTakeFirstOrThrow();
  return all;
}

function logged(act: Act) {
  return act.tx
    .selectFrom('event')
    .where('commune_id', '=', communeOf(act))
    .select(['id', 'at', 'actor', 'source', 'noun', 'verb', 'reason'])
    .select(
      sql<
        string | null
      >`coalesce(after ->> 'name', before ->> 'name', after ->> 'file', (select unit.name from unit
        where unit.commune_id = event.commune_id and unit.id::text = coalesce(event.after, event.before) ->> 'unit'))`.as(
        'about',
      ),
    )
    .orderBy('event.id', 'desc');
}
