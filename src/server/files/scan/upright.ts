import type { Grey } from './grey.ts';
import { type Specks, slopeOf, turned } from './slope.ts';

/** How a picture must be turned, to the right, for its lines to run as they are read. */
export interface Turn {
  quarters: 0 | 1 | 2 | 3;
  /** How far its lines fall to the right once the quarters are turned. */
  degrees: number;
}

export const AS_IT_LIES: Turn = { quarters: 0, degrees: 0 };

/** The same, and then upside down. */
export function overturned({ quarters, degrees }: Turn): Turn {
  return { quarters: quarters === 0 ? 2 : quarters === 1 ? 3 : quarters === 2 ? 0 : 1, degrees };
}

/** A page is looked at about this high, in pixels. */
const SEEN = 1_000;
const INK = 140;

/** Too few dark places to tell anything from: an empty page. */
const FEW = 150;

/** How the page lies; null where it is empty. */
export function turnOf(picture: Grey): Turn | null {
  const specks = specksOf(picture);
  if (specks.xs.length < FEW) return null;
  const [lying, standing] = [slopeOf(specks), slopeOf(turned(specks))];
  const isTurned = standing.fit > lying.fit * 1.15;
  const slope = isTurned ? standing : lying;
  const isOver = isUpsideDown(isTurned ? turned(specks) : specks, slope.degrees);
  return { quarters: isTurned ? (isOver ? 3 : 1) : isOver ? 2 : 0, degrees: slope.degrees };
}

/** The dark places, without a margin that scanners and shadows darken. */
function specksOf({ width, height, pixels }: Grey): Specks {
  const step = Math.max(1, Math.round(Math.max(width, height) / SEEN));
  const margin = 0.02 * Math.min(width, height);
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let y = Math.ceil(margin / step); y < (height - margin) / step - 1; y++)
    for (let x = Math.ceil(margin / step); x < (width - margin) / step - 1; x++) {
      if (meanAt(pixels, (y * width + x) * step, width, step) >= INK) continue;
      xs.push(x);
      ys.push(y);
    }
  const size = { width: Math.ceil(width / step), height: Math.ceil(height / step) };
  return { ...size, xs: Float32Array.from(xs), ys: Float32Array.from(ys) };
}

function meanAt(pixels: Uint8Array, from: number, width: number, step: number): number {
  let sum = 0;
  for (let row = 0; row < step; row++)
    for (let at = from + row * width, end = at + step; at < end; at++) sum += pixels[at] ?? 255;
  return sum / (step * step);
}

/** Vietnamese rises far above its small letters (marks, hats, capitals) and hangs little below them. */
function isUpsideDown({ width, height, xs, ys }: Specks, degrees: number): boolean {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const above = Math.ceil(Math.abs(slope) * width);
  const rows = new Float32Array(height + 2 * above + 2);
  for (const [at, y] of ys.entries()) {
    const row = Math.round(y - slope * (xs[at] ?? 0)) + above;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return bandsOf(rows).reduce((sum, band) => sum + risingOf(rows, band), 0) < 0;
}

/** Rows of ink between white ones: the lines of words, where not too thick for one. */
function bandsOf(rows: Float32Array): { from: number; to: number }[] {
  const bands: { from: number; to: number }[] = [];
  const least = Math.max(...rows) * 0.03;
  for (let from = 0; from < rows.length; from++) {
    if ((rows[from] ?? 0) <= least) continue;
    let to = from;
    while ((rows[to + 1] ?? 0) > least) to++;
    if (to - from >= 6 && to - from <= 40) bands.push({ from, to });
    from = to;
  }
  return bands;
}

/** How much ink of a line stands above its small letters, less what hangs below them. */
function risingOf(rows: Float32Array, { from, to }: { from: number; to: number }): number {
  const dense = Math.max(...rows.subarray(from, to + 1)) / 2;
  const isDense = (row: number) => (rows[row] ?? 0) >= dense;
  let [top, low] = [from, to];
  while (!isDense(top)) top++;
  while (!isDense(low)) low--;
  const sum = (start: number, end: number) =>
    rows.subarray(start, end).reduce((one, other) => one + other, 0);
  return sum(from, top) - sum(low + 1, to + 1);
}
