import { createHash, randomBytes } from 'node:crypto';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { Person, Role } from '#access';
import { civilDateOf } from '#calendar';
import { type Act, type As, accountOf, type Edge } from './act.ts';
import { matches } from './passwords.ts';

export const TRIES = 10;
export const WITHIN = 15 * 60_000;

export interface Credentials {
  login: string;
  password: string;
  /** The sender's network address. */
  address: string;
}

export type SignIn =
  | {
      ok: true;
      token: string;
      /** In how many places the account works; the session is in the first. */
      places: number;
    }
  | { ok: false; problem: 'wrong' | 'too many tries' | 'no membership' };

/** Ten tries in fifteen minutes per login and per address; an unknown login is answered like a wrong password. */
export async function signIn(as: As, edge: Edge, { login, password, address }: Credentials): Promise<SignIn> {
  const name = login.trim().toLowerCase().slice(0, 80);
  const account = await as({ kind: 'visitor' }, edge, async (act) => {
    if (await tooMany(act, name, address)) return 'too many tries' as const;
    await act.tx.insertInto('sign_in_attempt').values({ login: name, address, at: edge.now }).execute();
    return (await byLogin(act, name)) ?? null;
  });
  if (account === 'too many tries') return { ok: false, problem: account };
  if (!(await matches(password, account?.password_hash ?? null)) || !account)
    return { ok: false, problem: 'wrong' };
  return as({ kind: 'visitor' }, edge, async (act) => {
    await act.tx
      .deleteFrom('sign_in_attempt')
      .where('login', '=', name)
      .where('address', '=', address)
      .execute();
    await sql`select drop_idle_sessions(${act.now})`.execute(act.tx);
    const places = await membershipsOf(act, account.id);
    const [first] = places;
    if (!first) return { ok: false, problem: 'no membership' };
    return { ok: true, token: await open(act, first), places: places.length };
  });
}

/** Tries at the same moment wait for each other, so that none goes uncounted. Null: a link, counted apart from logins. */
export async function tooMany(act: Act, login: string | null, address: string): Promise<boolean> {
  const since = new Date(act.now.getTime() - WITHIN);
  await sql`select pg_advisory_xact_lock(1, hashtext(${login}::text))`.execute(act.tx);
  await sql`select pg_advisory_xact_lock(2, hashtext(${address}))`.execute(act.tx);
  await act.tx.deleteFrom('sign_in_attempt').where('at', '<', since).execute();
  const { most } = await act.tx
    .selectFrom('sign_in_attempt')
    .select(
      sql<number>`greatest(count(*) filter (where login = ${login}::text), count(*) filter (where address = ${address} and (login = '') = (${login}::text is null)))::int`.as(
        'most',
      ),
    )
    .where('at', '>=', since)
    .executeTakeFirstOrThrow();
  return most >= TRIES;
}

async function byLogin(act: Act, login: string) {
  const { rows } = await sql<{ id: string; password_hash: string | null }>`
    select * from credentials_of(${login})`.execute(act.tx);
  return rows[0];
}

export interface Place {
  account: string;
  membership: string;
  commune: string;
  communeName: string;
  role: Role;
  unitName: string | null;
}

/** Where an account works today: its memberships in force. */
export async function membershipsOf(act: Act, account: string): Promise<Place[]> {
  await sql`select set_config('thidua.account', ${account}, true)`.execute(act.tx);
  const { rows } = await sql<Place>`
    select account, membership, commune, commune_name as "communeName", role, unit_name as "unitName"
    from own_places(${act.today})`.execute(act.tx);
  return rows;
}

/** Opens a session and returns its token, which is stored only as a hash. */
export async function open(
  act: Act,
  place: Pick<Place, 'account' | 'membership' | 'commune'>,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await act.tx
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      account_id: place.account,
      commune_id: place.commune,
      membership_id: place.membership,
      created_at: act.now,
      last_seen_at: act.now,
    })
    .execute();
  return token;
}

/** A new session for another of the actor's own places of work; null where it is not his. */
export async function move(act: Act, membership: string): Promise<string | null> {
  const places = await membershipsOf(act, accountOf(act) ?? '');
  const place = places.find((own) => own.membership === membership);
  return place ? open(act, place) : null;
}

export async function close(act: Act, token: string) {
  await act.tx.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute();
}

/** Whose token this is; null when unknown, idle for 12 hours, or when the membership has ended. One question, one trip. */
export async function personOf(
  asked: QueryExecutorProvider,
  { now }: Edge,
  token: string,
): Promise<Person | null> {
  const { rows } = await sql<Omit<Person, 'kind'>>`
    /* prepared: person */ select * from person_of(${hashOf(token)}, ${now}, ${civilDateOf(now)})`.execute(
    asked,
  );
  const [row] = rows;
  return row ? { kind: 'person', ...row } : null;
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
