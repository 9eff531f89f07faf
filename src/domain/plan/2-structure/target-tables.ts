import { plain } from '../1-text/fold.ts';
import { matchesOf } from '../1-text/matches.ts';
import { clean, join, type Passage } from '../1-text/passage.ts';
import type { Row } from './columns.ts';
import { rowsIn } from './tables.ts';

/** A table that sets aims: what is measured, in which unit, and how much, for one year or for several. */
export interface TargetTable {
  /** From the first cell of the heading row to the end of the last row, in the plan's text. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly TargetRow[];
}

export interface TargetRow {
  /** The row without its number. */
  readonly words: Passage;
  readonly name: Passage;
  readonly unit: Passage | null;
  /** One for each column that holds figures. */
  readonly values: ReadonlyArray<{ readonly words: Passage; readonly year: string | null }>;
}

/** The tables of aims in a text: their heading names the aim and the unit or the figure. */
export function targetTablesOf(text: string): TargetTable[] {
  if (!HEADED.test(text)) return [];
  const rows = [...rowsIn(text), ...spacedRows(text)].sort((a, b) => a.start - b.start);
  const tables: TargetTable[] = [];
  for (let at = 0; at < rows.length; at++) {
    const head = rows[at];
    const columns = head && columnsOf(head);
    if (!head || !columns) continue;
    const last = lastOf(rows, at);
    const read = rows.slice(at + 1, last + 1).flatMap((row) => rowOf(row, columns));
    if (read.length > 0) tables.push({ start: head.start, end: rows[last]?.end ?? head.end, rows: read });
    at = last;
  }
  return tables;
}

const HEADED =
  /(?:chỉ tiêu|nội dung|tiêu chí)[^\n]{0,40}(?:\t|\||\s{2})\s*(?:đvt|đơn vị|số lượng|kế hoạch|năm \d{4})/iu;

interface Columns {
  readonly name: number;
  readonly unit: number;
  readonly years: ReadonlyArray<{ readonly at: number; readonly year: string | null }>;
}

function columnsOf({ cells }: Row): Columns | null {
  const heads = cells.map(({ text }) => plain(text));
  const name = heads.findIndex((head) =>
    /^(?:tên |các |nội dung )?(?:chỉ tiêu|nội dung|tiêu chí)/u.test(head),
  );
  const unit = heads.findIndex((head) => /^(?:đvt|đơn vị(?: tính)?)$/u.test(head));
  const years = heads.flatMap((head, at) =>
    at > name && FIGURE.test(head) ? [{ at, year: /\d{4}/.exec(head)?.[0] ?? null }] : [],
  );
  return name >= 0 && years.length > 0 && (unit >= 0 || years.every(({ year }) => year))
    ? { name, unit, years }
    : null;
}

const FIGURE =
  /^(?:(?:kế hoạch |chỉ tiêu |mục tiêu |đến )*năm \d{4}|\d{4}|số lượng|chỉ tiêu(?: giao| giao năm \d{4})?|kế hoạch|mục tiêu)$/u;

/** The last row of the table that the row at `at` heads. */
function lastOf(rows: readonly Row[], at: number): number {
  let last = at;
  while (rows[last + 1]?.table === rows[at]?.table) last++;
  return last;
}

function rowOf({ cells }: Row, { name, unit, years }: Columns): TargetRow[] {
  const named = cells[name];
  const values = years.flatMap(({ at, year }) => {
    const words = cells[at];
    return words && /\d/.test(words.text) ? [{ words, year }] : [];
  });
  if (!named || !/\p{L}/u.test(named.text) || values.length === 0) return [];
  const words = join(cells.slice(name).filter(({ text }) => text));
  return [{ words, name: named, unit: cells[unit] ?? null, values }];
}

/** Rows whose cells stand apart by two spaces or more, under a heading that does. */
function spacedRows(text: string): Row[] {
  const rows: Row[] = [];
  let table: string | null = null;
  for (const line of text.matchAll(/[^\n]+/g)) {
    const cells = cellsOf(line[0], line.index);
    const row: Row = {
      start: line.index,
      end: line.index + line[0].length,
      cells,
      table: table ?? `spaced ${line.index}`,
    };
    if (cells.length >= 3 && !line[0].includes('\t') && (table || columnsOf(row))) {
      table ??= row.table;
      rows.push(row);
    } else table = null;
  }
  return rows;
}

function cellsOf(line: string, start: number): Passage[] {
  return matchesOf(line, /\S+(?: \S+)*/gu).map(({ 0: cell, index }) => clean(cell, start + index));
}
