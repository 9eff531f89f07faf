import { beforeAll, describe, expect, it } from 'vitest';
import { type OfficialDocument, plain } from '#documents';
import { renderDocx, renderPdf } from './index.ts';
import { type Page, pagesOf, partsOf, squeezed, wordsOf, wordsOfXml } from './testing-paper.ts';

/** A decision in articles with all marks that a paper may bear, two signers and two annexes. */
const decision: OfficialDocument = {
  trial: true,
  header: {
    parentBody: null,
    issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
    number: 7,
    symbol: 'UBND',
    place: 'An Lạc Đông',
    date: { day: 5, month: 2, year: 2026 },
  },
  type: { name: 'QUYẾT ĐỊNH', code: 'QĐ' },
  title: 'Kiện toàn Ban Chỉ đạo phong trào thi đua “Ngõ xanh”',
  power: 'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
  urgency: 'HỎA TỐC',
  handling: 'LƯU HÀNH NỘI BỘ',
  drafter: 'NV.(30)',
  address: 'Số 1 đường Hoa Ban, phường An Lạc Đông',
  legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương'],
  addressees: [],
  body: [
    { block: 'centred', text: plain('QUYẾT ĐỊNH:') },
    { block: 'chapter', text: plain('QUY ĐỊNH CHUNG') },
    { block: 'article', text: plain('Ban Chỉ đạo') },
    { block: 'clause', text: plain('Ban gồm mười hai thành viên.') },
    { block: 'point', text: plain('Trưởng ban là Chủ tịch Ủy ban nhân dân.') },
    { block: 'article', whole: true, text: plain('Quyết định này có hiệu lực kể từ ngày ký.') },
    { block: 'fill-in', label: 'Ý kiến khác:', lines: 2 },
  ],
  signature: { authority: [], position: 'CHỦ TỊCH', name: 'Trần Thị Mẫu' },
  besides: [{ authority: [], position: 'THƯ KÝ', name: 'Lê Văn Thử' }],
  recipients: { lines: [{ name: 'Như Điều 1', purpose: null }], archive: 'VT' },
  annexes: [
    { title: 'DANH SÁCH THÀNH VIÊN', body: [{ block: 'paragraph', text: plain('Mười hai người.') }] },
    { title: 'BẢNG PHÂN CÔNG', across: true, body: [{ block: 'paragraph', text: plain('Theo tháng.') }] },
  ],
};

const SAID = [
  'LƯU HÀNH NỘI BỘ',
  'HỎA TỐC',
  'CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
  'Chương I',
  'Điều 1. Ban Chỉ đạo',
  '1. Ban gồm',
  'a) Trưởng ban',
  'Điều 2. Quyết định này',
  'THƯ KÝ',
  'NV.(30)',
  'Số 1 đường Hoa Ban',
  'Phụ lục I',
  'Phụ lục II',
  '(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch Ủy ban nhân dân phường An Lạc Đông)',
];

describe('an order in articles with its annexes', () => {
  let pages: Page[];
  beforeAll(async () => {
    pages = await pagesOf(await renderPdf(decision));
  });

  it.each(SAID)('says in the PDF: %s', (words) => {
    expect(wordsOf(pages)).toContain(squeezed(words));
  });

  it('says it in the Word file, which counts chapters, articles and clauses itself', async () => {
    const parts = await partsOf(await renderDocx(decision));
    const printed = [...parts.values()].map(wordsOfXml).join('');
    for (const words of SAID)
      expect(printed).toContain(squeezed(words.replace(/^(Chương I|Điều \d\.|1\.)/u, '')));
    expect(printed).not.toMatch(/Điều1\.Ban|1\.Bangồm/u);
    const counted = parts.get('word/numbering.xml');
    for (const number of ['Chương %1', 'Điều %1.', '%2.']) expect(counted).toContain(`"${number}"`);
  });

  it('begins each annex on a page of its own, a broad one across the paper, none of them numbered on its first', () => {
    const [first, annex, across] = pages;
    expect(pages).toHaveLength(3);
    expect(first?.width).toBeCloseTo(210, 0);
    expect(annex?.width).toBeCloseTo(210, 0);
    expect(across?.width).toBeCloseTo(297, 0);
    expect(
      pages.flatMap(({ printed }) => printed.filter(({ text, y }) => y < 19 && /^\d+$/.test(text))),
    ).toEqual([]);
  });

  it('prints the address at the foot, and what may not be passed on above all else', () => {
    const found = (start: string) => pages[0]?.printed.find(({ text }) => text.startsWith(start));
    expect(found('Số 1')?.y).toBeGreaterThan(297 - 30);
    expect(found('LƯU')?.y).toBeLessThan(20);
  });
});
