import { sql } from 'kysely';
import { type Alias, type AliasProblem, fold, type KnownUnit, problemOfAlias, tidy } from '#org';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { list as listUnits } from './units.ts';

/** Every other name and code of a unit. */
export function list(act: Act, unit: string): Promise<Alias[]> {
  return act.tx
    .selectFrom('unit_alias')
    .select(['kind', 'text', 'system'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`unit_id::text`, '=', unit)
    .orderBy('kind')
    .orderBy('text')
    .execute();
}

/** The living units with all by which they are known: what `matchUnit` looks through. */
export async function known(act: Act): Promise<KnownUnit[]> {
  return (await listUnits(act)).map(({ id, code, name, aliases }) => ({ id, code, name, aliases }));
}

export type AliasOutcome = { ok: true } | { ok: false; problem: AliasProblem | 'taken' | 'not found' };

/** Adds a name or code by which a unit is known too; none that means another unit. */
export async function add(act: Act, unit: string, given: Alias): Promise<AliasOutcome> {
  const alias = { kind: given.kind, text: tidy(given.text), system: given.system && tidy(given.system) };
  const problem = problemOfAlias(alias);
  if (problem) return { ok: false, problem };
  const units = await listUnits(act, { standing: 'all' });
  if (units.every(({ id }) => id !== unit)) return { ok: false, problem: 'not found' };
  const same = fold(alias.text);
  const others = units.filter(({ id, endedOn }) => id !== unit && !endedOn);
  if (others.some(({ code, name, aliases }) => [code, name, ...aliases].some((word) => fold(word) === same)))
    return { ok: false, problem: 'taken' };
  await act.tx
    .insertInto('unit_alias')
    .values({
      commune_id: communeOf(act),
      unit_id: unit,
      ...alias,
      added_by: accountOf(act),
      added_at: act.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await record(act, { noun: 'unit alias', id: unit, verb: 'added', after: { unit, ...alias } });
  return { ok: true };
}

export async function remove(act: Act, unit: string, kind: string, text: string): Promise<AliasOutcome> {
  const gone = await act.tx
    .deleteFrom('unit_alias')
    .where('commune_id', '=', communeOf(act))
    .where(sql`unit_id::text`, '=', unit)
    .where(sql`kind`, '=', kind)
    .where('text', '=', text)
    .returning(['kind', 'text', 'system'])
    .executeTakeFirst();
  if (!gone) return { ok: false, problem: 'not found' };
  await record(act, { noun: 'unit alias', id: unit, verb: 'removed', before: { unit, ...gone } });
  return { ok: true };
}
