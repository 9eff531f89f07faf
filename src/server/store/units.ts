import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import {
  type KnownListed,
  key,
  LONGEST_CODE,
  LONGEST_NAME,
  loopsIn,
  tidy,
  type UnitKind,
  type UnitWords,
} from '#org';
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
  /** The first day on which it is, and on which it is no more; null where nothing was recorded. */
  begunOn: CivilDate | null;
  endedOn: CivilDate | null;
  /** Of one that ended: the units that came directly after it. */
  successors: { id: string; name: string }[];
  /** Other names and codes. */
  aliases: string[];
}

export interface Wanted {
  kind?: UnitKind | undefined;
  /** Words of a name, a former name, a code or an alias, whatever their marks. */
  search?: string | undefined;
  /** Units that are now, that are no more, or both. */
  standing?: 'living' | 'ended' | 'all' | undefined;
}

/** The units of the commune by kind in the commune's order, then code as people count: `2` before `10`. */
export async function list(act: Act, { kind, search, standing = 'living' }: Wanted = {}): Promise<Unit[]> {
  const words = `%${(search ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<Unit>`
    select unit.id, unit.kind, unit.code, unit.name, unit.parent_id as parent, begun_on as "begunOn", ended_on as "endedOn",
      (select code from unit above where above.commune_id = unit.commune_id and above.id = unit.parent_id) as "parentCode",
      (select name from unit above where above.commune_id = unit.commune_id and above.id = unit.parent_id) as "parentName",
      exists (select from membership where membership.commune_id = unit.commune_id and membership.unit_id = unit.id
        and membership.until is null) as "hasAccount",
      case when ended_on is null then '[]' else coalesce((select json_agg(json_build_object('id', next.id, 'name', next.name) order by next.name)
        from unit_succession after join unit next on (next.commune_id, next.id) = (after.commune_id, after.successor_id)
        where (after.commune_id, after.unit_id) = (unit.commune_id, unit.id) and direct), '[]') end as successors,
      array(select text from unit_alias alias where (alias.commune_id, alias.unit_id) = (unit.commune_id, unit.id) order by text) as aliases
    from unit
    join unit_kind as known on (known.commune_id, known.key) = (unit.commune_id, unit.kind)
    where unit.commune_id = ${communeOf(act)} and (${kind ?? null}::text is null or unit.kind = ${kind ?? null})
      and (${standing} = 'all' or (ended_on is null) = (${standing} = 'living'))
      and (unaccent(unit.name) ilike unaccent(${words}) or unit.code ilike ${words}
        or exists (select from unit_alias alias where (alias.commune_id, alias.unit_id) = (unit.commune_id, unit.id)
          and unaccent(alias.text) ilike unaccent(${words}))
        or exists (select from unit_former former where (former.commune_id, former.unit_id) = (unit.commune_id, unit.id)
          and unaccent(former.name) ilike unaccent(${words})))
    order by known.position, known.key,
      regexp_replace(unit.code, '\\d+', '', 'g'), nullif(regexp_replace(unit.code, '\\D+', '', 'g'), '')::numeric, unit.code
    `.execute(act.tx);
  return rows;
}

/** How many living units of each kind; a kind without units is not there. */
export async function counts(act: Act): Promise<Record<UnitKind, number>> {
  const rows = await act.tx
    .selectFrom('unit')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('commune_id', '=', communeOf(act))
    .where('ended_on', 'is', null)
    .groupBy('kind')
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** As a list names them: what `readUnitRows` compares with. */
export async function listed(act: Act): Promise<KnownListed[]> {
  const units = await list(act);
  return units.map(({ kind, code, name, parentCode, aliases }) => ({
    kind,
    code,
    name,
    parent: parentCode,
    aliases,
  }));
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

/** Corrects a slip: papers of earlier days take the corrected words too. A change by decision is recorded as such. */
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
