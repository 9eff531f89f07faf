import { type Line, lineOf } from './lines.ts';
import type { Run } from './run.ts';

/** Lines read together. */
export interface Region {
  lines: Line[];
  /** Whether a long line may run on into the next. */
  wraps: boolean;
  /** The rows of a ruled table, which stand for its lines. */
  rows?: string[];
  /** The words of those rows, in their order. */
  runs?: Run[];
}

/** A ruled table: the lines of a page are read around it. */
export interface Ruled {
  top: number;
  rows: string[];
  runs: Run[];
}

interface Interval {
  from: number;
  to: number;
}

/** Free room a gutter needs, in type sizes. */
const GUTTER = 0.8;

/**
 * The lines of a page in reading order. Two places of an official document stand in two columns (NĐ 30/2020,
 * Annex I): the head of the first page, and the recipients beside the signature. There the left column is read
 * before the right one; everywhere else a line is a line, its columns apart by tabs. Ruled tables come where they
 * stand among the lines.
 */
export function regionsOf(lines: readonly Line[], tables: readonly Ruled[], isFirstPage: boolean): Region[] {
  const head = isFirstPage ? headOf(lines) : null;
  const rest = lines.slice(head?.size ?? 0);
  const tail = tailOf(rest);
  return [
    ...(head?.regions ?? []),
    ...around(tables, rest.slice(0, tail?.from ?? rest.length)),
    ...(tail?.regions ?? []),
  ].filter((region) => region.lines.length > 0 || region.rows);
}

function around(tables: readonly Ruled[], lines: readonly Line[]): Region[] {
  const above = (top: number) => lines.filter((line) => line.y < top).length;
  const regions: Region[] = [];
  let from = 0;
  for (const { top, ...table } of tables) {
    regions.push(
      { lines: lines.slice(from, above(top)), wraps: true },
      { lines: [], wraps: false, ...table },
    );
    from = Math.max(from, above(top));
  }
  return [...regions, { lines: lines.slice(from), wraps: true }];
}

/** The two-column head: begins on one of the first two lines, and keeps its gutter for another at least. */
function headOf(lines: readonly Line[]): { size: number; regions: Region[] } | null {
  const from = lines.slice(0, 2).findIndex((line) => roomInside(line).length > 0);
  const first = lines[from];
  if (!first) return null;
  const { size, gutter } = grow(lines.slice(from), roomInside(first));
  if (size < 2) return null;
  const [left, right] = split(lines.slice(from, from + size), gutter);
  const regions = [lines.slice(0, from), left, right].map((each) => ({ lines: [...each], wraps: false }));
  return { size: from + size, regions };
}

/** From “Nơi nhận:” on; the signature may begin a little higher. */
function tailOf(lines: readonly Line[]): { from: number; regions: Region[] } | null {
  const at = lines.findIndex((line) => /^Nơi nhận\s*:?/.test(line.text));
  const first = lines[at];
  if (!first) return null;
  const start = first.runs.findIndex((run, index) => index > 0 && isRoom(first, index, run.x));
  const leftEnd = lineOf(start > 0 ? first.runs.slice(0, start) : first.runs).end;
  const { size, gutter } = grow(lines.slice(at), [{ from: leftEnd, to: Number.POSITIVE_INFINITY }]);
  const before = lines[at - 1];
  const from = before && before.x >= gutter && first.y - before.y < 2 * first.size ? at - 1 : at;
  const [left, right] = split(lines.slice(from, at + size), gutter);
  const rest = { lines: lines.slice(at + size), wraps: true };
  return { from, regions: [{ lines: left, wraps: true }, { lines: right, wraps: false }, rest] };
}

/** The lines from the first that leave a gutter free, and its middle. */
function grow(lines: readonly Line[], candidates: Interval[]): { size: number; gutter: number } {
  let gutters = candidates;
  let size = 0;
  for (const line of lines) {
    const narrowed = gutters.flatMap((gutter) => freeIn(gutter, line));
    if (narrowed.length === 0) break;
    gutters = narrowed;
    size += 1;
  }
  const [{ from, to } = { from: 0, to: 0 }] = gutters;
  return { size, gutter: Number.isFinite(to) ? (from + to) / 2 : from };
}

/** What a line leaves of an interval, where it is still room. */
function freeIn(gutter: Interval, line: Line): Interval[] {
  let pieces = [gutter];
  for (const run of line.runs) {
    pieces = pieces.flatMap(({ from, to }) => [
      { from, to: Math.min(to, run.x) },
      { from: Math.max(from, run.x + run.width), to },
    ]);
    pieces = pieces.filter(({ from, to }) => to - from >= GUTTER * line.size);
  }
  return pieces;
}

function roomInside(line: Line): Interval[] {
  return line.runs.flatMap((run, at) => {
    const previous = line.runs[at - 1];
    return previous && isRoom(line, at, run.x) ? [{ from: previous.x + previous.width, to: run.x }] : [];
  });
}

function isRoom(line: Line, at: number, x: number): boolean {
  const previous = line.runs[at - 1];
  return previous !== undefined && x - previous.x - previous.width >= GUTTER * line.size;
}

function split(lines: readonly Line[], gutter: number): [Line[], Line[]] {
  const side = (isLeft: boolean) =>
    lines
      .map((line) => line.runs.filter((run) => run.x < gutter === isLeft))
      .filter((runs) => runs.length > 0)
      .map(lineOf);
  return [side(true), side(false)];
}
