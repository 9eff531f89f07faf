import { sql } from 'kysely';
import { key, type ListedUnit, LONGEST_CODE, LONGEST_NAME, loopsIn, tidy, type UnitKind } from '#org';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import * as unitKinds from './unit-kinds.ts';

export interface Unit {
  id: string;
  kind: UnitKind;
  code: string;
  name: string;
  parent: string | null;
  parentCode: string | null;
  parentName: string | null;
  /** Whether somebody can sign in for it. */
  hasAccount: boolean;
}

export interface Wanted {
  kind?: UnitKind | undefined;
  /** Words of the name or the code, whatever their marks. */
  search?: string | undefined;
}

/** The units of the commune by kind in the commune's order, then code as people count: `2` before `10`. */
export async function list(act: Act, { kind, search }: Wanted = {}): Promise<Unit[]> {
  const words = `%${(search ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Unit>`
    select unit.id, unit.kind, unit.code, unit.name, unit.parent_id as parent,
      (select code from unit above where above.commune_id = unit.commune_id and above.id = unit.parent_id) as "parentCode",
      (select name from unit above where above.commune_id = unit.commune_id and above.id = unit.parent_id) as "parentName",
      exists (select from membership where membership.commune_id = unit.commune_id and membership.unit_id = unit.id
        and membership.until is null) as "hasAccount"
    from unit
    join unit_kind as known on (known.commune_id, known.key) = (unit.commune_id, unit.kind)
    where unit.commune_id = ${communeOf(act)} and (${kind ?? null}::text is null or unit.kind = ${kind ?? null})
      and (unaccent(unit.name) ilike unaccent(${words}) or unit.code ilike ${words})
    order by known.position, known.key,
      regexp_replace(unit.code, '\\d+', '', 'g'), nullif(regexp_replace(unit.code, '\\D+', '', 'g'), '')::numeric, unit.code
    `.execute(act.tx);
  return rows;
}

/** How many units of each kind; a kind without units is not there. */
export async function counts(act: Act): Promise<Record<UnitKind, number>> {
  const rows = await act.tx
    .selectFrom('unit')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('commune_id', '=', communeOf(act))
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** As a list names them: what `readUnitRows` compares with. */
export async function listed(act: Act): Promise<ListedUnit[]> {
  const units = await list(act);
  return units.map(({ kind, code, name, parentCode }) => ({ kind, code, name, parent: parentCode }));
}

export interface UnitWords {
  kind: UnitKind;
  code: string;
  name: string;
  /** The id of the unit above it. */
  parent: string | null;
}

export type UnitProblem =
  | 'kind missing'
  | 'code missing'
  | 'code too long'
  | 'code taken'
  | 'name missing'
  | 'name too long'
  | 'parent unknown'
  | 'loop of parents'
  | 'not found';

export type UnitOutcome = { ok: true; id: string } | { ok: false; problem: UnitProblem };

export async function add(act: Act, words: UnitWords): Promise<UnitOutcome> {
  const unit = tidied(words);
  const problem = await problemOf(act, unit, null);
  if (problem) return { ok: false, problem };
  const { id } = await act.tx
    .insertInto('unit')
    .values({ commune_id: communeOf(act), ...columnsOf(unit), created_at: act.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(act, { noun: 'unit', id, verb: 'added', after: unit });
  return { ok: true, id };
}

export async function change(act: Act, id: string, words: UnitWords): Promise<UnitOutcome> {
  const unit = tidied(words);
  const before = (await list(act)).find((known) => known.id === id);
  if (!before) return { ok: false, problem: 'not found' };
  const problem = await problemOf(act, unit, id);
  if (problem) return { ok: false, problem };
  await act.tx
    .updateTable('unit')
    .set(columnsOf(unit))
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  const { kind, code, name, parent } = before;
  await record(act, { noun: 'unit', id, verb: 'changed', before: { kind, code, name, parent }, after: unit });
  return { ok: true, id };
}

function tidied({ kind, code, name, parent }: UnitWords): UnitWords {
  return { kind, code: tidy(code), name: tidy(name), parent };
}

function columnsOf({ kind, code, name, parent }: UnitWords) {
  return { kind, code, name, parent_id: parent };
}

async function problemOf(act: Act, unit: UnitWords, id: string | null): Promise<UnitProblem | null> {
  const known = (await unitKinds.list(act)).find(({ key }) => key === unit.kind);
  if (!known || (known.retired && id === null)) return 'kind missing';
  if (!unit.code) return 'code missing';
  if (unit.code.length > LONGEST_CODE) return 'code too long';
  if (!unit.name) return 'name missing';
  if (unit.name.length > LONGEST_NAME) return 'name too long';
  await oneAtATime(act);
  const others = (await list(act)).filter((other) => other.id !== id);
  if (others.some(({ code }) => key(code) === key(unit.code))) return 'code taken';
  if (unit.parent === null) return null;
  if (unit.parent !== id && !others.some((other) => other.id === unit.parent)) return 'parent unknown';
  const above = new Map(others.map((other) => [other.id, other.parent]));
  return id && loopsIn(above.set(id, unit.parent)).length > 0 ? 'loop of parents' : null;
}

/** Units of one commune change one person at a time, so that two cannot make a loop or a double together. */
export async function oneAtATime(act: Act) {
  await sql`select pg_advisory_xact_lock(hashtext('units'), hashtext(${communeOf(act)}))`.execute(act.tx);
}
