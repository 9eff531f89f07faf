import { describe, expect, it } from 'vitest';
import { layout, type OfficialDocument, plain, type Table } from '#documents';
import { docxBytes } from './docx.ts';
import { pdfBytes } from './pdf.ts';
import { decision, letter, minutes, report, unitTable } from './testing-documents.ts';
import { type Page, pagesOf, partsOf, squeezed, wordsOf, wordsOfXml } from './testing-paper.ts';

/** What nobody ought to write, and somebody will. */

const NEAR = 0.5;

async function printed(document: OfficialDocument): Promise<{ pages: Page[]; words: string; word: string }> {
  const [pages, parts] = [await pagesOf(pdfBytes(document)), await partsOf(await docxBytes(document))];
  return { pages, words: wordsOf(pages), word: wordsOfXml(parts.get('word/document.xml') ?? '') };
}

/** How far the furthest letter stands beyond the margins; millimetres. */
function beyond(pages: readonly Page[]): number {
  const { left, right, bottom } = layout.margin;
  const away = pages.flatMap(({ width, height, printed }) =>
    printed.flatMap((one) => [
      left.value - one.x,
      one.x + one.width - (width - right.value),
      one.y - (height - bottom.value),
    ]),
  );
  return Math.max(...away);
}

const TITLE = 'Tổ chức thực hiện phong trào thi đua xây dựng ngõ phố xanh, sạch, đẹp và an toàn, '
  .repeat(8)
  .slice(0, 600);

describe('a paper of what is too much', () => {
  it.each([
    ['a report', { ...report, title: TITLE }],
    ['a letter', { ...letter, title: TITLE }],
    ['an annex', { ...decision, annexes: [{ title: TITLE.toLocaleUpperCase('vi'), body: [] }] }],
  ])('prints a title of 600 letters whole and between its margins: %s', async (_name, document) => {
    const { pages, words, word } = await printed(document);
    const said = squeezed(TITLE).slice(2).toLocaleUpperCase('vi');
    for (const text of [words, word]) expect(text.toLocaleUpperCase('vi')).toContain(said);
    expect(beyond(pages)).toBeLessThan(NEAR);
  });

  it('prints a table of 5,000 rows, its head on every page', { timeout: 60_000 }, async () => {
    const long = { ...report, annexes: [], body: [unitTable(5000)] };
    const pages = await pagesOf(pdfBytes(long));
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages.slice(0, -1)) expect(wordsOf([page])).toContain(squeezed('Được giao'));
    expect(wordsOf(pages.slice(-2))).toContain(squeezed('Tổ dân phố số 5000'));
    const parts = await partsOf(await docxBytes(long));
    expect(parts.get('word/document.xml')?.match(/<w:tr>/gu)).toHaveLength(5001 + 2 + 1);
  });

  it.each([
    ['upright', false],
    ['across', true],
  ])('prints a table of forty columns in parts that can be read: %s', async (_name, across) => {
    const { pages, words, word } = await printed({
      ...decision,
      trial: false,
      annexes: [{ title: 'BẢNG', across, body: [broad()] }],
    });
    for (const text of [words, word])
      for (let column = 1; column <= 38; column += 1) expect(text).toContain(squeezed(`Cột ${column}`));
    expect(beyond(pages)).toBeLessThan(NEAR);
    const sizes = pages.slice(1).flatMap(({ printed }) => printed.map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThan(layout.letters.table.size.least - NEAR);
  });

  it('breaks words where columns have no room, and never a number', async () => {
    const said = ['duong.dan.rat.dai@phuong.vn', 'Số 1.250.000.000', 'x'.repeat(300)];
    const column = { share: 1, align: 'left' } as const;
    const cells = said.flatMap((text) => [[plain(text)], [plain(said.join(' '))]]);
    const table = { block: 'table', columns: cells.map(() => column), head: [cells], rows: [cells] } as const;
    const { pages, words } = await printed({ ...letter, body: [table] });
    for (const text of said) expect(words).toContain(squeezed(text));
    expect(beyond(pages)).toBeLessThan(NEAR);
    const whole = pages.flatMap((page) => page.printed.filter(({ text }) => text.includes('1.250.000.000')));
    expect(whole.length).toBeGreaterThan(4);
  });

  it('names 300 recipients, and who signs beside the first of them', async () => {
    const lines = Array.from({ length: 300 }, (_, at) => ({
      name: `Tổ dân phố số ${at + 1}`,
      purpose: 'để thực hiện',
    }));
    const { pages, words, word } = await printed({ ...letter, recipients: { lines, archive: 'VT' } });
    for (const text of [words, word])
      expect(text).toContain(squeezed('- Tổ dân phố số 300 (để thực hiện); - Lưu: VT.'));
    expect(wordsOf(pages.slice(0, 1))).toContain(squeezed('PHÓ CHỦ TỊCH'));
    expect(beyond(pages)).toBeLessThan(NEAR);
  });

  it('draws a picture of 40 megapixels in as many dots as print has, on one page', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 10000"><rect width="4000" height="10000" fill="#ddd"/></svg>';
    const drawing = { block: 'picture', svg, width: 4000, height: 10000, told: 'Ô xám' } as const;
    const document = { ...report, annexes: [], body: [drawing] };
    expect(await pagesOf(pdfBytes(document))).toHaveLength(3);
    const parts = await partsOf(await docxBytes(document));
    const [dots = ''] = [...parts].flatMap(([name, bytes]) => (name.endsWith('.jpg') ? [bytes] : []));
    expect(dots.length).toBeLessThan(100_000);
    const [, height = '0'] =
      /<wp:extent cx="\d+" cy="(\d+)"/u.exec(parts.get('word/document.xml') ?? '') ?? [];
    expect(Number(height) / 36_000).toBeLessThan(layout.textHeight);
  });
});

