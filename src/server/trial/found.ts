import type { Role } from '#access';
import { type Act, accounts, communeOf, communes, importUnits, posts, units } from '#store';
import { heads, reporters, staff, unitRows, ward } from './ward.ts';

/** Founds the made-up ward with its units and people, as the screens would. Returns the commune's id. */
export async function foundWard(act: Act): Promise<string> {
  const inside = await communes.found(act, ward);
  if (!inside) throw new Error('the trial stands already');
  for (const [place, persona] of staff.entries()) await addPerson(inside, place, persona);
  await nameHeads(inside);
  const imported = await importUnits(inside, unitRows);
  if (!imported.ok) throw new Error(`the trial's units: ${imported.problems[0]?.reason}`);
  for (const [place, { id, code }] of (await units.list(inside)).entries())
    await addPerson(inside, staff.length + place, {
      name: reporters.get(code) ?? code,
      role: 'unit',
      unit: id,
    });
  return communeOf(inside);
}

/** Who signs for the bodies of the ward. */
async function nameHeads(act: Act) {
  const bodies = new Map((await communes.issuers(act)).map(({ id, kind }) => [id, kind]));
  for (const { id, issuer, rank } of (await posts.roster(act)).posts) {
    const holder = heads.get(bodies.get(issuer ?? '') ?? '');
    if (holder && rank === 'head') await posts.nameHolder(act, id, holder);
  }
}

interface Persona {
  name: string;
  role: Role;
  unit?: string;
}

/** Nobody can sign in with such an account: it has no password and is entered from inside the trial. */
async function addPerson(act: Act, place: number, { name, role, unit }: Persona) {
  const login = `thu.${communeOf(act).slice(0, 8)}.${place.toString().padStart(2, '0')}`;
  const made = await accounts.create(act, { login, name, password: null, role, ...(unit ? { unit } : {}) });
  if (!made.ok) throw new Error(`${made.problem}: ${login}`);
}
