import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { mergedReport, type OfficialDocument, plain } from '#documents';
import { mergePdfs, renderPdf, renderTogether } from './index.ts';
import { caseInput, type Page, pagesOf, wordsOf } from './testing-paper.ts';

/** Of one page, of two with an annex across the paper, of several. */
const DOCUMENTS: OfficialDocument[] = [
  letter('Tổ dân phố số 1'),
  {
    ...letter('Thôn Đoài'),
    handling: 'LƯU HÀNH NỘI BỘ',
    annexes: [{ title: 'DANH SÁCH', body: [], across: true }],
  },
  mergedReport(caseInput('ward-year')),
  letter('<b>#Thôn</b> *$ "\\ \u0301'),
];

const named = (documents: readonly OfficialDocument[]) =>
  documents.map((document, at) => ({ title: `${at} ${document.addressees[0] ?? ''}`, document }));

describe('several documents in one file', () => {
  it('are laid out as each is alone, pages numbered anew', async () => {
    const alone: Page[] = [];
    const starts: number[] = [];
    for (const document of DOCUMENTS) {
      starts.push(alone.length);
      alone.push(...(await pagesOf(await renderPdf(document))));
    }
    const { bytes, marks } = await renderTogether(named(DOCUMENTS));
    expect(await pagesOf(bytes)).toEqual(alone);
    expect(marks.map(({ page }) => page)).toEqual(starts);
  });

  it('become one with many others, and each is found by its bookmark', async () => {
    const [first, second] = [named(DOCUMENTS.slice(0, 2)), named(DOCUMENTS.slice(2))];
    const parts = await Promise.all([renderTogether(first), renderTogether(second)]);
    const merged = await mergePdfs('Công văn', parts);
    const pages = (await Promise.all(parts.map(({ bytes }) => pagesOf(bytes)))).flat();
    expect((await pagesOf(merged)).map(saidOn)).toEqual(pages.map(saidOn));
    expect(await bookmarksOf(merged)).toEqual([
      ['0 Tổ dân phố số 1', 0],
      ['1 Thôn Đoài', 1],
      [expect.stringContaining('0 '), 3],
      ['1 <b>#Thôn</b> *$ "\\ \u0301', pages.length - 1],
    ]);
  });
});

function letter(to: string): OfficialDocument {
  return {
    ...mergedReport(caseInput('front-prose')),
    type: { name: '', code: null },
    title: 'Đề nghị gửi báo cáo',
    addressees: [to],
    body: [{ block: 'paragraph', text: plain('Đề nghị đơn vị gửi báo cáo./.') }],
  };
}

/** Not where it stands to the hundredth: in pictures the merging rounds. */
function saidOn(page: Page) {
  return { width: Math.round(page.width), words: wordsOf([page]) };
}

async function bookmarksOf(bytes: Uint8Array): Promise<[title: string, page: number][]> {
  const file = await getDocumentProxy(bytes.slice());
  const found: [string, number][] = [];
  for (const { title, dest } of (await file.getOutline()) ?? []) {
    const [page] = Array.isArray(dest) ? dest : [];
    found.push([title, await file.getPageIndex(page)]);
  }
  return found;
}
