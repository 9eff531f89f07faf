import { alignedRows } from './aligned-rows.ts';
import type { Row } from './columns.ts';
import { stackedRows } from './stacked-rows.ts';
import { rowsIn } from './tables.ts';

/** A table of any kind, with its words. */
export interface Grid {
  /** From its first cell to the end of its last row, in the plan's text. */
  readonly start: number;
  readonly end: number;
  /** As many cells in every row; an empty one has no words. */
  readonly rows: string[][];
}

/**
 * All tables of a text in their order: at least two rows of two cells with words.
 * - none lies in another;
 * - the cells hold every word of the text from its start to its end: what would lose one is no table, but lines.
 */
export function gridsOf(text: string): Grid[] {
  const rows = [...rowsIn(text), ...alignedRows(text), ...stackedRows(text)];
  const found = [...Map.groupBy(rows, ({ table }) => table).values()]
    .map((some) => some.filter(({ cells }) => cells.some((cell) => SAYS.test(cell.text))))
    .filter((some) => some.filter(isBroad).length > 1)
    .map(gridOf)
    .filter((grid) => holdsAll(text, grid))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  let until = 0;
  return found.filter(({ start, end }) => {
    const apart = start >= until;
    if (apart) until = end;
    return apart;
  });
}

/** The line under the head of a table in Markdown says nothing. */
const SAYS = /[^\s:|–-]/u;

function holdsAll(text: string, { start, end, rows }: Grid): boolean {
  return letters(text.slice(start, end)) === letters(rows.flat().join(''));
}

/** How many letters and digits, marks of bold type aside. */
function letters(text: string): number {
  return text.replace(/<\/?(?:b|i|u|strong|em|br)\s*\/?>|[^\p{L}\p{N}]/gu, '').length;
}

function isBroad({ cells }: Row): boolean {
  return cells.filter(({ text }) => text !== '').length > 1;
}

function gridOf(rows: readonly Row[]): Grid {
  const ordered = rows.toSorted((one, other) => one.start - other.start);
  const width = Math.max(...ordered.map(({ cells }) => cells.length));
  return {
    start: ordered[0]?.start ?? 0,
    end: Math.max(...ordered.map(({ end }) => end)),
    rows: ordered.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at]?.text ?? '')),
  };
}
