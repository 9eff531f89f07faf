import { clean, join, type Passage } from '../1-text/passage.ts';
import { columnsOf, type Row } from './columns.ts';

/** The rows of tables that lost their columns: every cell stands on a line of its own, below the names of the columns. */
export function stackedRows(text: string): Row[] {
  const lines = shortLines(text);
  const rows: Row[] = [];
  for (let at = 0; at < lines.length; at++) {
    const width = widthAt(lines, at);
    if (width === null) continue;
    const table = `stacked ${at}`;
    const end = endOfBlock(lines, at + width);
    const cells = lines.slice(at + width, end);
    const found = isCounted(lines.slice(at, at + width)) ? counted(cells, width) : evenly(cells, width);
    if (found.length < LEAST_ROWS) continue;
    rows.push(...[lines.slice(at, at + width), ...found].map((row) => rowOf(row, width, table)));
    at = end - 1;
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

/** How many columns are named on the lines from `at` on; null where none are. */
function widthAt(lines: readonly Cell[], at: number): number | null {
  if ((lines[at]?.words.text.length ?? 99) > LONGEST_NAME) return null;
  for (let width = MOST_COLUMNS; width >= 3; width--) {
    const names = lines.slice(at, at + width).map(({ words }) => words.text);
    if (names.length === width && names.every((name) => name.length <= LONGEST_NAME && !/[.;:]$/.test(name)))
      if (columnsOf(names)?.filter((column) => column !== null).length === named(names)) return width;
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

/** Without numbers the table ends at an empty line. */
function endOfBlock(lines: readonly Cell[], from: number): number {
  const next = lines.findIndex((line, at) => at > from && line.spaced);
  return next < 0 ? lines.length : next;
}

/** Rows that open with 1, 2, 3 …; too many cells are a task that went on over lines. */
function counted(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    if (cell.words.text.replace(/\.$/, '') === String(rows.length + 1)) rows.push([cell]);
    else rows.at(-1)?.push(cell);
  }
  return rows.filter((row) => row.length >= width - 1);
}

function evenly(cells: readonly Cell[], width: number): Cell[][] {
  if (cells.length % width !== 0) return [];
  return Array.from({ length: cells.length / width }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
}

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
