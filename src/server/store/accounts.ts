import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '#access';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { firstPassword, hashed, matches } from './passwords.ts';

export const SHORTEST_PASSWORD = 8;

export type AccountProblem =
  | 'login taken'
  | 'login malformed'
  | 'password too short'
  | 'wrong password'
  | 'name missing';

export interface NewAccount {
  login: string;
  name: string;
  /** Null only for an account of the trial, which is entered from inside it. */
  password: string | null;
  role: Role;
  /** Only for the role `unit`. */
  unit?: string;
}

type Outcome<T> = ({ ok: true } & T) | { ok: false; problem: AccountProblem };

/** Lower-case letters, digits, dot, dash and underscore: what an old phone types without trouble. */
export function loginOf(text: string): string | null {
  const login = text.trim().toLowerCase();
  return /^[a-z0-9][a-z0-9._-]{2,39}$/.test(login) ? login : null;
}

/** Makes the account and its membership in the actor's commune. */
export async function create(
  act: Act,
  wanted: NewAccount,
): Promise<Outcome<{ account: string; membership: string }>> {
  const login = loginOf(wanted.login);
  if (!login) return { ok: false, problem: 'login malformed' };
  if (!wanted.name.trim()) return { ok: false, problem: 'name missing' };
  if (wanted.password !== null && wanted.password.length < SHORTEST_PASSWORD)
    return { ok: false, problem: 'password too short' };
  const hash = wanted.password === null ? null : await hashed(wanted.password);
  const account = await insert(act, { login, name: wanted.name, hash });
  if (!account) return { ok: false, problem: 'login taken' };
  return { ok: true, account, membership: await addMember(act, account, wanted) };
}

