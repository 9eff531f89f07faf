import { sql } from 'kysely';
import { successionOf } from '#org';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import type { ChangedUnit, RecordedChange } from './unit-change-rows.ts';
import { moveHeads } from './unit-heads.ts';
import { passWorkOn } from './unit-work.ts';

/**
 * Puts a recorded change in force: the old units end, those that go on take their new words, the new ones are made,
 * and what the old ones owed goes to those after them. Nothing that was sent or written is touched.
 */
export async function apply(act: Act, change: RecordedChange): Promise<void> {
  await endOld(act, change);
  for (const after of change.after) if (after.goesOn) await goOn(act, change, after);
  const units = new Map<number, string>();
  for (const after of change.after) units.set(after.place, after.unit ?? (await begin(act, change, after)));
  const ways = change.after.flatMap(({ place, of }) =>
    of.map((from) => ({ from, to: units.get(place) ?? from })),
  );
  await succeed(act, change.id, ways);
  await moveChildren(act, change, ways);
  await passWorkOn(act, change);
  await moveHeads(act, change, ways);
  await act.tx
    .updateTable('unit_change')
    .set({ applied_at: act.now, problem: null })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', change.id)
    .execute();
  await record(act, {
    noun: 'unit change',
    id: change.id,
    verb: 'put in force',
    after: { kind: change.kind, on: change.on, ways },
    reason: decisionWords(change),
  });
}

/** `Nghị quyết số 12/NQ-HĐND`: why the log says it happened. */
export function decisionWords({ decision }: Pick<RecordedChange, 'decision'>): string {
  return `${decision.kind} số ${decision.number}`;
}

async function endOld(act: Act, { id, on, before }: RecordedChange) {
  const ended = before.filter(({ ends }) => ends).map(({ unit }) => unit);
  if (ended.length === 0) return;
  await act.tx
    .updateTable('unit')
    .set({ ended_on: on, ended_by: id })
    .where('commune_id', '=', communeOf(act))
    .where('id', 'in', ended)
    .execute();
}

/** How the unit stood until now is kept, where anything of it changes. */
async function goOn(act: Act, { id, on }: RecordedChange, { unit, kind, code, name, parent }: ChangedUnit) {
  await sql`
    insert into unit_former (commune_id, unit_id, until, code, name, kind, parent_id, change_id)
    select commune_id, id, ${on}, code, name, kind, parent_id, ${id} from unit
    where commune_id = ${communeOf(act)} and id = ${unit}
      and (kind, code, name, parent_id) is distinct from (${kind}, ${code}, ${name}, ${parent}::uuid)
    on conflict do nothing`.execute(act.tx);
  await act.tx
    .updateTable('unit')
    .set({ kind, code, name, parent_id: parent })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', unit)
    .execute();
}

async function begin(
  act: Act,
  change: RecordedChange,
  { place, kind, code, name, parent }: ChangedUnit,
): Promise<string> {
  const commune_id = communeOf(act);
  const { id } = await act.tx
    .insertInto('unit')
    .values({
      commune_id,
      kind,
      code,
      name,
      parent_id: parent,
      created_at: act.now,
      begun_on: change.on,
      begun_by: change.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await act.tx
    .updateTable('unit_change_to')
    .set({ unit_id: id })
    .where('commune_id', '=', commune_id)
    .where('change_id', '=', change.id)
    .where('place', '=', place)
    .execute();
  return id;
}

type Ways = { from: string; to: string }[];

async function succeed(act: Act, change: string, ways: Ways) {
  const commune_id = communeOf(act);
  const known = await act.tx
    .selectFrom('unit_succession')
    .select(['unit_id as unit', 'successor_id as successor'])
    .where('commune_id', '=', commune_id)
    .execute();
  const rows = successionOf(ways, known).map(({ unit, successor, direct }) => ({
    commune_id,
    unit_id: unit,
    successor_id: successor,
    change_id: change,
    direct,
  }));
  if (rows.length > 0) await act.tx.insertInto('unit_succession').values(rows).execute();
}

/** Units under one that ended stand under its one successor from that day. */
async function moveChildren(act: Act, { id, on, before }: RecordedChange, ways: Ways) {
  const ended = new Set(before.filter(({ ends }) => ends).map(({ unit }) => unit));
  const moved = ways.filter(({ from }) => ended.has(from));
  await sql`
    with way as (select * from unnest(${moved.map(({ from }) => from)}::uuid[], ${moved.map(({ to }) => to)}::uuid[]) as way (old, new)),
      children as (select unit.*, way.new from unit join way on way.old = unit.parent_id
        where unit.commune_id = ${communeOf(act)} and unit.ended_on is null and unit.id <> way.new),
      kept as (insert into unit_former (commune_id, unit_id, until, code, name, kind, parent_id, change_id)
        select commune_id, id, ${on}, code, name, kind, parent_id, ${id} from children on conflict do nothing)
    update unit set parent_id = children.new from children
    where unit.commune_id = children.commune_id and unit.id = children.id`.execute(act.tx);
}
