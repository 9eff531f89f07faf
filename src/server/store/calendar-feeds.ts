import { type QueryExecutorProvider, sql } from 'kysely';
import type { Person } from '#access';
import { civilDateOf } from '#calendar';
import { type Act, communeOf, type Edge } from './act.ts';
import { record } from './events.ts';
import { hashOfToken, newToken } from './link-token.ts';
import { tooMany } from './sessions.ts';

/** The feed of one's own membership; null where none was made. Never its token. */
export async function own(act: Act): Promise<{ madeAt: Date; lastUsedAt: Date | null } | null> {
  const row = await act.tx
    .selectFrom('calendar_feed')
    .select(['made_at as madeAt', 'last_used_at as lastUsedAt'])
    .where('commune_id', '=', communeOf(act))
    .where('membership_id', '=', membershipOf(act))
    .executeTakeFirst();
  return row ?? null;
}

/** Makes the address of one's own feed, or a new one in its place; its token is given this once. */
export async function make(act: Act): Promise<string> {
  const [token, membership] = [newToken(), membershipOf(act)];
  const made = { token_hash: hashOfToken(token), made_at: act.now, last_used_at: null };
  await act.tx
    .insertInto('calendar_feed')
    .values({ commune_id: communeOf(act), membership_id: membership, ...made })
    .onConflict((conflict) => conflict.columns(['commune_id', 'membership_id']).doUpdateSet(made))
    .execute();
  await record(act, { noun: 'calendar feed', id: membership, verb: 'made' });
  return token;
}

/** Nobody opens it any more; false where there was none. */
export async function revoke(act: Act): Promise<boolean> {
  const membership = membershipOf(act);
  const { numDeletedRows } = await act.tx
    .deleteFrom('calendar_feed')
    .where('commune_id', '=', communeOf(act))
    .where('membership_id', '=', membership)
    .executeTakeFirstOrThrow();
  if (numDeletedRows > 0) await record(act, { noun: 'calendar feed', id: membership, verb: 'revoked' });
  return numDeletedRows > 0;
}

/** Said without `ok`: a try that found nothing is kept, as the counting needs it. */
export type Opened = { state: 'open'; person: Person } | { state: 'unknown' | 'too many tries' };

/** Whose feed a token opens, as that person stands today. Tries of unknown ones are counted as those of links. */
export async function open(
  act: Act,
  { token, address }: { token: string; address: string },
): Promise<Opened> {
  const person = await personOf(act.tx, act, token);
  if (person) return { state: 'open', person };
  if (await tooMany(act, null, address)) return { state: 'too many tries' };
  await act.tx.insertInto('sign_in_attempt').values({ login: '', address, at: act.now }).execute();
  return { state: 'unknown' };
}

async function personOf(asked: QueryExecutorProvider, { now }: Edge, token: string): Promise<Person | null> {
  const { rows } = await sql<Omit<Person, 'kind'>>`
    select * from feed_of(${hashOfToken(token)}, ${now}, ${civilDateOf(now)})`.execute(asked);
  const [row] = rows;
  return row ? { kind: 'person', ...row } : null;
}

function membershipOf({ actor }: Act): string {
  if (actor.kind !== 'person') throw new Error('only a person has a calendar feed');
  return actor.membership;
}
