import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { extractText } from '../extract.ts';
import { file, folder, word } from '../testing-files.ts';

async function read(bytes: Uint8Array): Promise<string> {
  const found = await extractText(await file('a.docx', bytes), 'a.docx');
  return found.ok ? found.text : found.problem.code;
}

const soffice = isInstalled();
if (!soffice) console.warn('Bỏ qua phép đọc tệp Word do LibreOffice ghi: máy này không có soffice.');

describe('a Word file of another editor', () => {
  it.skipIf(!soffice)('LibreOffice, is read as the one it was made from', async () => {
    const path = await file('a.docx', await Packer.toBuffer(plan()));
    const out = await folder();
    const profile = `-env:UserInstallation=file://${await folder()}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', out, path], {
      stdio: 'ignore',
    });
    const text = await read(readFileSync(join(out, 'a.docx')));
    expect(text).toBe(await read(readFileSync(path)));
    expect(text.split('\n\n')).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ AN BÌNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      '- Nâng cao nhận thức.',
      '2. Yêu cầu',
      'II. NHIỆM VỤ',
      'Chữ trong khung',
      'TT\tNội dung\n1\tTuyên truyền',
      '[1] Theo Luật Thi đua, khen thưởng.',
    ]);
  });

  it('Google Docs, is read through its controls and suggestions, its lists and its tables without lines', async () => {
    const run = (text: string) =>
      `<w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const control = (at: number, inner: string) =>
      `<w:sdt><w:sdtPr><w:id w:val="${at}"/><w:tag w:val="goog_rdk_${at}"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const p = (properties: string, ...inner: string[]) =>
      `<w:p><w:pPr><w:pageBreakBefore w:val="0"/>${properties}</w:pPr>${inner.join('')}</w:p>`;
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const cell = (text: string) => `<w:tc><w:tcPr/>${p('', run(text))}</w:tc>`;
    const table = (border: string, ...cells: string[]) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/><w:tblBorders><w:top w:val="${border}"/><w:insideH w:val="${border}"/></w:tblBorders></w:tblPr><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;
    const document = [
      table('nil', 'ỦY BAN NHÂN DÂN', 'CỘNG HÒA'),
      p('', control(1, `<w:ins w:id="1">${run('Kế hoạch')}</w:ins>`), control(2, run(' năm 2026'))),
      p(list, run('Tuyên truyền'), '<w:r><w:br w:type="textWrapping"/></w:r>', run('sâu rộng')),
      p('', `<w:hyperlink w:anchor="a">${run('Xem phụ lục')}</w:hyperlink>`),
      table('single', 'TT', 'Việc'),
    ].join('');
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    expect(await read(word({ document, numbering }))).toBe(
      'ỦY BAN NHÂN DÂN\n\nCỘNG HÒA\n\nKế hoạch năm 2026\n\n- Tuyên truyền\nsâu rộng\n\nXem phụ lục\n\nTT\tViệc',
    );
  });

  it('WPS, is read through its split runs, cancelled numbers, old text boxes, fields and smart tags', async () => {
    const run = (text: string) =>
      `<w:r><w:rPr><w:rFonts w:hint="default"/><w:lang w:val="vi-VN"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const p = (properties: string, ...inner: string[]) =>
      `<w:p><w:pPr>${properties}</w:pPr>${inner.join('')}</w:p>`;
    const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p('', run('trong khung'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12/6/2026')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const document = [
      p('<w:pStyle w:val="So"/>', run('Đ'), run('iều kiện')),
      p(
        '<w:pStyle w:val="So"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
        run('không số '),
        box,
      ),
      p('', '<w:bookmarkStart w:id="0" w:name="_GoBack"/>', run('ngày '), field, '<w:bookmarkEnd w:id="0"/>'),
      p(
        '',
        `<w:smartTag w:element="place">${run('xã An Bình')}</w:smartTag>`,
        `<w:fldSimple w:instr=" PAGE ">${run('.')}</w:fldSimple>`,
      ),
    ].join('');
    const styles =
      '<w:style w:type="paragraph" w:styleId="So"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    expect(await read(word({ document, styles, numbering }))).toBe(
      '1. Điều kiện\n\nkhông số\n\ntrong khung\n\nngày 12/6/2026\n\nxã An Bình.',
    );
  });
});

/** A plan as Word holds one: a head without lines, numbers, a note, a text box, a table, a page header. */
function plan(): Document {
  const border = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
  const cell = (...texts: string[]) => new TableCell({ children: texts.map((text) => new Paragraph(text)) });
  const row = (...texts: string[]) => new TableRow({ children: texts.map((text) => cell(text)) });
  const numbered = (text: string, level: number) =>
    new Paragraph({ text, numbering: { reference: 'l', level } });
  const levels = [
    { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
    { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
    { level: 2, format: LevelFormat.BULLET, text: '-' },
  ];
  const children = [
    new Table({
      borders,
      rows: [
        new TableRow({
          children: [cell('ỦY BAN NHÂN DÂN', 'XÃ AN BÌNH'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
        }),
      ],
    }),
    numbered('MỤC ĐÍCH', 0),
    numbered('Mục đích', 1),
    new Paragraph({
      numbering: { reference: 'l', level: 2 },
      children: [new TextRun('Nâng cao nhận thức'), new FootnoteReferenceRun(1), new TextRun('.')],
    }),
    numbered('Yêu cầu', 1),
    numbered('NHIỆM VỤ', 0),
    new Textbox({ style: { width: '200pt', height: 'auto' }, children: [new Paragraph('Chữ trong khung')] }),
    new Table({ rows: [row('TT', 'Nội dung'), row('1', 'Tuyên truyền')] }),
  ];
  return new Document({
    footnotes: { 1: { children: [new Paragraph('Theo Luật Thi đua, khen thưởng.')] } },
    numbering: { config: [{ reference: 'l', levels }] },
    sections: [{ headers: { default: new Header({ children: [new Paragraph('Đầu trang')] }) }, children }],
  });
}

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // said aloud above
  }
}
