import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { addressedBodies, notation, unitsMeant } from '#documents';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { lineOf } from './paper-number-rows.ts';
import { remindedBy } from './paper-reminding.ts';
import * as papers from './papers.ts';
import type { Schema } from './schema.ts';
import * as units from './units.ts';

export type SendingWay = Schema['paper_sending']['way'];

/** That a paper went to a unit, or to a body by its name. */
export interface Sending {
  id: string;
  unit: string | null;
  /** The unit's name, or the body's. */
  to: string;
  way: SendingWay;
  on: CivilDate;
  by: string | null;
  at: Date;
}

export interface NewSending {
  /** Of the register. */
  number: string;
  units: readonly string[];
  bodies: readonly string[];
  way: SendingWay;
  on: CivilDate;
}

/** To whom a numbered paper went, in order of days. */
export async function list(act: Act, number: string): Promise<Sending[]> {
  const { rows } = await sql<Sending>`
    select paper_sending.id, unit_id as unit, coalesce(unit.name, body) as "to", way, sent_on as on, account.name as by, noted_at as at
    from paper_sending
    left join unit on (unit.commune_id, unit.id) = (paper_sending.commune_id, unit_id)
    left join account on account.id = noted_by
    where paper_sending.commune_id = ${communeOf(act)} and number_id::text = ${number}
    order by sent_on, coalesce(unit.name, body) collate vietnamese, noted_at`.execute(act.tx);
  return rows;
}

/** Whom a numbered paper may go to, so that who has not been sent to is seen. */
export interface Receivers {
  /** Those of the paper's movement, of a letter only those that it is written to; of a paper without a movement all that are. */
  units: { id: string; name: string; kind: string }[];
  /** By the paper's own words, and whoever else it was sent to. */
  bodies: string[];
}

export async function receivers(act: Act, number: string): Promise<Receivers> {
  const line = await lineOf(act, number);
  const paper = line?.paper ? await papers.get(act, line.paper) : null;
  const all = await list(act, number);
  const others = all.flatMap(({ unit, to }) => (unit === null ? [to] : []));
  const named = paper ? addressedBodies(paper.content.document) : (line?.recipients?.split('; ') ?? []);
  return {
    units: await unitsFor(act, paper, new Set(all.map(({ unit }) => unit))),
    bodies: [...new Set([...named, ...others])],
  };
}

/** Whoever it went to already stays among them. */
async function unitsFor(act: Act, paper: papers.KeptPaper | null, sent: ReadonlySet<string | null>) {
  const asked = paper?.movement ? await participants(act, paper.movement) : null;
  const living = (await units.list(act)).filter(({ id }) => !asked || asked.has(id));
  const meant = new Set(paper ? unitsMeant(paper.content.document, living) : living);
  return living.flatMap((unit) => {
    const { id, name, kind } = unit;
    return meant.has(unit) || sent.has(id) ? [{ id, name, kind }] : [];
  });
}

/** The units that it may go to and has not. */
export async function notSent(act: Act, number: string): Promise<string[]> {
  const sent = new Set((await list(act, number)).map(({ unit }) => unit));
  return (await receivers(act, number)).units.flatMap(({ id }) => (sent.has(id) ? [] : [id]));
}

/** That a unit was sent a paper. */
export interface PaperSent {
  id: string;
  /** Of the register, and how it reads there: `05/KH-UBND`. */
  line: string;
  symbol: string;
  title: string;
  way: SendingWay;
  on: CivilDate;
}

/** The papers that a unit was sent, the last first. */
export async function ofUnit(act: Act, unit: string): Promise<PaperSent[]> {
  const { rows } = await sql<Omit<PaperSent, 'symbol'> & { number: number; symbol: string }>`
    select paper_sending.id, number_id as line, number, symbol, title, way, sent_on as on
    from paper_sending join paper_number on (paper_number.commune_id, paper_number.id) = (paper_sending.commune_id, number_id)
    where paper_sending.commune_id = ${communeOf(act)} and unit_id::text = ${unit}
    order by sent_on desc, number desc`.execute(act.tx);
  return rows.map(({ number, symbol, ...sent }) => ({ ...sent, symbol: notation({ number, symbol }) }));
}

export type Noted =
  | { ok: true }
  | { ok: false; problem: 'nobody' | 'not issued' | 'in the future' | 'before its date' };

/** Notes how and when an issued paper went to whom; the same noted twice is noted once. A letter that reminds then has reminded. */
export async function note(act: Act, { number, units: wanted, bodies, way, on }: NewSending): Promise<Noted> {
  const to = await known(act, wanted);
  const named = bodies.map((body) => body.trim()).filter((body) => body !== '');
  if (to.length + named.length === 0) return { ok: false, problem: 'nobody' };
  const line = await lineOf(act, number);
  if (line?.state !== 'issued') return { ok: false, problem: 'not issued' };
  if (on > act.today) return { ok: false, problem: 'in the future' };
  if (line.dated !== null && on < line.dated) return { ok: false, problem: 'before its date' };
  const fresh = await write(act, { number, units: to, bodies: named, way, on });
  await remindedBy(act, line, fresh, on);
  const after = { name: line.title, units: to.length, bodies: named, way, on };
  await record(act, { noun: 'paper number', id: number, verb: 'sent', after });
  return { ok: true };
}

/** Of ids that a form sent, those of units of the commune. */
async function known(act: Act, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unit where commune_id = ${communeOf(act)} and id::text = any(${ids}::text[])`.execute(
    act.tx,
  );
  return rows.map(({ id }) => id);
}

/** The units of whom it was not noted before. */
async function write(act: Act, { number, units: to, bodies, way, on }: NewSending): Promise<string[]> {
  const told = { commune_id: communeOf(act), number_id: number, way, sent_on: on };
  const noted = { noted_by: accountOf(act), noted_at: act.now };
  const rows = await act.tx
    .insertInto('paper_sending')
    .values([
      ...to.map((unit) => ({ ...told, ...noted, unit_id: unit, body: null })),
      ...bodies.map((body) => ({ ...told, ...noted, unit_id: null, body })),
    ])
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .execute();
  return rows.flatMap(({ unit_id }) => unit_id ?? []);
}

/** Takes back a sending that was noted by mistake. False where there is none that the actor may take back. */
export async function takeBack(act: Act, number: string, id: string): Promise<boolean> {
  const before = (await list(act, number)).find((one) => one.id === id);
  if (!before) return false;
  const { numDeletedRows } = await act.tx
    .deleteFrom('paper_sending')
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  const { to, way, on } = before;
  await record(act, {
    noun: 'paper number',
    id: number,
    verb: 'sending taken back',
    before: { name: to, way, on },
  });
  return true;
}

async function participants(act: Act, movement: string): Promise<Set<string>> {
  const rows = await act.tx
    .selectFrom('participant')
    .select('unit_id')
    .where('commune_id', '=', communeOf(act))
    .where('movement_id', '=', movement)
    .execute();
  return new Set(rows.map(({ unit_id }) => unit_id));
}
