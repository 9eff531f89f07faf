import { sql } from 'kysely';
import { type Act, accountOf, communeOf } from './act.ts';
import { record } from './events.ts';
import { keepFile, type ReceivedFile } from './files.ts';
import * as jobs from './jobs.ts';
import type { JobState, PictureType } from './schema.ts';

export {
  type BegunPage,
  begin,
  fail,
  failPage,
  finish,
  type KeptPage,
  keepPage,
  letGo,
  type PlacedPage,
  pagesRead,
  type ReadPage,
  type Turn,
} from './scan-pages.ts';
export type { PackedWord } from './schema.ts';

/** Keeps what was sent, and queues its reading. `files` in the order of the pages. */
export async function receive(
  act: Act,
  files: readonly (ReceivedFile & { pages: number })[],
): Promise<{ ok: true; scan: string } | { ok: false; problem: 'too many' | 'under way' }> {
  const commune_id = communeOf(act);
  const name = nameOf(files);
  const { id } = await act.tx
    .insertInto('scan')
    .values({ commune_id, name, received_by: accountOf(act), received_at: act.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [index, { hash, name, size, pages }] of files.entries()) {
    await keepFile(act, { hash, name, size });
    await act.tx
      .insertInto('scan_file')
      .values({ commune_id, scan_id: id, position: index + 1, file_hash: hash, name, pages })
      .execute();
  }
  await record(act, { noun: 'scan', id, verb: 'received', after: { file: name } });
  const pages = files.reduce((sum, file) => sum + file.pages, 0);
  const queued = await jobs.queue(act, 'read scan', { scan: id, pages });
  return queued.ok ? { ok: true, scan: id } : queued;
}

/** The name of the plan that comes of it: of several photos the first one's. */
function nameOf(files: readonly { name: string }[]): string {
  return files[0]?.name ?? '';
}

/** How the reading of a scan stands. */
export interface Standing {
  id: string;
  name: string;
  receivedAt: Date;
  state: JobState;
  /** Pages read, of how many. */
  done: number;
  total: number;
  /** The page that is being read; null while none is. */
  page: number | null;
  /** Why it ended without a plan. */
  problem: string | null;
  /** Pages that could not be read, each with its reason. */
  failed: { page: number; problem: string }[];
  /** The plan that came of it. */
  plan: string | null;
  /** Nothing of it is kept: it can be neither read again nor gone on with. */
  refused: boolean;
}

/** The scans of the commune that are no plan yet, newest first. */
export function list(act: Act): Promise<Standing[]> {
  return standings(act, sql`scan.plan_id is null`);
}

/** One scan; null where there is none. */
export async function get(act: Act, id: string): Promise<Standing | null> {
  const [standing] = await standings(act, sql`scan.id::text = ${id}`);
  return standing ?? null;
}

async function standings(act: Act, which: ReturnType<typeof sql>): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select scan.id, scan.name, scan.received_at as "receivedAt", job.state, job.done, job.total, job.problem,
      scan.plan_id as plan,
      case when job.state = 'running' then (select min(page) from scan_page
        where (commune_id, scan_id) = (scan.commune_id, scan.id) and state = 'reading') end as page,
      coalesce((select json_agg(json_build_object('page', page, 'problem', problem) order by page) from scan_page
        where (commune_id, scan_id) = (scan.commune_id, scan.id) and state = 'failed'), '[]') as failed,
      not exists (select from scan_file where (commune_id, scan_id) = (scan.commune_id, scan.id)) as refused
    from scan join job on (job.commune_id, job.scan_id) = (scan.commune_id, scan.id)
    where scan.commune_id = ${communeOf(act)} and ${which}
    order by scan.received_at desc`.execute(act.tx);
  return rows;
}

type Outcome = { ok: true } | { ok: false; problem: 'not found' | 'too many' | 'under way' };

/** Stops the reading; what was read stays. */
export async function cancel(act: Act, id: string): Promise<Outcome> {
  if (!(await jobs.cancel(act, id))) return { ok: false, problem: 'not found' };
  await record(act, { noun: 'scan', id, verb: 'stopped' });
  return { ok: true };
}

/**
 * Goes on with what was stopped or failed, at the first page that was not read. Pages that could not be read are
 * tried once more, or left out where the officer says so.
 */
export async function resume(act: Act, id: string, { leaveOut = false } = {}): Promise<Outcome> {
  const standing = await get(act, id);
  if (!standing || standing.refused || standing.plan) return { ok: false, problem: 'not found' };
  const mine = { commune_id: communeOf(act), scan_id: standing.id };
  await act.tx
    .updateTable('scan')
    .set({ incomplete: leaveOut })
    .where('commune_id', '=', mine.commune_id)
    .where('id', '=', mine.scan_id)
    .execute();
  if (!leaveOut)
    await act.tx
      .updateTable('scan_page')
      .set({ state: 'reading', problem: null })
      .where('commune_id', '=', mine.commune_id)
      .where('scan_id', '=', mine.scan_id)
      .where('state', '=', 'failed')
      .execute();
  const queued = await jobs.queue(act, 'read scan', { scan: standing.id, pages: standing.total });
  if (!queued.ok) return queued;
  await record(act, { noun: 'scan', id: standing.id, verb: leaveOut ? 'gone on with' : 'resumed' });
  return { ok: true };
}

/**
 * Forgets the files and pages of a scan of which no plan came. Returns the hashes of those that nobody holds any more:
 * their bytes are to be taken from the disk.
 */
export async function forgetFiles(act: Act, id: string): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from scan, forget_scan_files(scan.id) as hash
    where scan.commune_id = ${communeOf(act)} and scan.id::text = ${id}`.execute(act.tx);
  return rows.map(({ hash }) => hash);
}

