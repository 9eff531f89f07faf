import { recognise } from './engine.ts';
import { pageText } from './page-text.ts';
import { blackInk, shown } from './picture.ts';
import type { ScannedPage } from './scanned-page.ts';
import type { PageSource, SourcePage } from './source.ts';

/** Reads one page, from 1: straightened and cleaned, then recognised; or as written where the file holds its words. */
export async function readPage(source: PageSource, number: number): Promise<ScannedPage> {
  const page = await source.page(number);
  const { picture, scale } = await shown(page.canvas);
  const { lines, rules } = await wordsOf(page);
  return { picture, ...pageText(lines, rules, { page: number, scale }), stamps: '', problem: null };
}

async function wordsOf({ canvas, dpi, written }: SourcePage) {
  if (!written) return { lines: await recognise(blackInk(canvas), dpi), rules: [] };
  const lines = written.runs.map(({ text, x, y, width, size }) => ({
    words: [{ text, confidence: 100, box: { x0: x, y0: y - size * 0.8, x1: x + width, y1: y + size * 0.2 } }],
    height: size,
    baseline: y,
  }));
  return { lines, rules: written.rules };
}