/** Its own id, and no `returning`: until the membership stands, nobody may read the new row. */
async function insert(
  act: Act,
  { login, name, hash }: { login: string; name: string; hash: string | null },
): Promise<string | undefined> {
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await act.tx
    .insertInto('account')
    .values({
      id,
      login,
      name: name.trim().normalize('NFC'),
      password_hash: hash,
      trial_commune_id: hash === null || isTrial(act) ? communeOf(act) : null,
      created_at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? id : undefined;
}

/** What is made inside a trial goes with it. */
function isTrial({ actor }: Act): boolean {
  return actor.kind === 'person' && actor.commune.trial;
}

async function addMember(
  act: Act,
  account: string,
  { role, unit, name }: Pick<NewAccount, 'role' | 'unit' | 'name'>,
): Promise<string> {
  const { id } = await act.tx
    .insertInto('membership')
    .values({
      commune_id: communeOf(act),
      account_id: account,
      role,
      unit_id: unit ?? null,
      since: act.today,
      until: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(act, { noun: 'membership', id, verb: 'given', after: { account, name, role, unit } });
  return id;
}

export interface Handover {
  unit: string;
  unitName: string;
  login: string;
  password: string;
}

/** As many first passwords as are worked out in a few seconds. */
export const SHEET = 300;

/** An account for each of the first units that have none, with first passwords that are shown once and never again. */
export async function createForUnits(act: Act): Promise<Handover[]> {
  const units = await unitsWithoutAccount(act)
    .select(['id', 'name', 'code'])
    .orderBy('code')
    .limit(SHEET)
    .execute();
  const ready = await Promise.all(units.map(async (unit) => ({ unit, ...(await newPassword()) })));
  const sheet: Handover[] = [];
  for (const { unit, password, hash } of ready)
    sheet.push({ unit: unit.id, unitName: unit.name, login: await createForUnit(act, unit, hash), password });
  return sheet;
}

/** How many units nobody can sign in for. */
export async function countWithout(act: Act): Promise<number> {
  const { count } = await unitsWithoutAccount(act)
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

async function newPassword() {
  const password = firstPassword();
  return { password, hash: await hashed(password) };
}

/** A code may be taken as a login by another commune's unit: then a number follows it. */
async function createForUnit(act: Act, unit: { id: string; name: string; code: string }, hash: string) {
  const stem = stemOf(unit.code);
  for (let attempt = 1; ; attempt += 1) {
    const login = attempt === 1 ? stem : `${stem}-${attempt}`;
    const account = await insert(act, { login, name: unit.name, hash });
    if (!account) continue;
    await addMember(act, account, { name: unit.name, role: 'unit', unit: unit.id });
    return login;
  }
}

function stemOf(code: string): string {
  const plain = code.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const stem = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 30);
  return stem.length < 3 ? `donvi-${stem}` : stem;
}

function unitsWithoutAccount(act: Act) {
  return act.tx
    .selectFrom('unit')
    .where('commune_id', '=', communeOf(act))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .whereRef('membership.commune_id', '=', 'unit.commune_id')
            .whereRef('membership.unit_id', '=', 'unit.id')
            .where('membership.until', 'is', null),
        ),
      ),
    );
}

/** Who may do what in this commune, staff first. */
export function members(act: Act) {
  return act.tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .leftJoin('unit', (join) =>
      join.onRef('unit.id', '=', 'membership.unit_id').onRef('unit.commune_id', '=', 'membership.commune_id'),
    )
    .select([
      'membership.id',
      'account.name',
      'account.login',
      'membership.role',
      'unit.name as unit_name',
      'membership.since',
    ])
    .where('membership.commune_id', '=', communeOf(act))
    .where('membership.until', 'is', null)
    .orderBy('membership.role')
    .orderBy('account.login')
    .execute();
}

/** The made-up people of the actor's trial, staff first; nobody where the commune is no trial. */
export function trialMembers(act: Act) {
  return act.tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .leftJoin('unit', (join) =>
      join.onRef('unit.id', '=', 'membership.unit_id').onRef('unit.commune_id', '=', 'membership.commune_id'),
    )
    .select([
      'membership.id',
      'account.id as account',
      'account.name',
      'account.login',
      'membership.role',
      'unit.id as unit',
      'unit.name as unitName',
    ])
    .where('membership.commune_id', '=', communeOf(act))
    .whereRef('account.trial_commune_id', '=', 'membership.commune_id')
    .where('membership.until', 'is', null)
    .orderBy(sql`membership.role = 'unit'`)
    .orderBy('account.login')
    .execute();
}

/** A member's access ends today; an administrator cannot end his own. */
export async function endMembership(act: Act, id: string): Promise<boolean> {
  const row = await act.tx
    .updateTable('membership')
    .set({ until: act.today })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .where('account_id', '<>', accountOf(act))
    .where('until', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  if (!row) return false;
  await act.tx.deleteFrom('session').where('membership_id', '=', id).execute();
  const name = await nameOf(act, row.account_id);
  await record(act, { noun: 'membership', id, verb: 'ended', before: { account: row.account_id, name } });
  return true;
}

/** A new first password for a member who lost his; his sessions end. */
export async function resetPassword(act: Act, membership: string): Promise<Handover | null> {
  const row = await act.tx
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['account.id', 'account.login', 'account.name', 'membership.unit_id'])
    .where('membership.commune_id', '=', communeOf(act))
    .where('membership.id', '=', membership)
    .where('account.password_hash', 'is not', null)
    .executeTakeFirst();
  if (!row) return null;
  const password = firstPassword();
  await setPassword(act, row.id, password);
  await act.tx.deleteFrom('session').where('account_id', '=', row.id).execute();
  return { unit: row.unit_id ?? '', unitName: row.name, login: row.login, password };
}

/** All sessions of the account end, this one too: the caller opens a new one. */
export async function changeOwnPassword(act: Act, current: string, next: string): Promise<Outcome<object>> {
  const account = accountOf(act);
  const stored = await act.tx
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', account)
    .executeTakeFirst();
  if (!stored || !account || !(await matches(current, stored.password_hash)))
    return { ok: false, problem: 'wrong password' };
  if (next.length < SHORTEST_PASSWORD) return { ok: false, problem: 'password too short' };
  await setPassword(act, account, next);
  await act.tx.deleteFrom('session').where('account_id', '=', account).execute();
  return { ok: true };
}

async function setPassword(act: Act, account: string, password: string) {
  await act.tx
    .updateTable('account')
    .set({ password_hash: await hashed(password) })
    .where('id', '=', account)
    .execute();
  const name = await nameOf(act, account);
  await record(act, { noun: 'account', id: account, verb: 'password set', after: { name } });
}

async function nameOf(act: Act, account: string): Promise<string> {
  const { name } = await act.tx
    .selectFrom('account')
    .select('name')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  return name;
}
