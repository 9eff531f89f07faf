import { sql } from 'kysely';
import type { RegisterLine } from '#documents';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';

/** A line of an issuer's register, with what leads from it. */
export interface RegisteredNumber extends RegisterLine {
  id: string;
  issuer: string;
  year: number;
  /** Null for a number that was reserved, or for a paper that was drawn up elsewhere. */
  paper: string | null;
  takenAt: Date;
  takenBy: string | null;
  issuedAt: Date | null;
  voidedAt: Date | null;
  /** To how many units and other bodies it was sent. */
  sentTo: { units: number; bodies: number };
}

/** A line as far as numbers and days are asked for. */
export type TakenNumber = Pick<
  RegisteredNumber,
  'id' | 'series' | 'number' | 'symbol' | 'state' | 'paper' | 'title' | 'dated'
>;

/** In which numbers run. */
export interface Series {
  issuer: string;
  series: string;
  year: number;
}

const columns = sql`paper_number.id, issuer_id as issuer, series, year, number, symbol, state, paper_id as paper, title, dated, signer,
  recipients, archive, copies, coalesce(sent.first, passed_on) as "passedOn", note, taken_at as "takenAt", account.name as "takenBy",
  issued_at as "issuedAt", voided_at as "voidedAt", reason,
  json_build_object('units', coalesce(sent.units, 0), 'bodies', coalesce(sent.bodies, 0)) as "sentTo"
  from paper_number
  left join account on account.id = taken_by
  left join lateral (
    select min(sent_on) as first, count(distinct unit_id)::int as units, count(distinct body)::int as bodies from paper_sending
    where (paper_sending.commune_id, number_id) = (paper_number.commune_id, paper_number.id)
  ) sent on true`;

/** The lines of an issuer's year, series by series in order; with `ids` only these. */
export async function linesOf(
  act: Act,
  { issuer, year, ids = null }: { issuer: string; year: number; ids?: readonly string[] | null },
): Promise<RegisteredNumber[]> {
  const { rows } = await sql<RegisteredNumber>`
    select ${columns}
    where paper_number.commune_id = ${communeOf(act)} and issuer_id::text = ${issuer} and year = ${year}
      and (${ids}::text[] is null or paper_number.id::text = any(${ids}::text[]))
    order by series collate vietnamese, number`.execute(act.tx);
  return rows;
}

/** The numbers of an issuer's year without what was sent, series by series in order; with a series only its own. */
export async function numbersOf(
  act: Act,
  { issuer, year, series = null }: { issuer: string; year: number; series?: string | null },
): Promise<TakenNumber[]> {
  const { rows } = await sql<TakenNumber>`
    select id, series, number, symbol, state, paper_id as paper, title, dated from paper_number
    where commune_id = ${communeOf(act)} and issuer_id::text = ${issuer} and year = ${year}
      and (${series}::text is null or series = ${series})
    order by series collate vietnamese, number`.execute(act.tx);
  return rows;
}

/** One line by its id. */
export async function lineOf(act: Act, id: string): Promise<RegisteredNumber | null> {
  const { rows } = await sql<RegisteredNumber>`
    select ${columns} where paper_number.commune_id = ${communeOf(act)} and paper_number.id::text = ${id}`.execute(
    act.tx,
  );
  return rows[0] ?? null;
}

/** The line that a paper bears, or bore last. */
export async function lineOfPaper(act: Act, paper: string): Promise<RegisteredNumber | null> {
  const { rows } = await sql<RegisteredNumber>`
    select ${columns} where paper_number.commune_id = ${communeOf(act)} and paper_id::text = ${paper}
    order by voided_at desc nulls first limit 1`.execute(act.tx);
  return rows[0] ?? null;
}

/** Whoever takes a number of an issuer's year waits for who is taking one, or brings in the register of the year. */
export async function oneAtATime(act: Act, { issuer, year }: Omit<Series, 'series'>) {
  const name = `numbers ${issuer} ${year}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(act.tx);
}

/** The next after the highest that was ever taken. */
export async function nextOf(act: Act, { issuer, series, year }: Series): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from paper_number
    where commune_id = ${communeOf(act)} and issuer_id::text = ${issuer} and series = ${series} and year = ${year}`.execute(
    act.tx,
  );
  return rows[0]?.next ?? 1;
}

/** Takes a number that is free: another's is a bug, which the database refuses. */
export async function take(
  act: Act,
  { issuer, series, year, title, number, symbol }: Series & Pick<RegisterLine, 'title' | 'number' | 'symbol'>,
): Promise<string> {
  const { id } = await act.tx
    .insertInto('paper_number')
    .values({
      commune_id: communeOf(act),
      issuer_id: issuer,
      ...{ series, year, number, symbol, title },
      state: 'reserved',
      taken_by: accountOf(act),
      taken_at: act.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await record(act, {
    noun: 'paper number',
    id,
    verb: 'taken',
    after: { name: title, series, year, number },
  });
  return id;
}