describe('a paper of what is not there', () => {
  it.each([
    ['a letter', letter],
    ['minutes', minutes],
  ])('leaves room for a signer who is not known: %s', async (_name, document) => {
    const unsigned = { ...document, signature: { ...document.signature, name: null } };
    const [named, blank] = [await printed(document), await printed(unsigned)];
    expect(blank.words).toContain(squeezed(document.signature.position));
    expect(blank.words).not.toContain(squeezed(document.signature.name ?? ''));
    expect(blank.pages).toHaveLength(named.pages.length);
  });

  it('is a page with header and signature where it has no words at all', async () => {
    const { pages, words } = await printed({ ...minutes, title: '', body: [], recipients: null });
    expect(pages).toHaveLength(1);
    expect(words).toContain(squeezed('BIÊN BẢN'));
  });
});

describe('a name in capitals with every mark', () => {
  it('is copied out of the PDF as it was written, in every weight', async () => {
    const vowels = [...'AĂÂEÊIOÔƠUƯY'].flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const alphabet = [...vowels, 'Đ', ...[...'BCDGHKLMNPQRSTVX']].join(' ');
    const text = `${alphabet} ${alphabet.toLocaleLowerCase('vi')}`;
    const weights = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }] as const;
    const body = weights.map((weight) => ({ block: 'paragraph', text: [{ text, ...weight }] }) as const);
    const name = 'NGUYỄN ĐẶNG THỊ ẨN ƯỢC';
    const document = { ...letter, body, signature: { ...letter.signature, name } };
    const bytes = pdfBytes(document);
    const words = wordsOf(await pagesOf(bytes));
    expect(words.split(squeezed(text))).toHaveLength(1 + weights.length);
    expect(words).toContain(squeezed(name));
    expect(words).toBe(words.normalize('NFC'));
    const faces = new Set(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\+Tinos[-\w]*/gu),
    );
    expect(faces.size).toBe(4);
  });
});

function broad(): Table {
  const columns = Array.from({ length: 38 }, (_, at) => ({ title: `Cột ${at + 1}`, share: 1 }));
  return {
    block: 'table',
    columns: [
      { share: 1, align: 'center' },
      { share: 4, align: 'left' },
      ...columns.map(({ share }) => ({ share, align: 'right' as const })),
    ],
    head: [['STT', 'Đơn vị', ...columns.map(({ title }) => title)].map((title) => [plain(title)])],
    rows: Array.from({ length: 12 }, (_, row) =>
      [`${row + 1}`, `Tổ dân phố số ${row + 1}`, ...columns.map((_, at) => `${row * 100 + at}`)].map(
        (text) => [plain(text)],
      ),
    ),
  };
}
