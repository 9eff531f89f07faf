import { sql } from 'kysely';
import type { Reading } from '#plan';
import { type Act, communeOf } from './act.ts';
import { record } from './events.ts';
import { keepFile, type ReceivedFile } from './files.ts';
import * as jobs from './jobs.ts';
import * as plans from './plans.ts';
import type { PackedWord, PictureType } from './schema.ts';

/** One page's turn at a job. */
export interface Turn {
  /** The job's id. */
  id: string;
  scan: string;
}

/** The page that is next, and where it stands. */
export interface BegunPage {
  page: number;
  file: { hash: string; name: string };
  /** Its number in that file, from 1. */
  at: number;
  /** It was begun before, and whoever read it ended in its midst. */
  interrupted: boolean;
}

/** Begins the first page that was not read; null where every page has had its turn. */
export async function begin(act: Act, { scan }: Turn): Promise<BegunPage | null> {
  const { rows } = await sql<BegunPage>`
    with every as (
      select row_number() over (order by position, at)::int as page, file_hash, name, at
      from scan_file, generate_series(1, pages) as at
      where commune_id = ${communeOf(act)} and scan_id = ${scan})
    select every.page, json_build_object('hash', file_hash, 'name', name) as file, at,
      coalesce(state = 'reading', false) as interrupted
    from every left join scan_page on commune_id = ${communeOf(act)} and scan_id = ${scan} and scan_page.page = every.page
    where state is null or state = 'reading' order by every.page limit 1`.execute(act.tx);
  const [next] = rows;
  if (!next) return null;
  await act.tx
    .insertInto('scan_page')
    .values({ commune_id: communeOf(act), scan_id: scan, page: next.page, state: 'reading' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return next;
}

/** A page as it was read. */
export interface KeptPage {
  page: number;
  picture: { hash: string; size: number; type: PictureType; width: number; height: number };
  text: string;
  /** Offsets in the page's own text. */
  words: PackedWord[];
}

type Wanted = { ok: true } | { ok: false; problem: 'stopped' };

/** Keeps a page that was read; refused where the work was stopped meanwhile. */
export async function keepPage(act: Act, { id, scan }: Turn, kept: KeptPage): Promise<Wanted> {
  if (!(await jobs.advance(act, id, { done: true }))) return { ok: false, problem: 'stopped' };
  const { hash, size, type, width, height } = kept.picture;
  await keepFile(act, { hash, size, name: `trang ${kept.page}` });
  await pageIn(act, scan, kept.page)
    .set({
      state: 'read',
      picture_hash: hash,
      picture_type: type,
      width,
      height,
      text: kept.text,
      words: JSON.stringify(kept.words),
    })
    .execute();
  return { ok: true };
}

/** Says of a page why it could not be read; the others go on. */
export async function failPage(
  act: Act,
  { id, scan }: Turn,
  { page, problem }: { page: number; problem: string },
): Promise<Wanted> {
  if (!(await jobs.advance(act, id, { done: false }))) return { ok: false, problem: 'stopped' };
  await pageIn(act, scan, page).set({ state: 'failed', problem }).execute();
  return { ok: true };
}

/** Puts a page down in its midst: it is begun again, and what was stopped on purpose is no failed attempt. */
export async function letGo(act: Act, { id }: Turn): Promise<void> {
  await jobs.advance(act, id, { done: false });
}

/** Ends the work with a sentence that says why and what to do; what was read stays. */
export async function fail(act: Act, { id, scan }: Turn, problem: string): Promise<Wanted> {
  if (!(await jobs.end(act, id, problem))) return { ok: false, problem: 'stopped' };
  await record(act, { noun: 'scan', id: scan, verb: 'failed', reason: problem });
  return { ok: true };
}

function pageIn(act: Act, scan: string, page: number) {
  return act.tx
    .updateTable('scan_page')
    .where('commune_id', '=', communeOf(act))
    .where('scan_id', '=', scan)
    .where('page', '=', page);
}

export interface ReadPage {
  page: number;
  text: string;
  words: PackedWord[];
}

/** What was read of a scan, in the order of its pages, and the pages that could not be read. */
export async function pagesRead(
  act: Act,
  { scan }: Pick<Turn, 'scan'>,
): Promise<{ file: ReceivedFile; incomplete: boolean; pages: ReadPage[]; failed: number[] } | null> {
  const file = await act.tx
    .selectFrom('scan')
    .innerJoin('scan_file', (join) =>
      join.onRef('scan_file.commune_id', '=', 'scan.commune_id').onRef('scan_file.scan_id', '=', 'scan.id'),
    )
    .innerJoin('file', (join) =>
      join.onRef('file.commune_id', '=', 'scan_file.commune_id').onRef('file.hash', '=', 'file_hash'),
    )
    .select(['file.hash', 'scan.name', sql<number>`file.size::int`.as('size'), 'incomplete'])
    .where('scan.commune_id', '=', communeOf(act))
    .where('scan.id', '=', scan)
    .orderBy('position')
    .executeTakeFirst();
  if (!file) return null;
  const rows = await act.tx
    .selectFrom('scan_page')
    .select(['page', 'text', 'words'])
    .where('commune_id', '=', communeOf(act))
    .where('scan_id', '=', scan)
    .orderBy('page')
    .execute();
  const { incomplete, ...kept } = file;
  return {
    file: kept,
    incomplete,
    pages: rows.flatMap(({ page, text, words }) =>
      text === null ? [] : [{ page, text, words: words ?? [] }],
    ),
    failed: rows.flatMap(({ page, text }) => (text === null ? [page] : [])),
  };
}

/** A page in the whole text, with the words there that are doubtful. */
export interface PlacedPage {
  page: number;
  start: number;
  end: number;
  doubtful: PackedWord[];
}

/** Makes a plan under review of a scan whose pages were read; refused where the work was stopped meanwhile. */
export async function finish(
  act: Act,
  { id, scan }: Turn,
  { file, reading, pages }: { file: ReceivedFile; reading: Reading; pages: PlacedPage[] },
): Promise<{ ok: true; plan: string } | { ok: false; problem: 'stopped' }> {
  if (!(await jobs.end(act, id, null))) return { ok: false, problem: 'stopped' };
  const plan = await plans.receive(act, file, reading);
  await act.tx
    .updateTable('scan')
    .set({ plan_id: plan })
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', scan)
    .execute();
  for (const { page, start, end, doubtful } of pages)
    await pageIn(act, scan, page)
      .set({ text_start: start, text_end: end, doubtful: JSON.stringify(doubtful) })
      .execute();
  await record(act, { noun: 'scan', id: scan, verb: 'read', after: { file: file.name, plan } });
  return { ok: true, plan };
}
