import type { Person } from '#access';
import { type As, accounts } from '#store';
import { ward } from './ward.ts';

/** Everyone of the trial, staff first, as they would be once signed in. */
export async function cast(as: As, now: Date, commune: string): Promise<Person[]> {
  const members = await as({ kind: 'setup', commune }, { now }, accounts.trialMembers);
  return members.map(({ id, account, name, login, role, unit, unitName }) => ({
    kind: 'person',
    account,
    name,
    login,
    membership: id,
    role,
    commune: { id: commune, ...ward },
    unit: unit && unitName ? { id: unit, name: unitName } : null,
  }));
}
