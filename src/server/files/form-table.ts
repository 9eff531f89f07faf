import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import type { CivilDate } from '#calendar';
import { heightOf, printArea, printable, printTitles } from './spreadsheet.ts';

/** A cell of a table: words, a day, a count, a figure with so many decimals, or a share (0.875 of `87,5 %`) with those of its percent. */
export type FormCell =
  | string
  | { day: CivilDate }
  | { count: number }
  | { figure: number; decimals: number }
  | { share: number; decimals: number }
  | null;

/** A table as an official form draws it: title lines above, a heading whose columns are counted, a row for each record. */
export interface FormTable {
  sheet: string;
  /** Lines across the whole width; the first is the title. */
  above: readonly string[];
  /** Widths in characters; aligned as each kind of cell is, where nothing else is said. */
  columns: readonly { header: string; width: number; align?: 'left' | 'center' | 'right' }[];
  rows: readonly (readonly FormCell[])[];
}

/**
 * An `.xlsx` in the shape of a form, across A4 and as wide as the page: the heading with its counted columns, `(1)`, `(2)`, stays in
 * sight and is printed on every page, the print area holds the table. Days and counts are numbers to the spreadsheet; words are always
 * words: nothing that begins with `=`, `+`, `-` or `@` becomes a formula.
 */
export function writeFormTable(table: FormTable): Promise<Uint8Array> {
  return writeFormTables([table]);
}

/** Several such tables, a sheet each under a name of its own. */
export function writeFormTables(tables: readonly FormTable[]): Promise<Uint8Array> {
  const [first] = tables;
  return writeXlsx({
    sheets: tables.map(sheetOf),
    namedRanges: tables.flatMap((table) => {
      const { sheet, columns, rows } = table;
      const head = headOf(table);
      const area = { rows: head + rows.length, columns: columns.length };
      return [printTitles(sheet, head, head - 1), printArea(sheet, area)];
    }),
    defaultFont: { name: 'Times New Roman', size: 12 },
    properties: { title: printable(first?.above[0] ?? first?.sheet ?? ''), creator: 'Thi Đua' },
  });
}

/** Rows down to the heading, its counted columns among them. */
function headOf({ above }: FormTable): number {
  return above.length + 2;
}

function sheetOf(table: FormTable): WriteSheet {
  const { sheet, above, columns, rows } = table;
  const head = headOf(table);
  const all: (readonly (FormCell | { title: string } | { head: string })[])[] = [
    ...above.map((title) => [{ title }]),
    columns.map(({ header }) => ({ head: header })),
    columns.map((_, at) => ({ head: `(${at + 1})` })),
    ...rows,
  ];
  const placed = all.map((row, at) =>
    row.map((cell, column) => aligned(shown(cell, at === 0), at < head ? undefined : columns[column]?.align)),
  );
  const details = placed.flatMap((row, at) =>
    row.map(({ value, style }, column): [string, Partial<Cell>] => [`${at},${column}`, { value, style }]),
  );
  const bold = columns.map(({ header, width }) => ({ header, width: width * BOLD }));
  const heading = heightOf(
    columns.map(({ header }) => header),
    bold,
  );
  const heights = [
    [head - 2, { height: heading }] as const,
    ...rows.map((row, at) => [head + at, { height: heightOf(row.map(wordsOf), columns) }] as const),
  ];
  return {
    name: sheet,
    columns: columns.map(({ width }) => ({ width, style: { numFmt: '@', alignment: WRAPPED } })),
    rows: placed.map((row) => row.map(({ value }) => value)),
    cells: new Map(details),
    rowDefs: new Map(heights),
    merges: above.flatMap((_, at) =>
      columns.length > 1 ? [{ startRow: at, endRow: at, startCol: 0, endCol: columns.length - 1 }] : [],
    ),
    freezePane: { rows: head },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape' },
      ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    },
    headerFooter: { oddFooter: '&C&P/&N' },
  };
}

type Shown = { value: CellValue; style: CellStyle };

function shown(cell: FormCell | { title: string } | { head: string }, isFirst: boolean): Shown {
  if (cell === null || typeof cell === 'string') return { value: cell && printable(cell), style: looks.text };
  if ('title' in cell) return { value: printable(cell.title), style: isFirst ? looks.title : looks.under };
  if ('head' in cell) return { value: printable(cell.head), style: looks.head };
  if ('count' in cell) return { value: cell.count, style: looks.count };
  if ('figure' in cell) return { value: cell.figure, style: numberLook('#,##0', cell.decimals, '') };
  if ('share' in cell) return { value: cell.share, style: numberLook('0', cell.decimals, ' %') };
  return { value: new Date(`${cell.day}T00:00:00Z`), style: looks.day };
}

function aligned({ value, style }: Shown, horizontal: 'left' | 'center' | 'right' | undefined): Shown {
  return { value, style: horizontal ? { ...style, alignment: { ...WRAPPED, horizontal } } : style };
}

/** `#,##0.0`, `0.0 %`: the program shows comma and point as its user writes them. */
function numberLook(whole: string, decimals: number, after: string): CellStyle {
  return { ...looks.count, numFmt: `${whole}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${after}` };
}

function wordsOf(cell: FormCell): string {
  return typeof cell === 'string' ? cell : cell === null ? '' : '00/00/0000';
}

/** Characters of a column that bold letters leave, words kept whole. */
const BOLD = 0.7;
const FONT = 'Times New Roman';
const LINE = { style: 'thin', color: { rgb: '000000' } } as const;
const FRAME = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const WRAPPED = { wrapText: true, vertical: 'top' } as const;
const CENTRED = { wrapText: true, vertical: 'center', horizontal: 'center' } as const;

const looks = {
  title: { font: { name: FONT, bold: true, size: 14 }, alignment: CENTRED },
  under: { alignment: CENTRED },
  head: { font: { name: FONT, size: 12, bold: true }, border: FRAME, alignment: CENTRED },
  text: { border: FRAME, numFmt: '@', alignment: WRAPPED },
  day: { border: FRAME, numFmt: 'dd/mm/yyyy', alignment: { ...WRAPPED, horizontal: 'center' } },
  count: { border: FRAME, numFmt: '#,##0', alignment: { ...WRAPPED, horizontal: 'right' } },
} satisfies Record<string, CellStyle>;
