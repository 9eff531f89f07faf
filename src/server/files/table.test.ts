import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { writeTable } from './spreadsheet.ts';
import { readTable } from './table.ts';
import { file, zip } from './testing-files.ts';

async function read(name: string, content: string | Uint8Array) {
  return readTable(await file('bang', content), name);
}

/** The cells alone, or the code of the problem. */
async function cells(content: string | Uint8Array): Promise<string[][] | string> {
  const found = await read('bang', content);
  return found.ok ? found.rows.map((row) => row.cells) : found.problem.code;
}

async function workbook(...sheets: Parameters<typeof writeXlsx>[0]['sheets']): Promise<Uint8Array> {
  return writeXlsx({ sheets });
}

describe('a list from Excel', () => {
  it('gives its rows with Excel’s numbers, cells NFC and trimmed, empty rows left out', async () => {
    const rows = [['Mã', 'Tên'], [], ['01', ' Tổ 1 '.normalize('NFD'), '', null]];
    expect(await read('a.xlsx', await workbook({ name: 'DS', rows }))).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ['Mã', 'Tên'] },
        { line: 3, cells: ['01', 'Tổ 1'] },
      ],
      formulas: [],
    });
  });

  it('writes numbers and dates as they are written in Việt Nam', async () => {
    const rows = [[1, 12.5, new Date(Date.UTC(2026, 1, 3)), true]];
    expect(await cells(await workbook({ name: 'DS', rows }))).toEqual([['1', '12,5', '03/02/2026', 'true']]);
  });

  it('reports formulas, typed or as text, and computes none', async () => {
    const formulas = new Map([
      ['0,1', { formula: 'HYPERLINK("http://a.b","x")', formulaResult: 'x' }],
      ['1,0', { formula: '1+1', formulaResult: 2 }],
    ]);
    const book = await workbook({
      name: 'DS',
      rows: [['a', null, '=HYPERLINK("x")'], [null]],
      cells: formulas,
    });
    expect(await read('a.xlsx', book)).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ['a', '=HYPERLINK("http://a.b","x")', '=HYPERLINK("x")'] },
        { line: 2, cells: ['=1+1'] },
      ],
      formulas: [
        { line: 1, column: 2 },
        { line: 1, column: 3 },
        { line: 2, column: 1 },
      ],
    });
  });

  it('is the first sheet that shows', async () => {
    const book = await workbook(
      { name: 'Ẩn', hidden: true, rows: [['x']] },
      { name: 'Hiện', rows: [['y']] },
      { name: 'Sau', rows: [['z']] },
    );
    expect(await cells(book)).toEqual([['y']]);
  });

  it('of a workbook written by hand begins where its cells say', async () => {
    const sheet = '<c r="B3" t="inlineStr"><is><t>Tổ 1</t></is></c><c r="C3"><f>SUM(A1)</f><v>3</v></c>';
    const rows = `<row r="3">${sheet}</row>`;
    expect(await read('a.xlsx', excel(rows))).toEqual({
      ok: true,
      rows: [{ line: 3, cells: ['', 'Tổ 1', '=SUM(A1)'] }],
      formulas: [{ line: 3, column: 3 }],
    });
  });

  it('with a cell in the far corner is read to column 100, in no more room than its cells need', async () => {
    const far = '<row r="20000"><c r="B20000"><v>2</v></c><c r="XFD20000"><v>3</v></c></row>';
    expect(await cells(excel(`<row r="1"><c r="A1"><v>1</v></c></row>${far}`))).toEqual([['1'], ['', '2']]);
  });

  it('expands no entities of its own', async () => {
    const declared = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "yyyy">]>';
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>&x;&y;</t></is></c></row>';
    expect(await cells(excel(row, declared))).toEqual([['&x;&y;']]);
  });

  it('too long, empty, damaged, or no list at all is refused', async () => {
    const long = Array.from({ length: 20_001 }, () => ['x']);
    expect(await cells(await workbook({ name: 'DS', rows: long }))).toBe('tooLong');
    expect(await cells(await workbook({ name: 'DS', rows: [] }))).toBe('empty');
    expect(await cells((await workbook({ name: 'DS', rows: [['x']] })).subarray(0, -30))).toBe('damaged');
    expect(await cells(zip([{ name: 'word/document.xml', content: 'x' }]))).toBe('notTable');
    expect(await cells('%PDF-1.7')).toBe('notTable');
    expect(await cells('')).toBe('empty');
    const bomb = zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(5 * 1024 * 1024) }]);
    expect(await cells(bomb)).toBe('bomb');
  });
});

