import { sql } from 'kysely';
import { key, type ListedUnit, type ReadUnits, readUnitRows } from '#org';
import { type Act, communeOf } from './act.ts';
import { type Happening, recordAll } from './events.ts';
import * as unitKinds from './unit-kinds.ts';
import { listed, oneAtATime } from './units.ts';

const AT_A_TIME = 1000;

/** Takes a list of units, all of it or nothing: see `readUnitRows`. */
export async function importUnits(act: Act, rows: readonly (readonly string[])[]): Promise<ReadUnits> {
  await oneAtATime(act);
  const read = readUnitRows(rows, await listed(act), await unitKinds.list(act));
  if (!read.ok) return read;
  await keepFormer(act, read.changed);
  const written = [...read.added, ...read.changed.map(({ after }) => after)];
  for (const some of chunks(written)) await write(act, some);
  const ids = await idsByCode(act);
  for (const some of chunks(written)) await placeUnder(act, some, ids);
  await recordAll({ ...act, source: 'excel' }, happenings(read, ids));
  return read;
}

async function write(act: Act, units: readonly ListedUnit[]) {
  const commune_id = communeOf(act);
  await act.tx
    .insertInto('unit')
    .values(
      units.map(({ kind, code, name }) => ({
        commune_id,
        kind,
        code,
        name,
        created_at: act.now,
        parent_id: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .expression(sql`commune_id, lower(code)`)
        .where('ended_on', 'is', null)
        .doUpdateSet(({ ref }) => ({ name: ref('excluded.name') })),
    )
    .execute();
}

/** How the units stood until today; what was typed today is corrected without a trace. */
async function keepFormer(act: Act, changed: readonly { before: ListedUnit }[]) {
  await sql`
    insert into unit_former (commune_id, unit_id, until, code, name, kind, parent_id)
    select commune_id, id, ${act.today}, code, name, kind, parent_id from unit
    where commune_id = ${communeOf(act)} and ended_on is null and code = any(${changed.map(({ before }) => before.code)}::text[])
      and (created_at at time zone 'Asia/Ho_Chi_Minh')::date < ${act.today}
    on conflict do nothing`.execute(act.tx);
}

type Ids = ReadonlyMap<string, string>;

async function placeUnder(act: Act, units: readonly ListedUnit[], ids: Ids) {
  const own = units.map(({ code }) => ids.get(key(code)));
  const parents = units.map(({ parent }) => (parent ? ids.get(key(parent)) : null));
  await sql`
    update unit set parent_id = row.parent from unnest(${own}::uuid[], ${parents}::uuid[]) as row (id, parent)
    where unit.commune_id = ${communeOf(act)} and unit.id = row.id and unit.parent_id is distinct from row.parent
    `.execute(act.tx);
}

function happenings({ added, changed }: Extract<ReadUnits, { ok: true }>, ids: Ids): Happening[] {
  const idOf = ({ code }: ListedUnit) => ids.get(key(code)) ?? code;
  return [
    ...added.map((after) => ({ noun: 'unit', id: idOf(after), verb: 'added', after }) as const),
    ...changed.map(
      ({ before, after }) => ({ noun: 'unit', id: idOf(after), verb: 'changed', before, after }) as const,
    ),
  ];
}

async function idsByCode(act: Act): Promise<Map<string, string>> {
  const rows = await act.tx
    .selectFrom('unit')
    .select(['id', 'code'])
    .where('commune_id', '=', communeOf(act))
    .where('ended_on', 'is', null)
    .execute();
  return new Map(rows.map(({ id, code }) => [key(code), id]));
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_A_TIME) }, (_, index) =>
    all.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  );
}
