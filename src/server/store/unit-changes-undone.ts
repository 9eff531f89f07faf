import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { get, list, type RecordedChange } from './unit-change-rows.ts';
import { moveHeadsBack } from './unit-heads.ts';
import { awaitSenders, giveWorkBack } from './unit-work.ts';
import { oneAtATime } from './units.ts';

/**
 * written: a unit after it has written or sent something, or something else rests on it · changed since: one of its units
 * changed again · code taken: an old unit's code is another's by now.
 */
export type UndoProblem = 'not found' | 'written' | 'changed since' | 'code taken';
export type Undone = { ok: true } | { ok: false; problem: UndoProblem };

/** Takes a change back as if it had not been recorded, as long as nothing rests on it. */
export async function undo(act: Act, id: string): Promise<Undone> {
  await oneAtATime(act);
  const change = await get(act, id);
  if (!change || change.state === 'undone') return { ok: false, problem: 'not found' };
  if (change.state === 'in force') {
    await awaitSenders(act, unitsOf(change));
    const problem = (await whyNot(act, change)) ?? (await takeBack(act, change));
    if (problem) return { ok: false, problem };
  }
  await act.tx
    .updateTable('unit_change')
    .set({ undone_at: act.now, undone_by: accountOf(act) })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  await record(act, { noun: 'unit change', id, verb: 'undone' });
  return { ok: true };
}

/** Why a change that is in force can no longer be undone; null where it can. */
export async function whyNot(act: Act, change: RecordedChange): Promise<UndoProblem | null> {
  const units = new Set(unitsOf(change));
  const since = (await list(act)).some(
    (other) =>
      other.id !== change.id &&
      other.state !== 'undone' &&
      (other.on > change.on || other.recordedAt > change.recordedAt) &&
      [...other.before, ...other.after].some(({ unit }) => unit !== null && units.has(unit)),
  );
  if (since || (await wordsLost(act, change))) return 'changed since';
  if (await somethingWritten(act, change)) return 'written';
  return (await codeTaken(act, change)) ? 'code taken' : null;
}

/** A list from a spreadsheet changed a unit that goes on on the same day: how it stood between the two was not kept. */
async function wordsLost(act: Act, { id, kind }: RecordedChange): Promise<boolean> {
  const { rows } = await sql<{ lost: boolean }>`
    select exists (select from unit_change_to new
      join unit_change_from old on (old.commune_id, old.change_id, old.unit_id) = (new.commune_id, new.change_id, new.unit_id)
      where new.commune_id = ${communeOf(act)} and new.change_id = ${id} and goes_on
        and (${kind} in ('move', 'convert') or (new.code, new.name) is distinct from (old.code, old.name))
        and not exists (select from unit_former
          where (unit_former.commune_id, unit_former.unit_id, unit_former.change_id) = (new.commune_id, new.unit_id, new.change_id)))
      as lost`.execute(act.tx);
  return rows[0]?.lost === true;
}

function unitsOf({ before, after }: RecordedChange): string[] {
  return [...before.map(({ unit }) => unit), ...after.flatMap(({ unit }) => unit ?? [])];
}

/** Of the new units anything; of those that went on what they sent or took over since. */
async function somethingWritten(act: Act, { id, appliedAt, before }: RecordedChange): Promise<boolean> {
  const goneOn = before.filter(({ ends }) => !ends).map(({ unit }) => unit);
  const { rows } = await sql<{ written: boolean }>`
    select exists (select from report join unit on (unit.commune_id, unit.id) = (report.commune_id, report.unit_id)
        where unit.commune_id = ${communeOf(act)} and begun_by = ${id})
      or exists (select from draft join unit on (unit.commune_id, unit.id) = (draft.commune_id, draft.unit_id)
        where unit.commune_id = ${communeOf(act)} and begun_by = ${id})
      or exists (select from report where commune_id = ${communeOf(act)} and unit_id = any(${goneOn}::uuid[]) and sent_at >= ${appliedAt})
      or exists (select from draft_taken where commune_id = ${communeOf(act)} and unit_id = any(${goneOn}::uuid[]) and taken_at >= ${appliedAt})
      as written`.execute(act.tx);
  return rows[0]?.written === true;
}

async function codeTaken(act: Act, { id }: RecordedChange): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from unit old join unit other on other.commune_id = old.commune_id and lower(other.code) = lower(old.code)
      where old.commune_id = ${communeOf(act)} and old.ended_by = ${id} and other.ended_on is null
        and other.begun_by is distinct from ${id}
        and not exists (select from unit_former where (unit_former.commune_id, unit_id, change_id) = (other.commune_id, other.id, ${id}::uuid)))
      as taken`.execute(act.tx);
  return rows[0]?.taken === true;
}

async function takeBack(act: Act, { id }: RecordedChange): Promise<UndoProblem | null> {
  const commune = communeOf(act);
  await giveWorkBack(act, id);
  await moveHeadsBack(act, id);
  await sql`delete from unit_succession where commune_id = ${commune} and change_id = ${id}`.execute(act.tx);
  await restore(act, id, sql`parent_id = unit_former.parent_id`);
  if (!(await newUnitsGone(act, id))) return 'written';
  await act.tx
    .updateTable('unit')
    .set({ ended_on: null, ended_by: null })
    .where('commune_id', '=', commune)
    .where('ended_by', '=', id)
    .execute();
  await restore(act, id, sql`code = unit_former.code, name = unit_former.name, kind = unit_former.kind`);
  await sql`delete from unit_former where commune_id = ${commune} and change_id = ${id}`.execute(act.tx);
  return null;
}

function restore(act: Act, change: string, columns: ReturnType<typeof sql>) {
  return sql`update unit set ${columns} from unit_former
    where unit.commune_id = ${communeOf(act)} and unit_former.change_id = ${change}
      and (unit_former.commune_id, unit_former.unit_id) = (unit.commune_id, unit.id)`.execute(act.tx);
}

/** False where something of another room already rests on a new unit. */
async function newUnitsGone(act: Act, change: string): Promise<boolean> {
  await sql`savepoint before_units`.execute(act.tx);
  try {
    await sql`select take_back_units(${change}::uuid)`.execute(act.tx);
    return true;
  } catch (error) {
    if (!restsOnIt(error)) throw error;
    await sql`rollback to savepoint before_units`.execute(act.tx);
    return false;
  }
}

const RESTS = ['23001', '23503'];

function restsOnIt(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && RESTS.includes(String(error.code));
}
