import { matchesOf } from '../1-text/matches.ts';
import { clean, type Passage, placeOf } from '../1-text/passage.ts';
import { alignedRows } from './aligned-rows.ts';
import { type Columns, columnsOf, type Row } from './columns.ts';
import type { LabelName } from './labels.ts';
import { stackedRows } from './stacked-rows.ts';

/** A table that gives out tasks: its columns are known by their headings. */
export interface Table {
  /** From the first cell of the heading row to the end of the last row, in the plan's text. */
  readonly start: number;
  readonly end: number;
  readonly rows: ReadonlyArray<Partial<Record<LabelName, Passage>>>;
}

/**
 * The tables of tasks in a text, whether their cells stand between tabs, between bars, between lines that hold
 * nothing but a bar, apart by spaces, or each on a line of its own.
 * - a table has a heading row that names a task and who does it or by when; all others are left as lines;
 * - an empty cell under a body's name repeats it; a row that holds a task and nothing else names a group of tasks.
 */
export function tablesOf(text: string): Table[] {
  const rows = [...rowsIn(text), ...alignedRows(text), ...stackedRows(text)].sort(
    (a, b) => a.start - b.start,
  );
  const tables: Table[] = [];
  for (let at = 0; at < rows.length; at++) {
    const columns = headingOf(rows[at]);
    if (!columns) continue;
    const first = at;
    while (rows[at + 1]?.table === rows[first]?.table && !headingOf(rows[at + 1])) at++;
    tables.push(tableOf(rows.slice(first, at + 1), columns));
  }
  return tables;
}

function headingOf(row: Row | undefined): Columns | null {
  return row ? columnsOf(row.cells.map((cell) => cell.text)) : null;
}

function tableOf(rows: readonly Row[], columns: Columns): Table {
  const read: Array<Partial<Record<LabelName, Passage>>> = [];
  for (const { cells } of rows.slice(1)) {
    const row: Partial<Record<LabelName, Passage>> = {};
    for (const [at, column] of columns.entries()) {
      const cell = cells[at];
      if (column && cell && SAYS.test(cell.text)) row[column] ??= cell;
    }
    const lead = row.lead ?? read.at(-1)?.lead;
    const group = Object.keys(row).length === 1;
    if (row.task && !group) read.push({ ...row, ...(lead ? { lead } : {}) });
  }
  return { start: rows[0]?.start ?? 0, end: rows.at(-1)?.end ?? 0, rows: read };
}

/** The rows of all tables whose cells stand between tabs or bars. */
export function rowsIn(text: string): Row[] {
  return [...rowsOnLines(text), ...rowsBetweenBars(text)];
}

/** A cell of dashes or a lone number says nothing; a date does. */
const SAYS = /\p{L}|\d\s?[/.-]\s?\d/u;

/** Rows that are lines: cells between tabs, or between bars as Markdown has them. */
function rowsOnLines(text: string): Row[] {
  if (!/\t|\|/.test(text)) return [];
  const rows: Row[] = [];
  let table = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    const barred = /^\s*\|.*\|.*\|/.test(line[0]);
    if (!barred && !line[0].includes('\t')) {
      table++;
      continue;
    }
    const cells = cellsOf(line[0], line.index, barred ? '|' : '\t');
    rows.push({ start: line.index, end: line.index + line[0].length, cells, table: `line ${table}` });
  }
  return rows;
}

function cellsOf(line: string, start: number, separator: string): Passage[] {
  const cells: Passage[] = [];
  let from = separator === '|' ? line.indexOf('|') + 1 : 0;
  for (let at = line.indexOf(separator, from); from <= line.length; at = line.indexOf(separator, from)) {
    const to = at < 0 ? line.length : at;
    if (at >= 0 || separator === '\t') cells.push(clean(line.slice(from, to), start + from));
    from = to + 1;
  }
  return cells;
}

const LONE_BAR = /^[^\S\n]*\|[^\S\n]*$/gm;

/** Cells between lines that hold only a bar; two such lines in a row end a row, an empty line ends the table. */
function rowsBetweenBars(text: string): Row[] {
  const bars = matchesOf(text, LONE_BAR).map(({ index, 0: bar }) => ({
    start: index,
    end: index + bar.length,
  }));
  const rows: Row[] = [];
  let cells: Passage[] = [];
  let table = 0;
  for (const [at, bar] of bars.entries()) {
    const next = bars[at + 1];
    const inside = next ? text.slice(bar.end, next.start) : '\n\n';
    const words = clean(inside, bar.end);
    if (words.text && !inside.startsWith('\n\n')) {
      cells.push(words);
      continue;
    }
    const [first] = cells;
    if (first) rows.push({ start: placeOf(first, 0), end: bar.end, cells, table: `bars ${table}` });
    cells = [];
    if (inside.startsWith('\n\n')) table++;
  }
  return rows;
}
