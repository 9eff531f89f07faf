import { readFile } from 'node:fs/promises';
import {
  type Cell,
  type CellValue,
  parseCsv,
  readXlsx,
  type WriteSheet,
  writeXlsx,
  writeXlsxStream,
} from 'hucre';
import { Refused } from './zip.ts';

/**
 * Beside `report-form/workbook.ts` and `form-table.ts` the only file that knows the spreadsheet library; whatever replaces it keeps these
 * three functions.
 * Rows of cells as a person would type them; a formula begins with `=` and is never computed.
 */
export type Sheet = string[][];

/** Column 100: two cells in far corners must not become a sheet of a thousand million. */
const LAST_COLUMN = 'CV';

/** The first visible sheet of a workbook, from row 1, at most `rows` rows of 100 columns. Throws `Refused`. */
export async function readSheet(path: string, rows: number): Promise<Sheet> {
  const bytes = await readFile(path);
  let taken = false;
  const isWanted = (info: { hidden?: boolean; veryHidden?: boolean }) => {
    const first = !taken && !info.hidden && !info.veryHidden;
    taken ||= first;
    return first;
  };
  try {
    const { sheets } = await readXlsx(bytes, { sheets: isWanted, range: `A1:${LAST_COLUMN}${rows}` });
    const [sheet] = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
    const cellAt = (row: number, column: number) => sheet?.cells?.get(`${row},${column}`);
    return (sheet?.rows ?? []).map((row, at) =>
      row.map((value, column) => cellOf(value, cellAt(at, column))),
    );
  } catch (error) {
    throw new Refused('damaged', { cause: error });
  }
}

/** The rows of a CSV text; the separator is the one that gives its first row the most columns. */
export function readCsv(text: string, rows: number): Sheet {
  const widths = [';', ',', '\t'].map((delimiter) => {
    const [first = []] = parseCsv(text.trimStart(), { delimiter, maxRows: 1 });
    return { delimiter, width: first.length };
  });
  const { delimiter } = widths.reduce((one, other) => (other.width > one.width ? other : one));
  return parseCsv(text, { delimiter, maxRows: rows }).map((row) => row.map(textOf));
}

export interface Template {
  sheet: string;
  /** Width in characters. */
  columns: readonly { header: string; width: number }[];
  rows: readonly (readonly string[])[];
  /** How many columns at the left stay in sight. */
  frozen?: number;
}

/**
 * An `.xlsx` with a bold head row that stays in sight and is printed on every page, a row as high as its longest cell,
 * the whole as wide as a page. Every cell is text, its column is set to text: nothing that begins with `=`, `+`, `-`
 * or `@` becomes a formula, “01” keeps its zero.
 */
export function writeTable(template: Template): Promise<Uint8Array> {
  return writeTables([template]);
}

/** Several such sheets in one workbook. */
export async function writeTables(templates: readonly Template[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: templates.map(sheetOf),
    namedRanges: templates.flatMap(({ sheet, columns, rows }) => [
      printTitles(sheet, 1),
      printArea(sheet, { rows: rows.length + 1, columns: columns.length }),
    ]),
  });
}

/**
 * One sheet of as many rows as come, a few at a time and never all held; every cell is text, as in `writeTable`. Beyond what a
 * sheet can hold the rows go on in the next.
 */
export function writeRows(
  { sheet, columns }: Omit<Template, 'rows' | 'frozen'>,
  rows: AsyncIterable<string[]>,
): AsyncIterable<Uint8Array> {
  return writeXlsxStream(saidOf(rows), {
    name: sheet,
    columns: columns.map(({ header, width }) => ({
      ...{ header, width, style: { numFmt: '@', alignment: WRAPPED } },
    })),
    freezePane: { rows: 1 },
  });
}

async function* saidOf(rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map(printable);
}

function sheetOf({ sheet, columns, rows, frozen = 0 }: Template): WriteSheet {
  const head = columns.map(({ header }) => header);
  const said = rows.map((row) => row.map(printable));
  const bold = columns.map(
    ({ header }, at) => [`0,${at}`, { value: header, style: { font: { bold: true } } }] as const,
  );
  return {
    name: sheet,
    columns: columns.map(({ width }) => ({ width, style: { numFmt: '@', alignment: WRAPPED } })),
    rows: [head, ...said],
    cells: new Map<string, Partial<Cell>>(bold),
    rowDefs: new Map(rows.map((row, at) => [at + 1, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1, ...(frozen > 0 ? { columns: frozen } : {}) },
    pageSetup: {
      paperSize: 'a4',
      orientation: columns.reduce((sum, { width }) => sum + width, 0) > UPRIGHT ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** The rows that are printed on every page. By their name: the library's own way forgets the quotes that a sheet's name may need. */
export function printTitles(sheet: string, row: number, from = row) {
  return { name: '_xlnm.Print_Titles', range: `${quoted(sheet)}!$${from}:$${row}`, scope: sheet };
}

/** What is printed, from the first cell on. */
export function printArea(sheet: string, { rows, columns }: { rows: number; columns: number }) {
  const last = `$${lettersOf(columns - 1)}$${rows}`;
  return { name: '_xlnm.Print_Area', range: `${quoted(sheet)}!$A$1:${last}`, scope: sheet };
}

/** A column, counted from 0, by its letters: `A`, `AB`. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Signs that XML has no place for are left out; what looks like the format's own escape of a sign is escaped itself. */
export function printable(text: string): string {
  const kept = text.toWellFormed().replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant
  return kept.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Characters that A4 upright holds beside each other. */
const UPRIGHT = 95;
/** Points. */
const LINE = 15;

/** Programs take a row without a height for one line high; the lines of a wrapped cell are counted by its column's width. */
export function heightOf(row: readonly string[], columns: Template['columns']): number {
  const lines = row.map((cell, at) => {
    const width = columns[at]?.width ?? 1;
    return cell
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);
  });
  return LINE * Math.max(1, ...lines);
}

const WRAPPED = { wrapText: true, vertical: 'top' } as const;

function cellOf(value: CellValue, cell: Cell | undefined): string {
  const isFormula = cell?.formula !== undefined || cell?.type === 'formula';
  return isFormula ? `=${cell.formula ?? ''}` : textOf(value);
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (value instanceof Date) return dateOf(value);
  return String(value);
}

/** A spreadsheet's date is a day without zone, which the library gives as midnight UTC. */
function dateOf(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [year, month, day] = value.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
