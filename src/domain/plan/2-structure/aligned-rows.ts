import { matchesOf } from '../1-text/matches.ts';
import { noiseOf } from '../1-text/noise.ts';
import { clean, join, type Passage } from '../1-text/passage.ts';
import { columnsOf, type Row } from './columns.ts';

/** The rows of tables whose columns are kept apart by spaces, as a PDF's text prints them: cells go on over lines. */
export function alignedRows(text: string): Row[] {
  const lines = piecedLines(text);
  const rows: Row[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = headAt(lines, at);
    if (!head) continue;
    const end = endOf(lines, at + head.lines, head.columns);
    const table = `aligned ${at}`;
    rows.push(rowOf(lines.slice(at, at + head.lines), head.columns, table));
    for (const group of groupsOf(lines.slice(at + head.lines, end), head.columns))
      rows.push(rowOf(group, head.columns, table));
    at = end - 1;
  }
  return rows;
}

/** Words with two spaces or more around them, at their column in the line. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly words: Passage;
}

interface PiecedLine {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

const GAP = /[^\s](?: ?[^\s])*/gu;

/** Lines near columns; a text without three pieces on any line has none. */
function piecedLines(text: string): PiecedLine[] {
  if (!/\S {2,}\S.*\S {2,}\S/.test(text)) return [];
  return [...text.matchAll(/[^\n]*\n?/g)].flatMap(({ 0: line, index }) => {
    if (line === '') return [];
    const pieces = line.includes('  ')
      ? matchesOf(line, GAP).map((found) => ({
          from: found.index,
          to: found.index + found[0].length,
          words: clean(found[0], index + found.index),
        }))
      : [];
    const whole = clean(line, index);
    if (noiseOf(whole.text) === 'page number') return [];
    const all = pieces.length > 0 || !whole.text ? pieces : [{ from: 0, to: line.length, words: whole }];
    return [{ start: index, end: index + line.trimEnd().length, pieces: all }];
  });
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** The head of a table of tasks that begins on a line, on up to five lines; what goes on in small letters belongs to it. */
function headAt(lines: readonly PiecedLine[], at: number): { lines: number; columns: Column[] } | null {
  if ((lines[at]?.pieces.length ?? 0) < 2) return null;
  for (let size = 1; size <= LONGEST_HEAD; size++) {
    const head = lines.slice(at, at + size);
    const columns = columnsIn(head);
    if (columns.length < 3 || !head.at(-1)?.pieces.length) continue;
    const names = columns.map((column) => wordsIn(head, columns, column).text);
    if (columnsOf(names))
      return isSmall(lines[at + size]) ? { lines: size + 1, columns } : { lines: size, columns };
  }
  return null;
}

function isSmall(line: PiecedLine | undefined): boolean {
  const pieces = line?.pieces ?? [];
  return pieces.length > 0 && pieces.every(({ words }) => /^\p{Ll}/u.test(words.text));
}

const LONGEST_HEAD = 5;

/** Pieces that stand above each other are one column. */
function columnsIn(lines: readonly PiecedLine[]): Column[] {
  const pieces = lines.flatMap((line) => line.pieces).toSorted((a, b) => a.from - b.from);
  const columns: Array<{ from: number; to: number }> = [];
  for (const { from, to } of pieces) {
    const last = columns.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else columns.push({ from, to });
  }
  return columns;
}

/** The column a piece stands in: the one it overlaps most, or else the nearest. */
function columnFor(piece: Piece, columns: readonly Column[]): Column | undefined {
  const overlap = (column: Column) => Math.min(piece.to, column.to) - Math.max(piece.from, column.from);
  return columns.toSorted((a, b) => overlap(b) - overlap(a))[0];
}

function wordsIn(lines: readonly PiecedLine[], columns: readonly Column[], column: Column): Passage {
  const pieces = lines.flatMap((line) => line.pieces.filter((piece) => columnFor(piece, columns) === column));
  return pieces.length > 0 ? join(pieces.map((piece) => piece.words)) : NOTHING;
}

const NOTHING: Passage = { text: '', places: new Uint32Array(0), first: 0 };

function rowOf(lines: readonly PiecedLine[], columns: readonly Column[], table: string): Row {
  const cells = columns.map((column) => wordsIn(lines, columns, column));
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0, cells, table };
}

/** The line behind the last row: no line for a while stands in two columns, or the plan goes on. */
function endOf(lines: readonly PiecedLine[], from: number, columns: readonly Column[]): number {
  let end = from;
  for (let at = from; at < lines.length && at - end < LONGEST_CELL; at++) {
    const pieces = lines[at]?.pieces ?? [];
    const [first] = pieces;
    if (first && AFTER.test(first.words.text)) break;
    const inColumns =
      pieces.length > 1 ||
      (first && at === end && !spans(first, columns) && first.from >= (columns[1]?.from ?? 0) - 2);
    if (inColumns) end = at + 1;
  }
  return end;
}

const LONGEST_CELL = 6;
const AFTER = /^(?:n[ơo]i nh[ậâ]n|trên đây là|(?:[IVX]{1,5}[.)/]|\p{Lu}\.)\s\p{Lu}{2})/iu;

function spans(piece: Piece, columns: readonly Column[]): boolean {
  return columns.filter((column) => piece.from < column.to - 1 && piece.to > column.from + 1).length > 2;
}

/** The lines of each row. Numbers in the first column count the rows; where lines stand above a number, its row is centred on it. */
function groupsOf(lines: readonly PiecedLine[], columns: readonly Column[]): PiecedLine[][] {
  const full = lines.filter((line) => line.pieces.length > 0);
  const counted = full.map((line) => isCounted(line, columns));
  if (!counted.some(Boolean)) return byBlankLines(lines);
  const starts = new Set(counted.flatMap((is, at) => (is ? [openingFor(full, counted, at, columns)] : [])));
  const groups: PiecedLine[][] = [];
  for (const [at, line] of full.entries()) {
    if (starts.has(at) || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(line);
  }
  return groups;
}

function isCounted(line: PiecedLine, columns: readonly Column[]): boolean {
  const [first] = line.pieces;
  return (
    first !== undefined &&
    columnFor(first, columns) === columns[0] &&
    /^(?:\d{1,3}|[IVX]{1,4}|[A-H])[.)]?(?:\s|$)/u.test(first.words.text)
  );
}

/** A row opens on its number, or on the line above it from which on a capital follows an ended cell. */
function openingFor(
  lines: readonly PiecedLine[],
  counted: readonly boolean[],
  at: number,
  columns: readonly Column[],
): number {
  const own = taskOn(lines[at], columns);
  if (/^[\p{Lu}\d“"-]/u.test(own)) return at;
  for (let above = at - 1; above >= 0 && !counted[above]; above--)
    if (/^[\p{Lu}\d“"-]/u.test(taskOn(lines[above], columns))) return above;
  return at;
}

/** The words of the widest column on a line: there a row's text begins. */
function taskOn(line: PiecedLine | undefined, columns: readonly Column[]): string {
  const second = columns[1];
  return line?.pieces.find((piece) => columnFor(piece, columns) === second)?.words.text ?? '';
}

function byBlankLines(lines: readonly PiecedLine[]): PiecedLine[][] {
  const groups: PiecedLine[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.pieces.length === 0) open = false;
    else if (open) groups.at(-1)?.push(line);
    else {
      groups.push([line]);
      open = true;
    }
  }
  return groups;
}
