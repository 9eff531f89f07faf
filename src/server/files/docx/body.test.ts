import { Document, FootnoteReferenceRun, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { extractText } from '../extract.ts';
import { file, listed, paragraph, word } from '../testing-files.ts';

async function read(document: string, others: Record<string, string> = {}): Promise<string> {
  const found = await extractText(await file('a.docx', word({ document, ...others })), 'a.docx');
  return found.ok ? found.text : found.problem.code;
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const cell = (...paragraphs: string[]) =>
  `<w:tc>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const LINES = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
const NO_LINES = '<w:tblPr><w:tblBorders><w:top w:val="nil"/></w:tblBorders></w:tblPr>';
const table = (properties: string, ...rows: string[]) => `<w:tbl>${properties}${rows.join('')}</w:tbl>`;

describe('the text of a Word file', () => {
  it('keeps paragraphs apart, joins runs, and is NFC', async () => {
    expect(await read(p(run('Kế hoa'), run('\u0323ch')) + p() + p(run('năm 2026')))).toBe(
      'Kế hoạch\n\nnăm 2026',
    );
  });

  it('is what remains once the tracked changes are accepted', async () => {
    const inserted = `<w:ins w:id="1">${run(' thêm')}</w:ins><w:moveTo w:id="2">${run(' đến')}</w:moveTo>`;
    const gone = `<w:del w:id="3"><w:r><w:delText> bớt</w:delText></w:r></w:del><w:moveFrom w:id="4">${run(' đi')}</w:moveFrom>`;
    expect(await read(p(run('Giao'), inserted, gone))).toBe('Giao thêm đến');
  });

  it('runs on where the mark between two paragraphs was deleted, with one number for both', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    const first = paragraph('Một ', `${listed(1, 0)}<w:rPr><w:del w:id="5"/></w:rPr>`);
    expect(
      await read(first + paragraph('hai', listed(1, 0)) + paragraph('ba', listed(1, 0)), { numbering }),
    ).toBe('1. Một hai\n\n2. ba');
  });

  it('keeps the words of a paragraph that was to run on but is the last', async () => {
    const open = paragraph('dở', '<w:rPr><w:del w:id="5"/></w:rPr>');
    expect(await read(open + table(LINES, row(`<w:tc>${open}</w:tc>`, cell('x'))) + open)).toBe(
      'dở\n\ndở\tx\n\ndở',
    );
  });

  it('has no hidden words, field codes, soft hyphens or unfilled placeholders', async () => {
    const field = '<w:r><w:instrText> PAGE </w:instrText></w:r>';
    const placeholder = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm để nhập')}</w:sdtContent></w:sdt>`;
    const filled = `<w:sdt><w:sdtPr/><w:sdtContent>${run(' xã')}</w:sdtContent></w:sdt>`;
    expect(await read(p(run('ẩn', '<w:vanish/>'), field, run('Ủy\u00AD ban'), placeholder, filled))).toBe(
      'Ủy ban xã',
    );
  });

  it('keeps line breaks, tabs, hyphens and symbols', async () => {
    const signs = '<w:r><w:tab/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:br/></w:r>';
    const stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>';
    expect(await read(p(stops, run('a'), signs, run('b')))).toBe('a\t-✓\nb');
  });

  it('takes a text box once, after the paragraph it hangs on', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const both = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box('trong khung')}</mc:Choice><mc:Fallback>${box('trong khung')}</mc:Fallback></mc:AlternateContent>`;
    expect(await read(p(run('trước '), `<w:r>${both}</w:r>`, run('sau')))).toBe('trước sau\n\ntrong khung');
  });

  it('begins its pages where Word last began them', async () => {
    const mark = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const document = p(run('một')) + p(mark, run('hai ba')) + p(run('bốn '), mark, run('năm'));
    const found = await extractText(await file('a.docx', word({ document })), 'a.docx');
    expect(found).toMatchObject({ text: 'một\n\nhai ba\n\nbốn năm', pages: [0, 5, 17] });
    expect(await extractText(await file('a.docx', word({ document: p(run('x')) })), 'a.docx')).toMatchObject({
      pages: [],
    });
  });
});

describe('a table of a Word file', () => {
  it('with lines is a row a line, cells apart by tabs, a cell on one line', async () => {
    const rows = [
      row(cell('TT'), cell('Việc'), cell('Ai')),
      row(cell('1'), cell('Tuyên', 'truyền'), cell('')),
    ];
    expect(await read(p(run('Bảng')) + table(LINES, ...rows) + p(run('hết')))).toBe(
      'Bảng\n\nTT\tViệc\tAi\n1\tTuyên truyền\n\nhết',
    );
  });

  it('without lines is layout: its left cell is read before its right one', async () => {
    const head = row(cell('ỦY BAN NHÂN DÂN', 'XÃ AN BÌNH'), cell('CỘNG HÒA', 'Độc lập'));
    const lines = 'ỦY BAN NHÂN DÂN\n\nXÃ AN BÌNH\n\nCỘNG HÒA\n\nĐộc lập';
    expect(await read(table('', head))).toBe(lines);
    expect(await read(table(NO_LINES, head))).toBe(lines);
  });

  it('has the lines of its style, or of a base of it, or of its cells', async () => {
    const styles =
      '<w:style w:type="table" w:styleId="Luoi"><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style><w:style w:type="table" w:styleId="Con"><w:basedOn w:val="Luoi"/></w:style>';
    const rows = row(cell('a'), cell('b'));
    expect(await read(table('<w:tblPr><w:tblStyle w:val="Con"/></w:tblPr>', rows), { styles })).toBe('a\tb');
    const drawn = '<w:tc><w:tcPr><w:tcBorders><w:bottom w:val="single"/></w:tcBorders></w:tcPr><w:p/></w:tc>';
    expect(await read(table('', row(cell('a'), cell('b'), drawn)))).toBe('a\tb');
  });

  it('loses a row that was deleted, and keeps a table within a cell', async () => {
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('bỏ')}${cell('bỏ')}</w:tr>`;
    const inner = `<w:tc>${table(LINES, row(cell('x'), cell('y')))}<w:p/></w:tc>`;
    expect(await read(table(LINES, deleted, row(cell('a'), inner)))).toBe('a\tx y');
  });
});

describe('the notes of a Word file', () => {
  it('follow its text, those it refers to, in order', async () => {
    const document = new Document({
      footnotes: {
        1: { children: [new Paragraph('Ghi chú hai')] },
        2: { children: [new Paragraph('Ghi chú một')] },
      },
      sections: [
        {
          children: [
            new Paragraph({
              children: [new TextRun('Theo'), new FootnoteReferenceRun(2), new TextRun(' luật')],
            }),
            new Paragraph({ children: [new TextRun('Và'), new FootnoteReferenceRun(1)] }),
          ],
        },
      ],
    });
    const found = await extractText(await file('a.docx', await Packer.toBuffer(document)), 'a.docx');
    expect(found).toMatchObject({ text: 'Theo luật\n\nVà\n\n[1] Ghi chú một\n\n[2] Ghi chú hai' });
  });
});
