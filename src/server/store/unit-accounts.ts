import { sql } from 'kysely';
import { addMember, type Handover, insertAccount } from './account-rows.ts';
import { type Act, communeOf } from './act.ts';
import { firstPassword, hashed } from './passwords.ts';

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
    const account = await insertAccount(act, { login, name: unit.name, hash });
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
    .where('ended_on', 'is', null)
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
