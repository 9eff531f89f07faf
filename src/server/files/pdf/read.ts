import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { PAGE, paged } from '../pages.ts';
import { type FileProblem, refuse } from '../problems.ts';
import { type Region, type Ruled, regionsOf } from './columns.ts';
import { hasRoom, type Line, linesOf } from './lines.ts';
import { paragraphsOf, runsOn, seam } from './paragraphs.ts';
import { rulesOf } from './rules.ts';
import { type Page, type Run, runsOf } from './runs.ts';
import { gridsOf, isInside, rowsOf } from './tables.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

export type Found =
  | { ok: true; text: string; pages: number[]; format: 'pdf' }
  | { ok: false; problem: FileProblem };

const PAGES = 1_000;

/** Letters a page with text has at the least. */
const LETTERS = 40;

/** What signing programs print on a scan: who signed and when. */
const STAMP = /^(?:Người ký|Ký bởi|Được ký|Thời gian ký|Ngày ký|Cơ quan|Email|Signature|Signed)(?=[\s:])/;

/** No picture is ever unpacked: only words and lines are read. */
const OPTIONS = { verbosity: 0, disableFontFace: true, maxImageSize: 1 };

/**
 * The text of a PDF, in reading order, a blank line between paragraphs. A PDF locked by a password, a
 * scan and a damaged file are refused. Holds up its thread, and unpacks whatever the file says: call it
 * through `readPdf`.
 */
export async function readHere(path: string, name: string): Promise<Found> {
  const data = new Uint8Array(await readFile(path));
  try {
    const pdf = await getDocumentProxy(data, OPTIONS);
    return await readPages(pdf, name).finally(() => pdf.loadingTask.destroy());
  } catch (error) {
    return refuse(isLocked(error) ? 'encrypted' : 'damaged', name);
  }
}

async function readPages(pdf: Proxy, name: string): Promise<Found> {
  if (pdf.numPages > PAGES) return refuse('tooLong', name, PAGES);
  const pages: Region[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push(await readPage(pdf, number));
  }
  const written = pages.filter((page) => letters(page) >= LETTERS).length;
  if (written === 0 || written * 10 < pages.length) return refuse('scan', name);
  return { ok: true, ...paged(textOf(pages)), format: 'pdf' };
}

async function readPage(pdf: Proxy, number: number): Promise<Region[]> {
  const page = await pdf.getPage(number);
  const { outside, tables } = await partTables(page, await runsOf(page));
  page.cleanup();
  return regionsOf(withoutNumber(linesOf(outside), number), tables, number === 1);
}

/** Takes the runs of ruled tables out. A page without room inside any line has none, and is not asked for lines. */
async function partTables(page: Page, runs: readonly Run[]): Promise<{ outside: Run[]; tables: Ruled[] }> {
  const grids = linesOf(runs).some(hasRoom) ? gridsOf(await rulesOf(page)) : [];
  const tables = grids.map((grid) => ({ top: grid.ys[0] ?? 0, rows: rowsOf(runs, grid) }));
  return { outside: runs.filter((run) => !grids.some((grid) => isInside(run, grid))), tables };
}

function textOf(pages: readonly Region[][]): string {
  return pages
    .map((page, at) => {
      const [before, text] = [pages[at - 1]?.at(-1), page.map(regionText).join('\n\n')];
      if (at === 0) return PAGE + text;
      return (runsOn(before, page[0]) ? seam(before?.lines.at(-1)) : '\n\n') + PAGE + text;
    })
    .join('');
}

function regionText(region: Region): string {
  return region.rows?.join('\n') ?? paragraphsOf(region).join('\n\n');
}

/** Without the page's own number, which stands alone on its first or last line. */
function withoutNumber(lines: readonly Line[], number: number): Line[] {
  const isNumber = (line: Line) =>
    /^(?:Trang )?[-–]?\s*(\d+)\s*(?:\/\s*\d+|[-–])?$/.exec(line.text)?.[1] === String(number);
  return lines.filter((line, at) => !((at === 0 || at === lines.length - 1) && isNumber(line)));
}

function letters(page: readonly Region[]): number {
  const lines = page.flatMap((region) => region.rows ?? region.lines.map((line) => line.text));
  return lines.reduce((sum, line) => sum + (STAMP.test(line) ? 0 : (line.match(/\p{L}/gu)?.length ?? 0)), 0);
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
