import { type Line, linesOf } from './lines.ts';
import type { Rule } from './rules.ts';
import type { Run } from './run.ts';

/** A ruled table: where its rows and columns are parted. */
export interface Grid {
  /** The lines across, top to bottom, and down, left to right: one more than rows and columns. */
  ys: number[];
  xs: number[];
}

/** Lines this near are one: both edges of a thick line, the borders of two cells that touch. */
const NEAR = 4;

/** The ruled tables of a page, top to bottom: at least two columns, parted by lines down. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const down = rules.filter((rule) => !rule.isAcross).sort((one, other) => one.from - other.from);
  const bands: { from: number; to: number; rules: Rule[] }[] = [];
  for (const rule of down) {
    const band = bands.at(-1);
    if (!band || rule.from > band.to + NEAR) bands.push({ from: rule.from, to: rule.to, rules: [rule] });
    else {
      band.to = Math.max(band.to, rule.to);
      band.rules.push(rule);
    }
  }
  return bands.map((band) => gridOf(band, rules)).filter((grid) => grid.xs.length > 2 && grid.ys.length > 1);
}

function gridOf(band: { from: number; to: number; rules: Rule[] }, rules: readonly Rule[]): Grid {
  const xs = merged(band.rules.map((rule) => rule.at));
  const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
  const across = rules.filter(
    (rule) => rule.isAcross && rule.at > band.from - NEAR && rule.at < band.to + NEAR,
  );
  const ys = merged(across.map((rule) => rule.at));
  const spans = ys.filter((y) => covered(across, y) >= width / 2);
  return { xs, ys: spans };
}

/** How much of the width the pieces of one line across cover. */
function covered(across: readonly Rule[], y: number): number {
  const pieces = across
    .filter((rule) => Math.abs(rule.at - y) <= NEAR)
    .sort((one, other) => one.from - other.from);
  let [length, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of pieces) {
    length += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return length;
}

function merged(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) kept.push(value);
  }
  return kept;
}

/** Whether a run stands in a table. */
export function isInside(run: Run, grid: Grid): boolean {
  return cellOf(run, grid) !== null;
}

/** The rows of a table, one line each, cells apart by tabs, as in a Word file; and their words in that order. */
export function rowsOf(runs: readonly Run[], grid: Grid): { rows: string[]; runs: Run[] } {
  const rows = grid.ys.slice(1).map(() => grid.xs.slice(1).map((): Run[] => []));
  for (const run of runs) {
    const cell = cellOf(run, grid);
    if (cell) rows[cell.row]?.[cell.column]?.push(run);
  }
  const cells = rows.map((row) => row.map(linesOf));
  return {
    rows: cells.map((row) => row.map(textOf).join('\t').trimEnd()).filter((row) => row !== ''),
    runs: cells.flat(2).flatMap((line) => line.runs),
  };
}

function textOf(cell: readonly Line[]): string {
  const lines = cell.map((line) => line.text);
  return lines.join(' ').replace(/\s+/g, ' ');
}

/** A run stands where its middle is, a little above its baseline. */
function cellOf(run: Run, { xs, ys }: Grid): { row: number; column: number } | null {
  const column = xs.findLastIndex((x) => x <= run.x + Math.min(run.width, run.size) / 2);
  const row = ys.findLastIndex((y) => y <= run.y - run.size * 0.3);
  const isWithin = column >= 0 && row >= 0 && column < xs.length - 1 && row < ys.length - 1;
  return isWithin ? { row, column } : null;
}
