import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { readXlsx, type Sheet } from 'hucre';
import { describe, expect, it } from 'vitest';
import { writeFormTables } from './form-table.ts';
import { makeHere } from './report-form/make.ts';
import { blank, form, question } from './report-form/testing-blank.ts';
import { writeRows, writeTables } from './spreadsheet.ts';
import { readTable } from './table.ts';

/** What a spreadsheet would compute, or hide, were it typed in; and whatever else people write. */
const said = fc.oneof(
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', "'=", '=HYPERLINK("http://a.b","'), fc.string())
    .map(([sign, text]) => sign + text),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '01',
    '1.250',
    '87,5 %',
    '12/11/2026',
    'Tổ dân phố 1',
    '<b>&amp;',
    '_x0041_',
    '\u0000\ufffe',
  ),
);
const cells = fc.array(fc.tuple(said, said, said), { minLength: 1, maxLength: 6 });
type Rows = [string, string, string][];

const columns = ['Mã', 'Tên', 'Ghi chú'].map((header) => ({ header, width: 20 }));
const SHEET = "Tổ '26 & <x>";

/** Every way in which the product writes a workbook; a new one is a line here. */
const makers: Record<string, (rows: Rows) => Promise<Uint8Array>> = {
  'a table': (rows) => writeTables([{ sheet: SHEET, columns, rows }]),
  'some tables': (rows) => writeTables(['Một', 'Hai'].map((sheet) => ({ sheet, columns, rows, frozen: 1 }))),
  'a form': (rows) => writeFormTables([{ sheet: SHEET, above: rows[0] ?? [], columns, rows }]),
  'some forms': (rows) =>
    writeFormTables(['Một', 'Hai'].map((sheet) => ({ sheet, above: ['PHỤ LỤC'], columns, rows }))),
  'a report form': (rows) => makeHere(formOf(rows.flat())),
};

/** Asks what was said, and was answered the same. */
function formOf(texts: readonly string[]) {
  const questions = texts.map((text, at) => question(`q${at}`, { kind: 'prose', measure: null, text }));
  const answers = Object.fromEntries(texts.map((text, at) => [`q${at}`, text]));
  return { ...blank(), form: { ...form(), questions, checks: [] }, answers };
}

describe.each(Object.entries(makers))('%s', (_, make) => {
  it('has a head in sight and on every page, and prints itself alone, as wide as the paper', async () => {
    for (const sheet of await shownIn(await make([['Một', 'Hai', 'Ba']]))) {
      expect(sheet.freezePane?.rows).toBeGreaterThan(0);
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 'a4',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(sheet.pageSetup?.printTitlesRow).toMatch(/^\$\d+:\$\d+$/);
      expect(sheet.pageSetup?.printTitlesRow).toMatch(new RegExp(`:\\$${sheet.freezePane?.rows}$`));
      expect(sheet.pageSetup?.printArea).toMatch(/^\$A\$1:\$[A-Z]+\$\d+$/);
    }
  });

  it('holds what people wrote as words, whatever it begins with', async () => {
    const property = fc.asyncProperty(cells, async (rows) => {
      const found = new Set((await shownIn(await make(rows))).flatMap(wordsIn).map(seen));
      for (const text of rows.flat().map(seen)) if (text !== '') expect(found).toContain(text);
    });
    await fc.assert(property, { numRuns: 25 });
  });
});

describe('a table', () => {
  it('is read back as it was written', async () => {
    const property = fc.asyncProperty(cells, async (rows) => {
      const bytes = await writeTables([{ sheet: 'DS', columns, rows }]);
      expect(await readBack(bytes)).toEqual(rows.map(trimmed).filter((row) => row.length > 0));
    });
    await fc.assert(property, { numRuns: 25 });
  });

  it('that is written row by row has its head in sight and holds words as words', async () => {
    const rows = ['=1+1', '+1', '-1', '@A1', '\t=1'].map((text) => [text, '01', 'x']);
    const bytes = await buffer(writeRows({ sheet: SHEET, columns }, each(rows)));
    const [sheet] = await shownIn(bytes);
    expect(sheet?.freezePane?.rows).toBe(1);
    expect(await readBack(bytes)).toEqual(rows.map(trimmed));
  });
});

async function* each<Row>(rows: readonly Row[]) {
  yield* rows;
}

async function shownIn(bytes: Uint8Array): Promise<Sheet[]> {
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  expect(shown.length).toBeGreaterThan(0);
  return shown;
}

/** All words of a sheet; none of them a formula of what people wrote. */
function wordsIn({ rows, cells: details }: Sheet): string[] {
  return rows.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const formula = details?.get(`${at},${column}`)?.formula;
      return typeof value === 'string' && formula === undefined ? [value] : [];
    }),
  );
}

/** As a cell holds it: without signs that XML has no place for, and whatever way a line ends. */
function seen(text: string): string {
  const kept = [...text.toWellFormed()].filter((sign) => sign >= ' ' || '\t\n\r'.includes(sign)).join('');
  return kept
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim();
}

/** As a list is read: NFC, without outer spaces, trailing empty cells left out. */
function trimmed(row: readonly string[]): string[] {
  const clean = row.map(seen);
  return clean.slice(0, clean.findLastIndex((cell) => cell !== '') + 1);
}

async function readBack(bytes: Uint8Array): Promise<string[][]> {
  const path = join(await mkdtemp(join(tmpdir(), 'so-')), 'so.xlsx');
  await writeFile(path, bytes);
  const read = await readTable(path, 'so.xlsx');
  return read.ok ? read.rows.slice(1).map((row) => row.cells) : [];
}
