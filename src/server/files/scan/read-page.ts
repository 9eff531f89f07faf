import { PSM } from 'tesseract.js';
import { type FoundLine, recognise } from './engine.ts';
import type { Grey } from './grey.ts';
import { pageText } from './page-text.ts';
import { shown } from './picture.ts';
import { prepare } from './prepare.ts';
import type { ScannedPage } from './scanned-page.ts';
import type { PageSource, SourcePage } from './source.ts';
import { AS_IT_LIES } from './upright.ts';

/** Reads one page, from 1: straightened and cleaned, then recognised; or as written where the file holds its words. */
export async function readPage(source: PageSource, number: number): Promise<ScannedPage> {
  const page = await source.page(number);
  return page.written ? asWritten(page, page.written, number) : recognised(page, number);
}

async function asWritten(
  { canvas, dpi }: SourcePage,
  { runs, rules }: NonNullable<SourcePage['written']>,
  number: number,
): Promise<ScannedPage> {
  const { picture, scale } = await shown(canvas, AS_IT_LIES);
  const lines = runs.map(({ text, x, y, width, size }) => ({
    words: [{ text, confidence: 100, box: { x0: x, y0: y - size * 0.8, x1: x + width, y1: y + size * 0.2 } }],
    height: size,
    baseline: y,
  }));
  return { picture, ...pageText(lines, rules, { page: number, scale, dpi }), stamps: '', problem: null };
}

async function recognised({ canvas, dpi }: SourcePage, number: number): Promise<ScannedPage> {
  const { grey, rules, turn, stamps, isEmpty } = prepare(canvas, dpi);
  const finding = isEmpty ? [] : recognise(grey, dpi);
  const { picture, scale } = await shown(canvas, turn);
  const lines = await finding;
  return {
    picture,
    ...pageText(lines, rules, { page: number, scale, dpi }),
    stamps: number === 1 ? await wordsOf(stamps, dpi) : '',
    problem: null,
  };
}

async function wordsOf(stamps: readonly Grey[], dpi: number): Promise<string> {
  const texts: string[] = [];
  for (const stamp of stamps) texts.push(textOf(await recognise(stamp, dpi, PSM.SINGLE_BLOCK)));
  return texts.join('\n');
}

function textOf(lines: readonly FoundLine[]): string {
  return lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
}
