import { sql } from 'kysely';
import type { CivilDate } from '#calendar';
import { type Paper, seriesOf } from '#documents';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { hold, type PaperProblem, type SeenPaper } from './papers.ts';

/** A line of an issuer's register. */
export interface RegisteredNumber {
  id: string;
  series: string;
  year: number;
  number: number;
  state: 'reserved' | 'issued' | 'void';
  paper: string | null;
  title: string;
  dated: CivilDate | null;
  takenAt: Date;
  takenBy: string | null;
  /** Why it is void. */
  reason: string | null;
}

/** The numbers that an issuer took in a year, series by series in order. */
export async function register(
  act: Act,
  { issuer, year }: { issuer: string; year: number },
): Promise<RegisteredNumber[]> {
  const { rows } = await sql<RegisteredNumber>`
    select paper_number.id, series, year, number, state, paper_id as paper, title, dated, taken_at as "takenAt", account.name as "takenBy",
      reason
    from paper_number left join account on account.id = taken_by
    where commune_id = ${communeOf(act)} and issuer_id::text = ${issuer} and year = ${year}
    order by series collate vietnamese, number`.execute(act.tx);
  return rows;
}

export interface Reserving {
  issuer: string;
  series: string;
  year: number;
  title: string;
  /** Null: the next after the highest that was ever taken, 1 where none was. */
  number: number | null;
}

export type Reserved =
  | { ok: true; id: string; number: number }
  | { ok: false; problem: 'not found' | 'no title' }
  /** `by`: the title under which it was taken. */
  | { ok: false; problem: 'taken'; by: string };

/** Takes a number before there is a paper, or for one that was drawn up elsewhere. */
export async function reserve(act: Act, wanted: Reserving): Promise<Reserved> {
  if (wanted.title.trim() === '') return { ok: false, problem: 'no title' };
  const known = await act.tx
    .selectFrom('issuer')
    .select('id')
    .where('commune_id', '=', communeOf(act))
    .where(sql`id::text`, '=', wanted.issuer)
    .executeTakeFirst();
  if (!known) return { ok: false, problem: 'not found' };
  await oneAtATime(act, wanted);
  const number = wanted.number ?? (await nextOf(act, wanted));
  const by = await takenBy(act, { ...wanted, number });
  if (by !== null) return { ok: false, problem: 'taken', by };
  return { ok: true, id: await take(act, { ...wanted, number }), number };
}

export interface Issuing extends SeenPaper {
  /** The paper's date, in whose year it is numbered. */
  dated: CivilDate;
  /** A number reserved for it; null takes the next. */
  reserved: string | null;
}

export type Issued = { ok: true; number: number } | { ok: false; problem: PaperProblem | 'not reserved' };

/** Gives a paper its number and date and freezes it with them: from then on the database refuses any change. */
export async function issue(act: Act, { dated, reserved, ...seen }: Issuing): Promise<Issued> {
  const held = await hold(act, seen);
  if (!held.ok) return held;
  const { id, issuer, content, title } = held.kept;
  const series = { issuer, series: seriesOf(content.document.type), year: Number(dated.slice(0, 4)) };
  await oneAtATime(act, series);
  const line =
    reserved === null
      ? await taken(act, { ...series, title, number: await nextOf(act, series) })
      : await reservedFor(act, { ...series, id: reserved });
  if (!line) return { ok: false, problem: 'not reserved' };
  await act.tx
    .updateTable('paper_number')
    .set({ state: 'issued', paper_id: id, title, dated, issued_at: act.now })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', line.id)
    .execute();
  await act.tx
    .updateTable('paper')
    .set({
      content: JSON.stringify(numbered(content, line.number, dated)),
      changed_at: act.now,
      frozen_at: act.now,
    })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  await record(act, {
    noun: 'paper',
    id,
    verb: 'issued',
    after: { name: title, number: line.number, dated },
  });
  return { ok: true, number: line.number };
}

/** Says of a number why no paper bears it, or why the one that did holds no more. It is never given again. */
export async function makeVoid(
  act: Act,
  id: string,
  reason: string,
): Promise<{ ok: true } | { ok: false; problem: 'not found' | 'no reason' | 'void' }> {
  if (reason.trim() === '') return { ok: false, problem: 'no reason' };
  const { rows } = await sql<{ state: string; title: string }>`
    select state, title from paper_number where commune_id = ${communeOf(act)} and id::text = ${id} for update`.execute(
    act.tx,
  );
  const [line] = rows;
  if (!line) return { ok: false, problem: 'not found' };
  if (line.state === 'void') return { ok: false, problem: 'void' };
  await act.tx
    .updateTable('paper_number')
    .set({ state: 'void', voided_at: act.now, reason })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', id)
    .execute();
  await record(act, { noun: 'paper number', id, verb: 'voided', before: { name: line.title }, reason });
  return { ok: true };
}

type Series = Pick<Reserving, 'issuer' | 'series' | 'year'>;
type Line = { id: string; number: number };

function numbered({ document, figures }: Paper, number: number, dated: CivilDate): Paper {
  const [year = 0, month = 0, day = 0] = dated.split('-').map(Number);
  const header = { ...document.header, number, date: { day, month, year } };
  return { document: { ...document, header }, figures };
}

/** Whoever takes a number of this series waits for who is taking one. */
async function oneAtATime(act: Act, { issuer, series, year }: Series) {
  const name = `number ${issuer} ${series} ${year}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(act.tx);
}

async function nextOf(act: Act, { issuer, series, year }: Series): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from paper_number
    where commune_id = ${communeOf(act)} and issuer_id = ${issuer} and series = ${series} and year = ${year}`.execute(
    act.tx,
  );
  return rows[0]?.next ?? 1;
}

async function takenBy(act: Act, { issuer, series, year, number }: Series & { number: number }) {
  const { rows } = await sql<{ title: string }>`
    select title from paper_number where commune_id = ${communeOf(act)} and issuer_id = ${issuer} and series = ${series}
      and year = ${year} and number = ${number}`.execute(act.tx);
  return rows[0]?.title ?? null;
}

async function taken(act: Act, wanted: Series & { title: string; number: number }): Promise<Line> {
  return { id: await take(act, wanted), number: wanted.number };
}

async function take(
  act: Act,
  { issuer, series, year, title, number }: Series & { title: string; number: number },
) {
  const { id } = await act.tx
    .insertInto('paper_number')
    .values({
      commune_id: communeOf(act),
      issuer_id: issuer,
      series,
      year,
      number,
      state: 'reserved',
      title,
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

async function reservedFor(
  act: Act,
  { issuer, series, year, id }: Series & { id: string },
): Promise<Line | null> {
  const { rows } = await sql<Line>`
    select id, number from paper_number where commune_id = ${communeOf(act)} and id::text = ${id} and issuer_id = ${issuer}
      and series = ${series} and year = ${year} and state = 'reserved' and paper_id is null`.execute(act.tx);
  return rows[0] ?? null;
}
