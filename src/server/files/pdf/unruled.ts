import type { Line } from './lines.ts';
import type { Grid } from './tables.ts';

interface Interval {
  from: number;
  to: number;
}

/** Room that parts two columns, in type sizes, where a line begins a table; and what of it every further line leaves. */
const OPEN = 1.2;
const LEFT = 0.6;

/** A row stands no further below the one before, in type sizes. */
const BELOW = 3.2;

/**
 * The tables of a page that have no lines: three columns and more, whose gutters stay free for three lines and more.
 * A line without words in its first column goes on with the row above it. The head of a document, whose number and
 * date leave blanks, is none.
 */
export function unruledGrids(lines: readonly Line[]): Grid[] {
  const grids: Grid[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = tableAt(lines.slice(at));
    if (!found) continue;
    grids.push(found.grid);
    at += found.size - 1;
  }
  return grids;
}

function tableAt(lines: readonly Line[]): { grid: Grid; size: number } | null {
  const [first] = lines;
  if (!first || /^Số\s*:/.test(first.text)) return null;
  let gutters = guttersOf(first);
  if (gutters.length < 2) return null;
  let size = 1;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before) continue;
    const left = gutters.flatMap((gutter) => freeOf(gutter, line));
    if (line.y - before.y > BELOW * line.size || left.length < gutters.length) break;
    gutters = left;
    size = at + 1;
  }
  const kept = withoutTail(lines.slice(0, size), gutters);
  return kept.length < 3 || !isTable(kept, gutters)
    ? null
    : { grid: gridOf(kept, gutters), size: kept.length };
}

function guttersOf(line: Line): Interval[] {
  return line.runs.flatMap((run, at) => {
    const before = line.runs[at - 1];
    const from = before ? before.x + before.width : run.x;
    return before && run.x - from >= OPEN * line.size ? [{ from, to: run.x }] : [];
  });
}

/** What a line leaves of a gutter: its widest free part, where that is still room. */
function freeOf({ from, to }: Interval, line: Line): Interval[] {
  let widest = { from, to: from };
  let start = from;
  for (const run of line.runs) {
    if (run.x + run.width <= start || run.x >= to) continue;
    if (run.x - start > widest.to - widest.from) widest = { from: start, to: run.x };
    start = Math.max(start, run.x + run.width);
  }
  if (to - start > widest.to - widest.from) widest = { from: start, to };
  return widest.to - widest.from >= LEFT * line.size ? [widest] : [];
}

/** Without the last lines that stand in the first column alone: the text has gone on. */
function withoutTail(lines: readonly Line[], [gutter]: readonly Interval[]): Line[] {
  const last = lines.findLastIndex((line) => line.end > (gutter?.to ?? 0));
  return lines.slice(0, last + 1);
}

/** Whether most lines hold words in two columns at least, and some begin a row. */
function isTable(lines: readonly Line[], gutters: readonly Interval[]): boolean {
  const columnsOf = (line: Line) =>
    new Set(line.runs.map((run) => gutters.filter((gutter) => gutter.to <= run.x + 1).length)).size;
  const wide = lines.filter((line) => columnsOf(line) >= 2).length;
  return wide >= Math.max(2, lines.length / 2);
}

function gridOf(lines: readonly Line[], gutters: readonly Interval[]): Grid {
  const starts = lines.filter((line, at) => at === 0 || line.x < (gutters[0]?.from ?? 0));
  const last = lines.at(-1);
  const bottom = last ? last.y + last.size * 0.5 : 0;
  const left = Math.min(...lines.map((line) => line.x)) - 1;
  const right = Math.max(...lines.map((line) => line.end)) + 1;
  return {
    xs: [left, ...gutters.map(({ from, to }) => (from + to) / 2), right],
    ys: [...starts.map((line) => line.y - line.size * 0.75), bottom],
  };
}
