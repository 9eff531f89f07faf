import { plain } from '../1-text/fold.ts';
import { clean, isUpper, join, type Passage } from '../1-text/passage.ts';
import { type Columns, columnsOf, type Row } from './columns.ts';

/** The rows of tables that lost their columns: every cell stands on a line of its own, below the names of the columns. */
export function stackedRows(text: string): Row[] {
  const lines = shortLines(text);
  const rows: Row[] = [];
  for (let at = 0; at < lines.length; at++) {
    const columns = columnsAt(lines, at);
    if (!columns) continue;
    const [width, table] = [columns.length, `stacked ${at}`];
    const head = lines.slice(at, at + width);
    const end = endOfBlock(lines, at + width);
    const cells = lines.slice(at + width, end);
    const found = isCounted(head) ? counted(cells, width) : evenly(cells, width, columns);
    if (found.length < LEAST_ROWS) continue;
    rows.push(...[head, ...found].map((row) => rowOf(row, width, table)));
    at = lines.indexOf(found.at(-1)?.at(-1) ?? cells[0] ?? head[0] ?? NO_CELL, at);
  }
  return rows;
}

const LEAST_ROWS = 2;

interface Cell {
  readonly words: Passage;
  readonly end: number;
  /** Whether an empty line stands before it. */
  readonly spaced: boolean;
}

const NO_CELL: Cell = { words: { text: '', places: new Uint32Array(0), first: 0 }, end: 0, spaced: false };

function shortLines(text: string): Cell[] {
  if (!HEADED.test(text)) return [];
  const cells: Cell[] = [];
  let spaced = true;
  for (const line of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const words = clean(line[0], line.index);
    if (words.text) cells.push({ words, end: line.index + line[0].trimEnd().length, spaced });
    spaced = !words.text;
  }
  return cells;
}

/** A text without a line that names a column of tasks has no such table. */
const HEADED = /^[\s*]*(?:(?:các |tên )?(?:nội dung|nhiệm vụ|công việc|hoạt động)[^\n:.;]{0,40})$/imu;

/** The columns named on the lines from `at` on; null where none are. */
function columnsAt(lines: readonly Cell[], at: number): Columns | null {
  if ((lines[at]?.words.text.length ?? 99) > LONGEST_NAME) return null;
  for (let width = MOST_COLUMNS; width >= 3; width--) {
    const names = lines.slice(at, at + width).map(({ words }) => words.text);
    if (names.length < width || names.some((name) => name.length > LONGEST_NAME || /[.;:]$/.test(name)))
      continue;
    const columns = columnsOf(names);
    if (columns?.filter((column) => column !== null).length === named(names)) return columns;
  }
  return null;
}

const LONGEST_NAME = 40;
const MOST_COLUMNS = 8;

/** Every column but the count and the remarks must be known, or a cell would pass for a name. */
function named(names: readonly string[]): number {
  return names.filter((name) => !/^(?:s?tt|số tt|ghi chú)$/iu.test(name)).length;
}

function isCounted(head: readonly Cell[]): boolean {
  return /^(?:s?tt|số tt)$/iu.test(head[0]?.words.text ?? '');
}

/** The table ends at an empty line, or where the plan goes on: a heading in capitals, a bullet, the closing. */
function endOfBlock(lines: readonly Cell[], from: number): number {
  for (let at = from; at < lines.length && at < from + MOST_CELLS; at++) {
    const line = lines[at];
    if (line && ((line.spaced && at > from) || goesOn(line))) return at;
  }
  return Math.min(lines.length, from + MOST_CELLS);
}

const MOST_CELLS = 2_000;

function goesOn({ words: { text } }: Cell): boolean {
  if (text.length > LONGEST_CELL || /^(?:[-–+•*]\s|[IVX]{1,5}[.)/]\s|Nơi nhận|Trên đây)/u.test(text))
    return true;
  return text.length > 8 && text.includes(' ') && isUpper(text);
}

const LONGEST_CELL = 400;

/** Rows that open with 1, 2, 3 …; too many cells are a task that went on over lines. */
function counted(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (cell.words.text.replace(/\.$/, '') === String(rows.length + 1)) rows.push([cell]);
    else if (row && row.length < width + MOST_SURPLUS) row.push(cell);
  }
  return rows.filter((row) => row.length >= width - 1);
}

const MOST_SURPLUS = 4;

/** Rows of so many cells each, as long as what stands in the column of times is one. */
function evenly(cells: readonly Cell[], width: number, columns: Columns): Cell[][] {
  const rows = Array.from({ length: Math.floor(cells.length / width) }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
  const time = columns.indexOf('time');
  const end = rows.findIndex((row) => time >= 0 && !TIME.test(plain(row[time]?.words.text ?? '')));
  return end < 0 ? rows : rows.slice(0, end);
}

const TIME = /\d|tháng|quý|năm|ngày|tuần|xuyên|kỳ|trước|sau|khi|hằng|hàng/u;

function rowOf(row: readonly Cell[], width: number, table: string): Row {
  const surplus = Math.max(0, row.length - width);
  const words = row.map((cell) => cell.words);
  const cells =
    surplus > 0
      ? [...words.slice(0, 1), join(words.slice(1, surplus + 2)), ...words.slice(surplus + 2)]
      : words;
  const [first, last] = [row[0], row.at(-1)];
  return { start: first?.words.places[first.words.first] ?? 0, end: last?.end ?? 0, cells, table };
}
