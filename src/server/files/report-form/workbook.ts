import { readFile } from 'node:fs/promises';
import { type CellValue, type Cell as LibraryCell, readXlsx, type WriteSheet, writeXlsx } from 'hucre';
import { lettersOf, printArea, printable, printTitles } from '../spreadsheet.ts';
import { Refused } from '../zip.ts';
import { type Look, styles } from './looks.ts';

/** A workbook to be written. Beside `spreadsheet.ts` this is the only file that knows the spreadsheet library. */
export interface Workbook {
  title: string;
  sheets: Sheet[];
  /** Names of single cells. */
  names: { name: string; at: Place }[];
}

/** From 0. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

export interface Sheet {
  name: string;
  /** In characters; 0 hides the column. */
  widths: number[];
  rows: Row[];
  hidden: boolean;
  /** How many rows stay in sight; the last of them is printed on every page. */
  head: number;
  lists: { range: string; rule: Rule }[];
}

export interface Row {
  cells: Cell[];
  /** Points; null as the program sees fit. */
  height: number | null;
}

export interface Cell {
  column: number;
  look: Look;
  /** A text is always a text, whatever it begins with. */
  value: string | number | null;
  /** Of our own making, never with a word of anybody's. */
  formula?: string;
  /** How many columns it takes up. */
  span?: number;
}

export type Rule =
  | { kind: 'number'; whole: boolean; from: string; to: string; said: string }
  /** `values`: a range of cells. */
  | { kind: 'list'; values: string; said: string }
  | { kind: 'length'; most: number; said: string };

export async function writeWorkbook({ title, sheets, names }: Workbook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    namedRanges: [
      ...names.map(({ name, at }) => ({ name, range: `'${at.sheet}'!$${refOf(at, '$')}` })),
      ...sheets.flatMap(({ name, head, rows, widths }) =>
        head > 0
          ? [printTitles(name, head), printArea(name, { rows: rows.length, columns: widths.length })]
          : [],
      ),
    ],
    properties: { title, creator: 'Thi Đua' },
    defaultFont: { name: 'Times New Roman', size: 12 },
    activeSheet: 0,
  });
}

/** `D7`; with `$` as second argument `D$7`. */
export function refOf({ row, column }: Pick<Place, 'row' | 'column'>, before = ''): string {
  return `${lettersOf(column)}${before}${row + 1}`;
}

