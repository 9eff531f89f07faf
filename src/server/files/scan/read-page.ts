import type { Canvas } from '@napi-rs/canvas';
import { PSM } from 'tesseract.js';
import { withEveryCell } from './cells.ts';
import { type FoundLine, recognise } from './engine.ts';
import type { Grey } from './grey.ts';
import { pageText } from './page-text.ts';
import { dpiOf, shown } from './picture.ts';
import { type Prepared, prepare } from './prepare.ts';
import type { ScannedPage } from './scanned-page.ts';
import { withoutSpecks } from './signs.ts';
import type { PageSource, SourcePage } from './source.ts';
import { straightened } from './turn.ts';
import { AS_IT_LIES, overturned } from './upright.ts';

/** A page that only the engine is still wanting for: straightened and cleaned, or with its words from the file. */
export type ReadyPage = { canvas: Canvas } & (
  | { written: NonNullable<SourcePage['written']>; prepared: null }
  | { written: null; prepared: Prepared }
);

/** Everything that is done to a page, from 1, before it is recognised; so it can be done while another one is. */
export async function readyPage(source: PageSource, number: number): Promise<ReadyPage> {
  const { canvas, written } = await source.page(number);
  return written ? { canvas, written, prepared: null } : { canvas, written, prepared: prepare(canvas) };
}

/** Reads a page that is ready. */
export function readPage({ canvas, written, prepared }: ReadyPage, number: number): Promise<ScannedPage> {
  return written ? asWritten(canvas, written, number) : recognised(canvas, prepared, number);
}

async function asWritten(
  canvas: Canvas,
  { runs, rules }: NonNullable<SourcePage['written']>,
  number: number,
): Promise<ScannedPage> {
  const { picture, scale } = await shown(canvas, AS_IT_LIES);
  const lines = runs.map(({ text, x, y, width, size }) => ({
    words: [{ text, confidence: 100, box: { x0: x, y0: y - size * 0.8, x1: x + width, y1: y + size * 0.2 } }],
    height: size,
    baseline: y,
  }));
  const place = { page: number, scale, dpi: dpiOf(canvas) };
  return { picture, ...pageText(lines, rules, place), stamps: '', problem: null };
}

async function recognised(canvas: Canvas, prepared: Prepared, number: number): Promise<ScannedPage> {
  const finding = prepared.isEmpty ? Promise.resolve([]) : recognise(prepared.grey, prepared.dpi);
  const early = shown(canvas, prepared.turn);
  const { page, lines } = await righted(await finding, prepared);
  const { dpi, rules, turn } = page;
  const { picture, scale } = page === prepared ? await early : await shown(canvas, turn);
  const words = withoutSpecks(await withEveryCell(lines, page));
  return {
    picture,
    ...pageText(words, rules, { page: number, scale, dpi }),
    stamps: number === 1 ? await wordsOf(page.headStamps(turn), dpi) : '',
    problem: null,
  };
}

/** Read upside down, hardly a word is sure. */
const UNSURE = 60;

/** The page with its lines as found; where they are hardly words, upside down, if that is better. */
async function righted(lines: FoundLine[], page: Prepared): Promise<{ page: Prepared; lines: FoundLine[] }> {
  if (lines.length === 0 || surenessOf(lines) >= UNSURE) return { page, lines };
  const over = upsideDown(page);
  const found = await recognise(over.grey, over.dpi);
  return surenessOf(found) > surenessOf(lines) ? { page: over, lines: found } : { page, lines };
}

function upsideDown(page: Prepared): Prepared {
  const { width, height } = page.grey;
  const rules = page.rules.map(({ isAcross, at, from, to }) => {
    const [across, along] = isAcross ? [height - 1, width - 1] : [width - 1, height - 1];
    return { isAcross, at: across - at, from: along - to, to: along - from };
  });
  const grey = straightened(page.grey, overturned(AS_IT_LIES));
  return { ...page, grey, rules, turn: overturned(page.turn) };
}

/** The confidence of its words, the long ones weighing more. */
function surenessOf(lines: readonly FoundLine[]): number {
  let [sum, length] = [0, 0];
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    sum += confidence * text.length;
    length += text.length;
  }
  return sum / Math.max(1, length);
}

async function wordsOf(stamps: readonly Grey[], dpi: number): Promise<string> {
  const texts: string[] = [];
  for (const stamp of stamps) texts.push(textOf(await recognise(stamp, dpi, PSM.SINGLE_BLOCK)));
  return texts.join('\n').normalize('NFC');
}

function textOf(lines: readonly FoundLine[]): string {
  return lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
}
