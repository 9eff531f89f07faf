import validate from '@ooxml-tools/validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureOfBookmark } from '#documents';
import { docxBytes } from './docx.ts';
import { pdfBytes } from './pdf.ts';
import { everyShape } from './testing-documents.ts';
import { factsOf, failed } from './testing-layout.ts';
import { linesOf } from './testing-lines.ts';
import { office, savedByOffice } from './testing-office.ts';
import { type Page, pagesOf, partsOf, wordsOfXml } from './testing-paper.ts';

/** A millimetre, a point. */
const NEAR = 1;
const SHAPES = Object.entries(everyShape);

let files: Record<string, Uint8Array>;
beforeAll(async () => {
  files = Object.fromEntries(
    await Promise.all(SHAPES.map(async ([name, document]) => [name, await docxBytes(document)] as const)),
  );
});

describe('a Word file', () => {
  it('keeps to the schema of Office, whatever its shape', { timeout: 60_000 }, async () => {
    for (const [name, bytes] of Object.entries(files))
      expect([name, await validate(bytes, 'docx', 'Office2010')]).toEqual([name, []]);
  });
});

describe.skipIf(!office)('a Word file in LibreOffice', () => {
  let printed: Map<string, Page[]>;
  let saved: Map<string, Uint8Array>;
  beforeAll(async () => {
    const [pdf, docx] = await Promise.all([savedByOffice(files, 'pdf'), savedByOffice(files, 'docx')]);
    saved = docx;
    printed = new Map();
    for (const [name, bytes] of pdf) printed.set(name, await pagesOf(bytes));
  }, 180_000);

  it.each(SHAPES)('measures what the decree asks: %s', (name, document) => {
    expect(failed(factsOf(document, printed.get(name) ?? []), NEAR)).toEqual([]);
  });

  it.each(SHAPES)('has each line where our own PDF has it: %s', async (name, document) => {
    const ours = (await pagesOf(pdfBytes(document))).map(linesOf);
    const theirs = (printed.get(name) ?? []).map(linesOf);
    expect(theirs).toHaveLength(ours.length);
    const compared = ours.flatMap((lines, page) => lines.map((line) => nearest(line, theirs[page] ?? [])));
    const found = compared.flatMap((one) => one ?? []);
    // lines are broken at other words here and there
    expect(found.length / compared.length).toBeGreaterThan(0.8);
    expect(Math.max(...found)).toBeLessThan(NEAR);
    const all = (pages: readonly ReturnType<typeof linesOf>[]) =>
      [
        ...pages
          .flat()
          .map(({ text }) => text.replace(/\s/gu, ''))
          .join(''),
      ]
        .toSorted()
        .join('');
    expect(all(theirs)).toBe(all(ours));
  });

  it.each(SHAPES)('loses nothing when it is saved as Word again: %s', async (name) => {
    const [before, after] = await Promise.all(
      [files[name], saved.get(name)].map((bytes) => factsOfWord(bytes)),
    );
    expect(after).toEqual(before);
  });
});

/** How far the line of the same words stands from a line; null where there is none. */
function nearest(
  line: ReturnType<typeof linesOf>[number],
  others: ReturnType<typeof linesOf>,
): number | null {
  const away = others
    .filter(({ text }) => text.replace(/\s/gu, '') === line.text.replace(/\s/gu, ''))
    .map(({ left, y }) => Math.max(Math.abs(left - line.left), Math.abs(y - line.y)));
  return away.length === 0 ? null : Math.min(...away);
}

/** What must outlive a saving: words, figures in their bookmarks, repeated heads, how many lines are counted or in a style of ours. */
async function factsOfWord(bytes: Uint8Array | undefined) {
  const parts = await partsOf(bytes ?? new Uint8Array());
  const body = parts.get('word/document.xml') ?? '';
  const names = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/gu)].map(([, found = '']) => found);
  return {
    words: wordsOfXml(body),
    figures: names.map(figureOfBookmark).filter((id) => id !== null),
    heads: body.match(/<w:tblHeader(?: w:val="true")?\/>/gu)?.length ?? 0,
    counted: body.match(/<w:numPr>/gu)?.length ?? 0,
    sections: body.match(/<w:sectPr/gu)?.length,
  };
}
