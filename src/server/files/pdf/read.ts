import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { PAGE, paged } from '../pages.ts';
import { type FileProblem, refuse } from '../problems.ts';
import type { ScanFile } from '../scan/index.ts';
import type { Region } from './columns.ts';
import { layoutOf, regionText } from './layout.ts';
import { hasRoom, linesOf } from './lines.ts';
import { runsOn, seam } from './paragraphs.ts';
import { PACKED } from './pictures.ts';
import { rulesOf } from './rules.ts';
import { type Sheet, withoutRunningHeads } from './running-heads.ts';
import { wordsOf } from './runs.ts';
import { scannedPages } from './scanned.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

export type Found =
  | { ok: true; text: string; pages: number[]; format: 'pdf' }
  | { ok: false; problem: FileProblem; scan?: ScanFile };

const PAGES = 1_000;

/** Pages that are recognised, at three seconds each. */
const SCANNED = 200;

/** No picture is ever unpacked: only words and lines are read. */
const OPTIONS = { ...PACKED, disableFontFace: true, maxImageSize: 1 };

/**
 * The text of a PDF, in reading order, a blank line between paragraphs. A PDF locked by a password and a
 * damaged file are refused; so is a scan, with the pages that must be recognised. Holds up its thread, and unpacks whatever the file says: call it
 * through `readPdf`.
 */
export async function readHere(path: string, name: string): Promise<Found> {
  const data = new Uint8Array(await readFile(path));
  try {
    const pdf = await getDocumentProxy(data.slice(), OPTIONS);
    return await readPages(pdf, data, { path, name }).finally(() => pdf.loadingTask.destroy());
  } catch (error) {
    return refuse(isLocked(error) ? 'encrypted' : 'damaged', name);
  }
}

async function readPages(
  pdf: Proxy,
  data: Uint8Array,
  { path, name }: { path: string; name: string },
): Promise<Found> {
  if (pdf.numPages > PAGES) return refuse('tooLong', name, PAGES);
  const hasFields = (await pdf.getFieldObjects()) !== null;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) sheets.push(await sheetOf(pdf, number, hasFields));
  const pages = withoutRunningHeads(sheets).map(({ runs, rules }, at) => layoutOf(runs, rules, at + 1));
  const texts = pages.map((page) => page.map(regionText).join('\n\n'));
  const scanned = await scannedPages(texts, data);
  if (scanned.length > SCANNED) return refuse('longScan', name, SCANNED);
  if (scanned.length > 0)
    return { ...refuse('scan', name), scan: { path, kind: 'pdf', pages: pages.length, scanned } };
  return { ok: true, ...paged(textOf(pages, texts)), format: 'pdf' };
}

/** A page without room inside any line has no table, and is not asked for lines. */
async function sheetOf(pdf: Proxy, number: number, hasFields: boolean): Promise<Sheet> {
  const page = await pdf.getPage(number);
  const { runs, viewport } = await wordsOf(page, hasFields);
  const rules = linesOf(runs).some(hasRoom) ? await rulesOf(page, viewport) : [];
  page.cleanup();
  return { runs, rules };
}

function textOf(pages: readonly Region[][], texts: readonly string[]): string {
  return pages
    .map((page, at) => {
      const before = pages[at - 1]?.at(-1);
      const text = PAGE + (texts[at] ?? '');
      if (at === 0) return text;
      return (runsOn(before, page[0]) ? seam(before?.lines.at(-1)) : '\n\n') + text;
    })
    .join('');
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
