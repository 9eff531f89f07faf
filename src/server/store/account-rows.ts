import { randomUUID } from 'node:crypto';
import type { Role } from '#access';
import { type Act, communeOf, isTrial } from './act.ts';
import { record } from './events.ts';

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

export type Outcome<T> = ({ ok: true } & T) | { ok: false; problem: AccountProblem };

export interface Handover {
  unit: string;
  unitName: string;
  login: string;
  password: string;
}

/** Its own id, and no `returning`: until the membership stands, nobody may read the new row. */
export async function insertAccount(
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

export async function addMember(
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

export async function nameOf(act: Act, account: string): Promise<string> {
  const { name } = await act.tx
    .selectFrom('account')
    .select('name')
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  return name;
}