/** Takes a scan off the list, with all that came with it; what is being read must be stopped first. */
export async function remove(
  act: Act,
  id: string,
): Promise<{ ok: true; hashes: string[] } | { ok: false; problem: 'not found' | 'under way' }> {
  const standing = await get(act, id);
  if (!standing || standing.plan) return { ok: false, problem: 'not found' };
  if (standing.state === 'queued' || standing.state === 'running') return { ok: false, problem: 'under way' };
  const hashes = await forgetFiles(act, id);
  await act.tx
    .deleteFrom('scan')
    .where('commune_id', '=', communeOf(act))
    .where('id', '=', standing.id)
    .execute();
  await record(act, { noun: 'scan', id: standing.id, verb: 'removed', before: { file: standing.name } });
  return { ok: true, hashes };
}

/** What is shown beside the text of a plan that came as a scan. */
export interface ScannedPlan {
  scan: string;
  /** `start`, `end`: the page in the plan's text; width and height in pixels. */
  pages: { page: number; width: number; height: number; start: number; end: number }[];
  /** Pages that could not be read, and stand nowhere in the text. */
  missing: number[];
  /** Words of the plan's text that the engine was not sure of. Boxes in pixels of the page's picture. */
  doubtful: DoubtfulWord[];
}

export interface DoubtfulWord {
  start: number;
  end: number;
  page: number;
  box: [x: number, y: number, width: number, height: number];
  /** 0 to 100. */
  confidence: number;
}

/** The scan that a plan was read from; null where it came as text. */
export async function ofPlan(act: Act, plan: string): Promise<ScannedPlan | null> {
  const pages = await act.tx
    .selectFrom('scan')
    .innerJoin('scan_page', (join) =>
      join.onRef('scan_page.commune_id', '=', 'scan.commune_id').onRef('scan_page.scan_id', '=', 'scan.id'),
    )
    .select(['scan.id', 'page', 'width', 'height', 'text_start as start', 'text_end as end', 'doubtful'])
    .where('scan.commune_id', '=', communeOf(act))
    .where(sql`scan.plan_id::text`, '=', plan)
    .orderBy('page')
    .execute();
  const [first] = pages;
  if (!first) return null;
  return {
    scan: first.id,
    pages: pages.flatMap(({ page, width, height, start, end }) =>
      width !== null && height !== null && start !== null && end !== null
        ? [{ page, width, height, start, end }]
        : [],
    ),
    missing: pages.filter(({ start }) => start === null).map(({ page }) => page),
    doubtful: pages.flatMap(({ page, doubtful }) =>
      (doubtful ?? []).map(([start, end, x, y, width, height, confidence]) => ({
        start,
        end,
        page,
        box: [x, y, width, height] satisfies DoubtfulWord['box'],
        confidence,
      })),
    ),
  };
}

/** A word in a plan's text, with its page and its box in pixels of the page's picture. */
export type PlacedWord = Omit<DoubtfulWord, 'confidence'>;

/** The words of a scanned plan that lie between two places of its text, in their order; none where it came as text. */
export async function wordsBetween(
  act: Act,
  plan: string,
  [from, to]: readonly [from: number, to: number],
): Promise<PlacedWord[]> {
  const pages = await act.tx
    .selectFrom('scan')
    .innerJoin('scan_page', (join) =>
      join.onRef('scan_page.commune_id', '=', 'scan.commune_id').onRef('scan_page.scan_id', '=', 'scan.id'),
    )
    .select(['page', 'words', sql<number>`text_start`.as('begins')])
    .where('scan.commune_id', '=', communeOf(act))
    .where(sql`scan.plan_id::text`, '=', plan)
    .where('text_start', '<', to)
    .where('text_end', '>', from)
    .orderBy('page')
    .execute();
  return pages
    .flatMap(({ page, words, begins }) =>
      (words ?? []).map(([start, end, x, y, width, height]) => ({
        start: begins + start,
        end: begins + end,
        page,
        box: [x, y, width, height] satisfies DoubtfulWord['box'],
      })),
    )
    .filter(({ start, end }) => end > from && start < to);
}

/** The picture of a page that was read; null where there is none. */
export async function picture(
  act: Act,
  scan: string,
  page: number,
): Promise<{ hash: string; type: PictureType } | null> {
  const row = await act.tx
    .selectFrom('scan_page')
    .select(['picture_hash as hash', 'picture_type as type'])
    .where('commune_id', '=', communeOf(act))
    .where(sql`scan_id::text`, '=', scan)
    .where('page', '=', page)
    .executeTakeFirst();
  return row?.hash && row.type ? { hash: row.hash, type: row.type } : null;
}
