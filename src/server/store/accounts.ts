import { sql } from 'kysely';
import { SHORTEST_PASSWORD } from './account-passwords.ts';
import { addMember, insertAccount, type NewAccount, nameOf, type Outcome } from './account-rows.ts';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { hashed } from './passwords.ts';

export { changeOwnPassword, resetPassword, SHORTEST_PASSWORD } from './account-passwords.ts';
export type { AccountProblem, Handover, NewAccount } from './account-rows.ts';
export { countWithout, createForUnits } from './unit-accounts.ts';

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
  const account = await insertAccount(act, { login, name: wanted.name, hash });
  if (!account) return { ok: false, problem: 'login taken' };
  return { ok: true, account, membership: await addMember(act, account, wanted) };
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
      'account.id as account',
      'account.name',
      'account.login',
      'membership.role',
      'membership.unit_id as unit',
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

/** Lets a member report for one more unit; false where either is unknown or he does so already. */
export async function giveUnit(act: Act, membership: string, unit: string): Promise<boolean> {
  const all = await members(act);
  const member = all.find(({ id }) => id === membership);
  const known = await act.tx
    .selectFrom('unit')
    .select('name')
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', unit)
    .executeTakeFirst();
  const has = all.some((one) => one.account === member?.account && one.unit === unit);
  if (!member || !known || has) return false;
  await addMember(act, member.account, { role: 'unit', unit, name: `${member.name}, ${known.name}` });
  return true;
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
