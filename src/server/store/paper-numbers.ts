import { sql } from 'kysely';
import { symbolTail } from '#documents';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import {
  lineOf,
  nextOf,
  numbersOf,
  oneAtATime,
  type RegisteredNumber,
  type Series,
  type TakenNumber,
  take,
} from './paper-number-rows.ts';

export { type Issued, type Issuing, issue } from './paper-issuing.ts';
export {
  lineOf as get,
  lineOfPaper as ofPaper,
  linesOf as register,
  numbersOf as numbers,
  type RegisteredNumber,
  type TakenNumber,
} from './paper-number-rows.ts';
export { type Doubts, doubts, type Prospect, prospect } from './paper-prospect.ts';
export { bringIn } from './paper-register.ts';
export { nameDraftingUnit, replace } from './paper-replacing.ts';

/** The years in which an issuer took numbers, the latest first. */
export async function years(act: Act, issuer: string): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from paper_number where commune_id = ${communeOf(act)} and issuer_id::text = ${issuer}
    order by year desc`.execute(act.tx);
  return rows.map(({ year }) => year);
}

export interface Reserving extends Series {
  title: string;
  /** Null: the next after the highest that was ever taken, 1 where none was. */
  number: number | null;
}

/** A number further beyond the next is a slip of the finger: the series would go on from it for the whole year. */
const MOST_AHEAD = 1000;

export type Reserved =
  | { ok: true; id: string; number: number }
  | { ok: false; problem: 'not found' | 'no title' | 'far ahead' }
  /** `by`: what it was taken for. */
  | { ok: false; problem: 'taken'; by: TakenNumber };

/** Takes a number before there is a paper, or for one that was drawn up elsewhere. */
export async function reserve(act: Act, wanted: Reserving): Promise<Reserved> {
  const title = wanted.title.trim();
  if (title === '') return { ok: false, problem: 'no title' };
  const issuer = await act.tx
    .selectFrom('issuer')
    .select('symbol')
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', wanted.issuer)
    .executeTakeFirst();
  if (!issuer) return { ok: false, problem: 'not found' };
  await oneAtATime(act, wanted);
  const next = await nextOf(act, wanted);
  const number = wanted.number ?? next;
  if (number > next + MOST_AHEAD) return { ok: false, problem: 'far ahead' };
  const by = (await numbersOf(act, wanted)).find((line) => line.number === number);
  if (by) return { ok: false, problem: 'taken', by };
  const symbol = symbolTail(wanted.series, issuer.symbol);
  return { ok: true, id: await take(act, { ...wanted, title, number, symbol }), number };
}

export type Voided =
  | { ok: true }
  | { ok: false; problem: 'not found' | 'no reason' | 'void' | 'changed meanwhile' };

/**
 * Says of a number why no paper bears it, or why the one that did holds no more. It is never given again. `seen`: the state that was
 * before the eyes; a reserved number that a paper took meanwhile stays that paper's.
 */
export async function makeVoid(
  act: Act,
  id: string,
  why: string,
  seen?: RegisteredNumber['state'],
): Promise<Voided> {
  const reason = why.trim();
  if (reason === '') return { ok: false, problem: 'no reason' };
  const found = await lineOf(act, id);
  if (found) await oneAtATime(act, found);
  const line = await lineOf(act, id);
  if (!line) return { ok: false, problem: 'not found' };
  if (line.state === 'void') return { ok: false, problem: 'void' };
  if (seen !== undefined && line.state !== seen) return { ok: false, problem: 'changed meanwhile' };
  await act.tx
    .updateTable('paper_number')
    .set({ state: 'void', voided_at: act.now, reason })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  await record(act, { noun: 'paper number', id, verb: 'voided', before: { name: line.title }, reason });
  return { ok: true };
}
