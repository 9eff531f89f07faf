import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { levels, mailAddress, type Rung, USUAL_HOUR, USUAL_RUNGS } from '#urging';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import * as movements from './movements.ts';

/** The reminders of a movement that leave by themselves. */
export interface Ladder {
  movement: string;
  /** The first day from which they leave; null while it is off. */
  since: CivilDate | null;
  /** Of Việt Nam. */
  hour: number;
  officerEmail: string;
  rungs: readonly Rung[];
  /** Null where nobody has set it: these are the usual rungs. */
  setAt: Date | null;
  setBy: string | null;
}

/** The ladder of a movement, as it was set or as it usually is. */
export async function ladderOf(act: Act, movement: string): Promise<Ladder> {
  const [found] = await ladders(act, movement);
  const usual = {
    since: null,
    hour: USUAL_HOUR,
    officerEmail: '',
    rungs: USUAL_RUNGS,
    setAt: null,
    setBy: null,
  };
  return found ?? { movement, ...usual };
}

/** The ladders of the commune that are on today; none of a trial, whose addresses are made up. */
export async function onLadders(act: Act): Promise<Ladder[]> {
  if (await isTrial(act)) return [];
  return (await ladders(act, null)).filter(({ since }) => since !== null && since <= act.today);
}

async function isTrial(act: Act): Promise<boolean> {
  const row = await act.tx
    .selectFrom('commune')
    .select('trial')
    .where('id', '=', communeOf(act))
    .executeTakeFirstOrThrow();
  return row.trial;
}

async function ladders(act: Act, movement: string | null): Promise<Ladder[]> {
  const { rows } = await sql<Ladder>`
    select movement_id as movement, since, hour, officer_email as "officerEmail", set_at as "setAt", account.name as "setBy",
      (select coalesce(json_agg(json_build_object('days', days, 'level', level) order by days), '[]') from reminder_rung rung
        where (rung.commune_id, rung.movement_id) = (ladder.commune_id, ladder.movement_id)) as rungs
    from reminder_ladder ladder left join account on account.id = set_by
    where commune_id = ${communeOf(act)} and (${movement}::text is null or movement_id::text = ${movement})
    order by movement_id`.execute(act.tx);
  return rows;
}

export interface LadderWords {
  hour: number;
  officerEmail: string;
  rungs: readonly Rung[];
}

export type LadderSet = { ok: true } | { ok: false; problem: 'not found' | 'hour' | 'email' | 'no rungs' };

/** Sets the rungs and the hour of a movement's ladder; whether it is on stays as it is. */
export async function setLadder(act: Act, movement: string, words: LadderWords): Promise<LadderSet> {
  const { hour, rungs } = words;
  const email = words.officerEmail.trim() === '' ? '' : mailAddress(words.officerEmail);
  if (!(await movements.get(act, movement))) return { ok: false, problem: 'not found' };
  if (!Number.isInteger(hour) || hour < 0 || hour > 23) return { ok: false, problem: 'hour' };
  if (email === null) return { ok: false, problem: 'email' };
  if (rungs.length === 0) return { ok: false, problem: 'no rungs' };
  const before = await ladderOf(act, movement);
  await keep(act, { ...before, hour, officerEmail: email, rungs });
  await record(act, {
    noun: 'reminder ladder',
    id: movement,
    verb: 'set',
    before: { hour: before.hour, rungs: before.rungs },
    after: { hour, rungs },
  });
  return { ok: true };
}

/** Turns it on from today, or off. False where there is no such movement. */
export async function turn(act: Act, movement: string, on: boolean): Promise<boolean> {
  if (!(await movements.get(act, movement))) return false;
  const before = await ladderOf(act, movement);
  if (on === (before.since !== null)) return true;
  await keep(act, { ...before, since: on ? act.today : null });
  await record(act, { noun: 'reminder ladder', id: movement, verb: on ? 'turned on' : 'turned off' });
  return true;
}

async function keep(act: Act, { movement, since, hour, officerEmail, rungs }: Ladder) {
  const words = { since, hour, officer_email: officerEmail, set_by: accountOf(act), set_at: act.now };
  const key = { commune_id: communeOf(act), movement_id: movement };
  await act.tx
    .insertInto('reminder_ladder')
    .values({ ...key, ...words })
    .onConflict((conflict) => conflict.columns(['commune_id', 'movement_id']).doUpdateSet(words))
    .execute();
  await sql`delete from reminder_rung where commune_id = ${key.commune_id} and movement_id = ${movement}`.execute(
    act.tx,
  );
  const known = rungs.filter(({ level }) => levels.includes(level));
  await act.tx
    .insertInto('reminder_rung')
    .values(known.map(({ days, level }) => ({ ...key, days, level })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
