import { openPictures, paintingOf, release } from './pictures.ts';
import { isGarbled, isPoorText } from './quality.ts';

/** What signing programs print on a scan: who signed and when. */
const STAMP = /^(?:Người ký|Ký bởi|Được ký|Thời gian ký|Ngày ký|Cơ quan|Email|Signature|Signed)(?=[\s:])/;

/** Letters a page with text has at the least. */
const LETTERS = 40;

/** How much of a page its pictures cover where it was scanned: all, but for a page with hardly a word. */
const WHOLE = 0.7;
const PART = 0.3;

/** So many shapes and hardly a word: the letters were drawn as outlines. */
const OUTLINES = 300;

/**
 * The pages, from 1, whose words must be recognised, given the text each page holds: those without words, and those
 * under whose picture lies a text that cannot be what is seen. `data` is the file.
 */
export async function scannedPages(texts: readonly string[], data: Uint8Array): Promise<number[]> {
  const counts = texts.map(lettersOf);
  const all = texts.map((_, at) => at + 1);
  if (counts.every((count) => count === 0)) return all;
  const asked = all.filter((page) => (counts[page - 1] ?? 0) < LETTERS || isPoorText(texts[page - 1] ?? ''));
  if (asked.length === 0) return [];
  const pdf = await openPictures(data);
  const scanned: number[] = [];
  try {
    for (const number of asked) {
      const page = await pdf.getPage(number);
      const painting = await paintingOf(page);
      if (isScanned(painting, texts[number - 1] ?? '')) scanned.push(number);
      release(page);
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
  return scanned;
}

function isScanned({ pictures, shapes }: Awaited<ReturnType<typeof paintingOf>>, text: string): boolean {
  const cover = pictures.reduce((sum, picture) => sum + picture.cover, 0);
  if (lettersOf(text) < LETTERS) return cover >= PART || shapes >= OUTLINES;
  return cover >= WHOLE || isGarbled(text);
}

function lettersOf(text: string): number {
  const lines = text.split('\n').filter((line) => !STAMP.test(line));
  return lines.reduce((sum, line) => sum + (line.match(/\p{L}/gu)?.length ?? 0), 0);
}
