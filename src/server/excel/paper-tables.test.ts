import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { mergedReport, type OfficialDocument, plain, type Table } from '#documents';
import { caseInput } from '../render/testing-paper.ts';
import { paperTables, paperWorkbook } from './paper-tables.ts';

const table: Table = {
  block: 'table',
  columns: [
    { share: 10, align: 'center' },
    { share: 80, align: 'left' },
    { share: 30, align: 'right' },
    { share: 30, align: 'center' },
  ],
  head: [['STT', 'Nội dung', 'Kết quả', 'Tỷ lệ'].map((text) => [plain(text)])],
  rows: [
    ['1', '=1+1', '1.250', '87,5 %'],
    ['02', '12', '12,50', '100%'],
    ['2026', '@a', '1.25', '–'],
  ].map((row) => row.map((text) => [plain(text)])),
};
const paper: OfficialDocument = {
  ...mergedReport(caseInput('front-prose')),
  type: { name: 'BÁO CÁO', code: 'BC' },
  title: 'Kết quả năm 2026',
  body: [{ block: 'heading', level: 1, text: plain('KẾT QUẢ CHUNG') }, table],
  annexes: [{ title: 'TỪNG ĐƠN VỊ', body: [table], across: true }],
};

describe('the tables of a paper as Excel', () => {
  it('say above each that the paper’s number is void', () => {
    expect(paperTables(paper).flatMap(({ above }) => above)).not.toContain('SỐ ĐÃ HỦY');
    for (const { above } of paperTables({ ...paper, voided: true })) expect(above[0]).toBe('SỐ ĐÃ HỦY');
  });

  it('are a sheet each, under the paper’s title and what they stand under', async () => {
    expect(paperTables(paper).map(({ sheet, above }) => ({ sheet, above }))).toEqual([
      { sheet: 'Bảng 1', above: ['BÁO CÁO – Kết quả năm 2026', 'KẾT QUẢ CHUNG'] },
      { sheet: 'Bảng 2', above: ['BÁO CÁO – Kết quả năm 2026', 'TỪNG ĐƠN VỊ'] },
    ]);
    expect(paperTables({ ...paper, trial: true })[0]?.sheet).toBe('DỮ LIỆU THỬ 1');
  });

  it('hold numbers as numbers where a column is not of words, and what is none as it is written', async () => {
    const [sheet] = (await readXlsx((await paperWorkbook(paper)) ?? Uint8Array.of(), { readStyles: true }))
      .sheets;
    expect(sheet?.rows.slice(4)).toEqual([
      [1, '=1+1', 1250, 0.875],
      ['02', '12', 12.5, 1],
      ['2026', '@a', '1.25', '–'],
    ]);
    expect(sheet?.cells?.get('4,1')?.formula).toBeUndefined();
    const formats = ['4,2', '4,3', '5,2'].map((at) => sheet?.cells?.get(at)?.style?.numFmt);
    expect(sheet?.cells?.get('4,0')?.style?.alignment?.horizontal).toBe('center');
    expect(formats).toEqual(['#,##0', '0.0 %', '#,##0.00']);
  });

  it('are none where a paper has none', () => {
    expect(paperWorkbook({ ...paper, body: [], annexes: [] })).toBeNull();
  });
});