describe('a list from a CSV', () => {
  it.each([';', ',', '\t'])('apart by “%s” keeps quotes, separators and lines in a cell', async (sign) => {
    const text = ['Mã', 'Tên', 'Ghi chú'].join(sign);
    const quoted = ['01', `"Tổ ""1""${sign} khu A"`, '"hai\ndòng"'].join(sign);
    expect(await cells(`\uFEFF${text}\r\n${quoted}\r\n`)).toEqual([
      ['Mã', 'Tên', 'Ghi chú'],
      ['01', `Tổ "1"${sign} khu A`, 'hai\ndòng'],
    ]);
  });

  it('may be UTF-16, as Excel saves “Unicode Text”', async () => {
    expect(await cells(Buffer.from('\uFEFFMã\tTên\r\n01\tTổ 1\r\n', 'utf16le'))).toEqual([
      ['Mã', 'Tên'],
      ['01', 'Tổ 1'],
    ]);
  });

  it('counts its rows with the empty ones', async () => {
    expect(await read('a.csv', 'a;b\n\nc;d')).toMatchObject({
      rows: [{ line: 1 }, { line: 3, cells: ['c', 'd'] }],
    });
  });

  it('reports what a spreadsheet would compute, and nothing that only begins alike', async () => {
    const text = '=HYPERLINK("x");@SUM(A1);+cmd|x;-SUM(1)\n-5;+84 905 000 000;- Tổ 1 (khu A);a=b';
    const found = await read('a.csv', text);
    expect(found.ok && found.formulas).toEqual([1, 2, 3, 4].map((column) => ({ line: 1, column })));
  });

  it('in an old encoding is refused', async () => {
    expect(await cells(Buffer.from('M·;Tªn\n01;Tæ 1', 'latin1'))).toBe('encoding');
  });
});

describe('a template to fill in', () => {
  it('comes back as it was written, with no formula in it', async () => {
    const rows = [['01', '=HYPERLINK("http://a.b")', '+84', '-1', '@x', 'Tổ dân phố']];
    const columns = ['Mã', 'b', 'c', 'd', 'e', 'Tên'].map((header) => ({ header, width: 20 }));
    const book = await writeTable({ sheet: 'Đơn vị', columns, rows });
    const { sheets } = await readXlsx(book);
    expect(sheets[0]?.rows).toEqual([columns.map(({ header }) => header), ...rows]);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it('keeps its head in sight, its columns wide enough and its cells text', async () => {
    const book = await writeTable({
      sheet: 'Đơn vị',
      columns: [{ header: 'Tên', width: 40 }],
      rows: [['01']],
    });
    const { sheets } = await readXlsx(book, { readStyles: true });
    expect(sheets[0]?.cells?.get('1,0')?.style?.numFmt).toBe('@');
    expect(sheets[0]).toMatchObject({ name: 'Đơn vị', freezePane: { rows: 1 }, columns: [{ width: 40 }] });
  });

  it('is as high as its words and as wide as a page, its head on every page', async () => {
    const columns = [
      { header: 'STT', width: 8 },
      { header: 'Nội dung', width: 100 },
    ];
    const rows = [
      ['1', 'chữ '.repeat(100)],
      ['2', 'hai\ndòng'],
      ['3', 'ngắn'],
    ];
    const { sheets } = await readXlsx(await writeTable({ sheet: 'Nhiệm vụ', columns, rows }));
    expect([1, 2, 3].map((row) => sheets[0]?.rowDefs?.get(row)?.height)).toEqual([75, 30, 15]);
    expect(sheets[0]?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '$1:$1',
    });
  });
});

/** A workbook of one sheet, by hand. */
function excel(rows: string, head = ''): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
  return zip([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relation('officeDocument', 'xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: relation('worksheet', 'worksheets/sheet1.xml') },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    },
  ]);
}
