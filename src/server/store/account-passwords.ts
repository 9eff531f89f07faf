import { type Handover, nameOf, type Outcome } from './account-rows.ts';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { firstPassword, hashed, matches } from './passwords.ts';

export const SHORTEST_PASSWORD = 8;

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
