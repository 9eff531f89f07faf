import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { type FormCell, writeFormTable } from './form-table.ts';
import { readTable } from './table.ts';

const DAY = civilDate('2026-02-03');

function table(rows: FormCell[][], sheet = "Sổ '26") {
  const columns = ['Số, ký hiệu', 'Ngày', 'Trích yếu'].map((header) => ({ header, width: 20 }));
  return writeFormTable({ sheet, above: ['SỔ ĐĂNG KÝ VĂN BẢN ĐI', 'Năm 2026'], columns, rows });
}

async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const path = join(await mkdtemp(join(tmpdir(), 'so-')), 'so.xlsx');
  await writeFile(path, bytes);
  const read = await readTable(path, 'so.xlsx');
  return read.ok ? read.rows.map(({ cells }) => cells) : [];
}

describe('a table in the shape of a form', () => {
  it('keeps its heading in sight and on every page, and prints the table alone', async () => {
    const book = await readXlsx(await table([['01/KH-UBND', DAY && { day: DAY }, 'Kế hoạch']]));
    const [sheet] = book.sheets;
    expect(sheet?.freezePane).toMatchObject({ rows: 4 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1 });
    expect(sheet?.pageSetup).toMatchObject({ printArea: '$A$1:$C$5', printTitlesRow: '$3:$4' });
  });

  it('holds days and counts as numbers with their format, and words as words', async () => {
    const evil = ['=1+1', '+84 905', '-5', '@SUM(A1)', '=HYPERLINK("http://a.b","x")', '\u0000x_x0041_'];
    const rows: FormCell[][] = evil.map((text) => [text, DAY && { day: DAY }, { count: 1250 }]);
    const [sheet] = (await readXlsx(await table(rows), { readStyles: true })).sheets;
    expect(sheet?.rows[4]?.[1]).toEqual(new Date('2026-02-03T00:00:00Z'));
    expect(sheet?.cells?.get('4,1')?.style?.numFmt).toBe('dd/mm/yyyy');
    expect(sheet?.rows[4]?.[2]).toBe(1250);
    const formulas = [...(sheet?.cells ?? [])].filter(([, cell]) => cell.formula !== undefined);
    expect(formulas).toEqual([]);
    expect((await readBack(await table(rows))).slice(4).map(([first]) => first)).toEqual([
      ...evil.slice(0, 5),
      'x_x0041_',
    ]);
  });
});
