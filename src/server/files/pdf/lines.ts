import type { Run } from './run.ts';

/** Words on one baseline, left to right. */
export interface Line {
  runs: Run[];
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
}

/** A raised or lowered note mark stays on its line; the next line is a whole type size away. */
const SAME_LINE = 0.45;

/** Gaps in type sizes: a space; a blank to be filled in by hand; room between columns. */
const SPACE = 0.15;
const BLANK = 1;
const COLUMN = 4;

/** The lines of a page, from top to bottom. */
export function linesOf(runs: readonly Run[]): Line[] {
  const rows: { y: number; size: number; runs: Run[] }[] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && run.y - row.y <= SAME_LINE * Math.max(row.size, run.size)) row.runs.push(run);
    else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map((row) => lineOf(row.runs));
}

/** One line of these runs. */
export function lineOf(given: readonly Run[]): Line {
  const runs = [...given].sort((one, other) => one.x - other.x);
  const largest = runs.reduce((one, other) => (other.size > one.size ? other : one), runs[0] ?? NOTHING);
  return {
    runs,
    text: textOf(runs),
    x: runs[0]?.x ?? 0,
    end: runs.reduce((end, run) => Math.max(end, run.x + run.width), 0),
    y: largest.y,
    size: largest.size,
  };
}

const NOTHING: Run = { text: '', x: 0, y: 0, width: 0, size: 1 };

/** Whether a line has room between two words that no sentence leaves. */
export function hasRoom({ runs }: Line): boolean {
  return runs.some((run, at) => {
    const previous = runs[at - 1];
    return previous && (run.x - previous.x - previous.width) / Math.max(previous.size, run.size) > BLANK / 2;
  });
}

/** A bullet or a list number alone: the room after it is a tab of the list, not a column. */
const LABEL = /^(?:[-–—+•*▪●■◆➢❖✓□]|\(?\d{1,3}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVX]{1,5}[.)])$/;

function textOf(runs: readonly Run[]): string {
  let text = '';
  for (const [at, run] of runs.entries()) {
    const previous = runs[at - 1];
    if (previous) text += LABEL.test(text) ? ' ' : between(previous, run);
    text += run.text;
  }
  return text.normalize('NFC').trim();
}

function between(left: Run, right: Run): string {
  const gap = (right.x - left.x - left.width) / Math.max(left.size, right.size);
  if (gap > COLUMN) return '\t';
  if (gap > BLANK) return ' '.repeat(Math.round(gap * 4));
  const isApart = /\s$/.test(left.text) || /^\s/.test(right.text);
  return gap > SPACE && !isApart ? ' ' : '';
}