function sheetOf({ name, widths, rows, hidden, head, lists }: Sheet): WriteSheet {
  const all = rows.flatMap((row, at) => row.cells.map((cell) => ({ ...cell, row: at })));
  return {
    name,
    veryHidden: hidden,
    columns: widths.map((width) => (width > 0 ? { width } : { width: 2, hidden: true })),
    rows: rows.map(({ cells }) => valuesOf(cells)),
    cells: new Map(all.flatMap((cell) => detailsOf(cell))),
    rowDefs: new Map(rows.flatMap(({ height }, at) => (height === null ? [] : [[at, { height }] as const]))),
    merges: all.flatMap(({ row, column, span = 1 }) =>
      span > 1 ? [{ startRow: row, endRow: row, startCol: column, endCol: column + span - 1 }] : [],
    ),
    dataValidations: lists.map(({ range, rule }) => ({ range, ...validationOf(rule) })),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    view: { showGridLines: false },
    ...(head > 0 && { freezePane: { rows: head } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function valuesOf(cells: readonly Cell[]): CellValue[] {
  const values: CellValue[] = [];
  for (const { column, value } of cells) {
    while (values.length < column) values.push(null);
    values[column] = typeof value === 'string' ? printable(value) : value;
  }
  return values;
}

function detailsOf(cell: Cell & { row: number }): [string, Partial<LibraryCell>][] {
  const { row, column, look, value, formula, span = 1 } = cell;
  const style = styles[look];
  const said = typeof value === 'string' ? printable(value) : value;
  const first: Partial<LibraryCell> =
    formula === undefined ? { value: said, style } : { value: said, style, formula, formulaResult: said };
  const more = Array.from({ length: span - 1 }, (_, at): [string, Partial<LibraryCell>] => [
    `${row},${column + at + 1}`,
    { value: null, style },
  ]);
  return [[`${row},${column}`, first], ...more];
}

function validationOf(rule: Rule) {
  const shown = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop' as const,
    errorTitle: 'Xin kiểm tra lại',
    errorMessage: rule.said,
  };
  switch (rule.kind) {
    case 'number':
      return {
        ...shown,
        type: rule.whole ? ('whole' as const) : ('decimal' as const),
        operator: 'between' as const,
        formula1: rule.from,
        formula2: rule.to,
      };
    case 'list':
      return { ...shown, type: 'list' as const, formula1: rule.values };
    case 'length':
      return {
        ...shown,
        type: 'textLength' as const,
        operator: 'lessThanOrEqual' as const,
        formula1: String(rule.most),
      };
  }
}

/** A workbook as it was read: its cells as a person sees them. */
export interface OpenedWorkbook {
  sheets: OpenedSheet[];
  names: { name: string; at: Place }[];
}

export interface OpenedSheet {
  name: string;
  /** Those that hold something. */
  cells: OpenedCell[];
  merges: { row: number; column: number; lastRow: number; lastColumn: number }[];
}

export interface OpenedCell {
  row: number;
  column: number;
  kind: 'text' | 'number' | 'percent' | 'date' | 'yes or no' | 'error';
  /** Decimal string with a point of numbers, 0.95 where 95 % is seen; `dd/mm/yyyy` of dates. */
  text: string;
  /** Without its `=`; null where there is none. */
  formula: string | null;
}

/** Two cells in far corners must not become a sheet of a thousand million. */
const RANGE = 'A1:CV5000';

/** A sheet by what is known of it before it is read. */
export type Wanted = (sheet: { name: string; hidden: boolean }) => boolean;

/** The sheets that are wanted. Nothing in them is ever computed or run. Throws `Refused`. */
export async function readWorkbook(path: string, wanted: Wanted): Promise<OpenedWorkbook> {
  const bytes = await readFile(path);
  try {
    const book = await readXlsx(bytes, {
      readStyles: true,
      range: RANGE,
      sheets: ({ name, hidden = false, veryHidden = false }) =>
        wanted({ name, hidden: hidden || veryHidden }),
    });
    const sheets = book.sheets.map(({ name, rows, cells, merges = [] }) => ({
      name,
      cells: rows.flatMap((row, at) =>
        row.flatMap((value, column) => cellOf(at, column, value, cells?.get(`${at},${column}`)) ?? []),
      ),
      merges: merges.map((merge) => ({
        row: merge.startRow,
        column: merge.startCol,
        lastRow: merge.endRow,
        lastColumn: merge.endCol,
      })),
    }));
    return { sheets, names: (book.namedRanges ?? []).flatMap(nameOf) };
  } catch (error) {
    throw new Refused('damaged', { cause: error });
  }
}

function cellOf(
  row: number,
  column: number,
  value: CellValue,
  detail: LibraryCell | undefined,
): OpenedCell | null {
  const formula = detail?.formula ?? (detail?.type === 'formula' ? '' : null);
  const seen = seenOf(value, detail);
  return seen.text === '' && formula === null ? null : { row, column, formula, ...seen };
}

function seenOf(value: CellValue, detail: LibraryCell | undefined): Pick<OpenedCell, 'kind' | 'text'> {
  if (detail?.type === 'error') return { kind: 'error', text: String(value ?? '') };
  if (value === null) return { kind: 'text', text: '' };
  if (value instanceof Date) return { kind: 'date', text: dateOf(value) };
  if (typeof value === 'boolean') return { kind: 'yes or no', text: value ? 'yes' : 'no' };
  if (typeof value === 'string') return { kind: 'text', text: value.replaceAll('\0', '').normalize('NFC') };
  return { kind: detail?.style?.numFmt?.includes('%') ? 'percent' : 'number', text: plain(value) };
}

/** What Excel shows of a number: 15 digits, without the noise beneath them, never as a power of ten. */
export function plain(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 });
}

/** A spreadsheet's date is a day without zone, which the library gives as midnight UTC. */
function dateOf(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [year, month, day] = value.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

const ONE_CELL = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

function nameOf({ name, range, scope }: { name: string; range: string; scope?: string }) {
  const parts = scope === undefined ? ONE_CELL.exec(range) : null;
  if (!parts) return [];
  const [, quoted, bare = '', letters = '', row = ''] = parts;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const sheet = quoted === undefined ? bare : quoted.replaceAll("''", "'");
  return [{ name, at: { sheet, row: Number(row) - 1, column } }];
}
