import { type Region, type Ruled, regionsOf } from './columns.ts';
import { type Line, linesOf } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Rule } from './rules.ts';
import type { Run } from './run.ts';
import { type Grid, gridsOf, isInside, rowsOf } from './tables.ts';
import { unruledGrids } from './unruled.ts';

/** The regions of page `number` (from 1) in reading order, from its words and its straight lines. */
export function layoutOf(runs: readonly Run[], rules: readonly Rule[], number: number): Region[] {
  const ruled = gridsOf(rules);
  const grids = [...ruled, ...unruledGrids(linesOf(outsideOf(runs, ruled)))];
  const outside = outsideOf(runs, grids);
  const tables = grids.map((grid) => tableOf(runs, grid)).sort((one, other) => one.top - other.top);
  return regionsOf(withoutNumber(linesOf(outside), number), tables, number === 1);
}

function outsideOf(runs: readonly Run[], grids: readonly Grid[]): Run[] {
  return runs.filter((run) => !grids.some((grid) => isInside(run, grid)));
}

function tableOf(runs: readonly Run[], grid: Grid): Ruled {
  return { top: grid.ys[0] ?? 0, ...rowsOf(runs, grid) };
}

/** The words of a region: its paragraphs apart by a blank line, the rows of its table on following lines. */
export function regionText(region: Region): string {
  return region.rows?.join('\n') ?? paragraphsOf(region).join('\n\n');
}

/** Without the page's own number, which stands alone on its first or last line. */
function withoutNumber(lines: readonly Line[], number: number): Line[] {
  const isNumber = (line: Line) =>
    /^(?:Trang )?[-–]?\s*(\d+)\s*(?:\/\s*\d+|[-–])?$/.exec(line.text)?.[1] === String(number);
  return lines.filter((line, at) => !((at === 0 || at === lines.length - 1) && isNumber(line)));
}
