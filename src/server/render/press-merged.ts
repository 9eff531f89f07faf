import { PDF, PdfArray, PdfDict, PdfName, PdfNull, PdfNumber, type PdfRef, PdfString } from '@libpdf/core';

/** A PDF that becomes part of a longer one. */
export interface MergedPart {
  bytes: Uint8Array;
  /** Bookmarks, in order: their words, and the page from 0 within this part. */
  marks: readonly { title: string; page: number }[];
}

/** One PDF of all pages of the parts, in order, with their bookmarks. It is for printing: unlike them it does not claim to be PDF/A. */
export async function mergedBytes(title: string, parts: readonly MergedPart[]): Promise<Uint8Array> {
  const whole = PDF.create();
  whole.setTitle(title);
  whole.setAuthor('');
  whole.setCreator('Thi Đua');
  const marks: Mark[] = [];
  for (const part of parts) {
    const from = await PDF.load(part.bytes);
    const pages = await whole.copyPagesFrom(from, [...Array(from.getPageCount()).keys()]);
    for (const mark of part.marks) marks.push({ title: mark.title, page: refOf(pages[mark.page]) });
  }
  addMarks(whole, marks);
  return whole.save();
}

interface Mark {
  title: string;
  page: PdfRef;
}

/** ISO 32000-1, 12.3.3: a list of items that know what stands before and behind them. */
function addMarks(whole: PDF, marks: readonly Mark[]): void {
  if (marks.length === 0) return;
  const { context } = whole;
  const outline = PdfDict.of({ Type: PdfName.of('Outlines'), Count: PdfNumber.of(marks.length) });
  const parent = context.register(outline);
  const items = marks.map(({ title, page }) =>
    PdfDict.of({ Title: PdfString.fromString(title), Parent: parent, Dest: topOf(page) }),
  );
  const refs = items.map((item) => context.register(item));
  for (const [at, item] of items.entries()) {
    link(item, 'Prev', refs[at - 1]);
    link(item, 'Next', refs[at + 1]);
  }
  link(outline, 'First', refs[0]);
  link(outline, 'Last', refs.at(-1));
  context.catalog.getDict().set('Outlines', parent);
}

/** The page's upper edge, in the size that the reader has chosen. */
function topOf(page: PdfRef): PdfArray {
  return PdfArray.of(page, PdfName.of('XYZ'), PdfNull.instance, PdfNull.instance, PdfNull.instance);
}

function link(item: PdfDict, name: string, to: PdfRef | undefined): void {
  if (to) item.set(name, to);
}

function refOf(page: { ref: PdfRef } | undefined): PdfRef {
  if (!page) throw new Error('A bookmark of a page that is not there');
  return page.ref;
}
