import { PSM } from 'tesseract.js';
import { type Grid, gridsOf } from '../pdf/tables.ts';
import { type FoundLine, recognise } from './engine.ts';
import { type Box, cut, type Grey } from './grey.ts';
import type { Prepared } from './prepare.ts';

/** So many dark pixels are a sign, fewer are dirt. */
const SIGN = 25;

/** A line left of a table's rules is not looked at. */
const EDGE = 5;

/** No page has more cells that the engine passes over. */
const MOST = 60;

/**
 * The lines of a page with those of its cells that the engine passed over: a number alone in its column looks like
 * dirt to it. Such a cell is shown to it by itself.
 */
export async function withEveryCell(
  lines: FoundLine[],
  { grey, rules, dpi }: Pick<Prepared, 'grey' | 'rules' | 'dpi'>,
): Promise<FoundLine[]> {
  const point = 72 / dpi;
  const grids = gridsOf(
    rules.map(({ isAcross, at, from, to }) => ({
      isAcross,
      at: at * point,
      from: from * point,
      to: to * point,
    })),
  );
  const cells = grids.flatMap((grid) => cellsOf(grid, dpi / 72));
  const missed = cells.filter(
    (cell) => !lines.some((line) => standsIn(line, cell)) && inkIn(grey, cell) > SIGN,
  );
  const found: FoundLine[] = [...lines];
  for (const cell of missed.slice(0, MOST)) {
    const alone = await recognise(cut(grey, cell), dpi, PSM.SINGLE_BLOCK);
    for (const line of alone) found.push(movedTo(line, cell));
  }
  return found;
}

function cellsOf({ xs, ys }: Grid, scale: number): Box[] {
  return ys.slice(1).flatMap((bottom, row) =>
    xs.slice(1).map((right, column) => {
      const [x, y] = [(xs[column] ?? 0) * scale + EDGE, (ys[row] ?? 0) * scale + EDGE].map(Math.round);
      return {
        x: x ?? 0,
        y: y ?? 0,
        width: Math.round(right * scale - EDGE) - (x ?? 0),
        height: Math.round(bottom * scale - EDGE) - (y ?? 0),
      };
    }),
  );
}

function standsIn({ words }: FoundLine, { x, y, width, height }: Box): boolean {
  return words.some(({ box: { x0, x1, y0, y1 } }) => {
    const [across, down] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return across > x && across < x + width && down > y && down < y + height;
  });
}

function inkIn({ width, pixels }: Grey, cell: Box): number {
  let ink = 0;
  for (let y = cell.y; y < cell.y + cell.height; y++)
    for (let x = cell.x; x < cell.x + cell.width; x++) if ((pixels[y * width + x] ?? 255) < 128) ink++;
  return ink;
}

function movedTo({ words, height, baseline }: FoundLine, { x, y }: Box): FoundLine {
  return {
    words: words.map(({ box, ...word }) => ({
      ...word,
      box: { x0: box.x0 + x, y0: box.y0 + y, x1: box.x1 + x, y1: box.y1 + y },
    })),
    height,
    baseline: baseline + y,
  };
}
