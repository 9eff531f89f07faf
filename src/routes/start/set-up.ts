import { type Act, accounts, communeOf, communes, sessions } from '#store';

export interface SetUp {
  name: string;
  officialCode: string;
  province: string;
  person: string;
  login: string;
  password: string;
}

export type SetUpOutcome =
  | { ok: true; token: string }
  | { ok: false; problem: 'set up already' | 'code taken' | accounts.AccountProblem; field: string };

/** Founds the first real commune with its issuers and its first administrator, and signs him in. */
export async function setUp(act: Act, wanted: SetUp): Promise<SetUpOutcome> {
  if (!(await communes.stillNone(act))) return { ok: false, problem: 'set up already', field: 'name' };
  const { name, officialCode: code, province, person, login, password } = wanted;
  const inside = await communes.found(act, { code, name, province, trial: false });
  if (!inside) return { ok: false, problem: 'code taken', field: 'officialCode' };
  const made = await accounts.create(inside, { login, name: person, password, role: 'administrator' });
  if (!made.ok) return { ...made, field: 'login' };
  const { account, membership } = made;
  return {
    ok: true,
    token: await sessions.open(inside, { account, membership, commune: communeOf(inside) }),
  };
}
