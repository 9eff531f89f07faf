import { describe, expect, it } from 'vitest';
import { editedInWord, figureBookmark, type OfficialDocument, plain } from '#documents';
import { file, listed, paragraph, word, zip } from '../testing-files.ts';
import { readPaperFile } from './index.ts';

const document: OfficialDocument = {
  trial: false,
  header: {
    parentBody: null,
    issuingBody: 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC ĐÔNG',
    number: null,
    symbol: 'UBND',
    place: 'An Lạc Đông',
    date: { day: null, month: 3, year: 2026 },
  },
  type: { name: 'BÁO CÁO', code: 'BC' },
  title: 'Kết quả quý I',
  legalBases: [],
  addressees: [],
  body: [{ block: 'clause', text: plain('Một.') }],
  signature: { authority: [], position: 'CHỦ TỊCH', name: null },
  recipients: null,
};

const styles = [
  ['b', 'Nội dung'],
  ['a', 'Điều'],
  ['h1', 'heading 1'],
  ['t', 'Bảng'],
  ['title', 'Trích yếu'],
  ['basis', 'Căn cứ'],
]
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('');
const numbering =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';

const run = (text: string, marks = '') =>
  `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (inner: string, style = 'b') => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inner}</w:p>`;
const bookmark = (id: string, inner: string) =>
  `<w:bookmarkStart w:id="7" w:name="${figureBookmark(id)}"/>${inner}<w:bookmarkEnd w:id="7"/>`;

async function bodyOf(inner: string, kept = document) {
  const read = await readPaperFile(
    await file('a.docx', word({ document: inner, styles, numbering })),
    'a.docx',
  );
  if (!read.ok) throw new Error(read.problem.message);
  const { edited, untaken } = editedInWord(read.word, kept);
  return { ...edited, untaken: untaken.filter((one) => one !== 'header') };
}

describe('a paper edited in Word', () => {
  it('is its accepted text, with bold and italic, and figures by their bookmarks', async () => {
    const { body } = await bodyOf(
      line(
        run('Có ') +
          bookmark('f1', run('26') + run('0', '<w:b/>')) +
          `<w:del w:id="1">${run('nghìn ')}</w:del><w:ins w:id="2">${run(' hộ', '<w:i/>')}</w:ins>` +
          run('ẩn', '<w:vanish/>'),
      ),
    );
    expect(body).toEqual([
      {
        block: 'paragraph',
        text: [
          { text: 'Có ' },
          { text: '26', figure: 'f1' },
          { text: '0', bold: true, figure: 'f1' },
          { text: ' hộ', italic: true },
        ],
      },
    ]);
  });

  it('takes what was typed in any style, and numbers that were typed for what they say', async () => {
    const { body } = await bodyOf(
      line(run('Điều 7. Tên'), 'a') + line(run('1. Khoản')) + line(run('b) Điểm')) + paragraph('Chữ thường'),
    );
    expect(body).toMatchObject([
      { block: 'article', text: [{ text: 'Tên' }] },
      { block: 'clause', text: [{ text: 'Khoản' }] },
      { block: 'point', text: [{ text: 'Điểm' }] },
      { block: 'paragraph', text: [{ text: 'Chữ thường' }] },
    ]);
  });

  it('keeps what stands in its text there, in whatever style of the head', async () => {
    const { title, legalBases, body } = await bodyOf(
      paragraph('DỰ THẢO') +
        line(run('Kết quả quý I'), 'title') +
        line(run('Căn cứ Luật A.'), 'basis') +
        paragraph('') +
        line(run('Mở đầu.')) +
        line(run('Việc nổi bật'), 'title') +
        line(run('Căn cứ tình hình ấy, phường đề nghị.'), 'basis'),
    );
    expect({ title, legalBases }).toEqual({ title: 'Kết quả quý I', legalBases: ['Căn cứ Luật A'] });
    expect(body.map((block) => 'text' in block && block.text.map(({ text }) => text).join(''))).toEqual([
      'DỰ THẢO',
      'Mở đầu.',
      'Việc nổi bật',
      'Căn cứ tình hình ấy, phường đề nghị.',
    ]);
  });

  it('keeps the number of a list in a paper that has no clauses', async () => {
    const { body } = await bodyOf(paragraph('Việc', listed(1, 0)) + paragraph('Việc', listed(1, 0)), {
      ...document,
      body: [],
    });
    expect(body.map((block) => ('text' in block ? block.text.map(({ text }) => text).join('') : ''))).toEqual(
      ['1. Việc', '2. Việc'],
    );
  });

  it('tells merged cells, footnotes and pictures that it cannot hold', async () => {
    const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
    const { body, untaken } = await bodyOf(
      `<w:tbl><w:tr>${cell(line(run('A'), 't'), '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell(line(run('B'), 't'))}${cell(line(''))}</w:tr></w:tbl>` +
        line('<w:r><w:footnoteReference w:id="2"/></w:r>') +
        line(`<w:r><w:pict/></w:r>`),
    );
    expect(body).toMatchObject([
      {
        block: 'table',
        rows: [
          [[[{ text: 'A' }]], []],
          [[[{ text: 'B' }]], []],
        ],
      },
    ]);
    expect(untaken).toEqual(['notes', 'pictures', 'spans']);
  });
});

describe('what is no Word file of a paper', () => {
  const problemOf = async (name: string, content: string | Uint8Array) => {
    const read = await readPaperFile(await file(name, content), name);
    return read.ok ? null : read.problem.code;
  };
  const withPart = (name: string, content: string | Buffer, claims?: number) =>
    zip([
      { name: 'word/document.xml', content: '<w:document/>' },
      { name, content, ...(claims !== undefined && { claims }) },
    ]);

  it.each([
    ['words alone', 'a.docx', 'xin chào', 'notWord'],
    ['a PDF by the name of Word', 'a.docx', '%PDF-1.7', 'notWord'],
    ['nothing', 'a.docx', '', 'empty'],
    ['another archive', 'a.docx', zip([{ name: 'a.txt', content: 'a' }]), 'notWord'],
    ['half a file', 'a.docx', word({ document: paragraph('a') }).subarray(0, 300), 'damaged'],
    ['a file with macros', 'a.docm', withPart('word/vbaProject.bin', 'a'), 'macros'],
    ['a bomb', 'a.docx', withPart('word/media/a.xml', Buffer.alloc(30_000_000)), 'bomb'],
    ['a secret', 'a.docx', word({ document: paragraph('TUYỆT MẬT') }), 'secret'],
  ])('%s is refused with words', async (_, name, content, code) => {
    expect(await problemOf(name, content)).toBe(code);
  });
});
