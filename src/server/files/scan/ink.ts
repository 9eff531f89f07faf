import type { Box, Grey } from './grey.ts';

export interface Inks {
  /** What was printed: black ink, and lines of words printed in colour. */
  printed: Grey;
  /** What was put on by hand: stamps and signatures in colour, as shades. */
  stamped: Grey;
  /** Where coloured ink lies, printed or not. */
  coloured: Box[];
}

/** How far the channels of a pixel part, and how dark the darkest is, where it is coloured ink and not paper. */
const COLOURED = 48;
const DARK = 160;

/** Coloured ink is gathered in cells of a millimetre or so. */
const CELL = 8;

/**
 * Parts black ink from coloured, so that a red stamp over a name leaves the name. Coloured ink that lies as a line
 * of words does (a heading printed in red, a date put on with a stamp) counts as printed.
 */
export function inksOf({
  width,
  height,
  data,
}: {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}): Inks {
  const printed: Grey = { width, height, pixels: new Uint8Array(width * height) };
  const stamped: Grey = { width, height, pixels: new Uint8Array(width * height).fill(255) };
  const [red, green, blue] = paperOf(data);
  const cells = emptyCells(width, height);
  for (let at = 0, from = 0; at < printed.pixels.length; at++, from += 4) {
    const r = red[data[from] ?? 0] ?? 0;
    const g = green[data[from + 1] ?? 0] ?? 0;
    const b = blue[data[from + 2] ?? 0] ?? 0;
    const high = r > g ? (r > b ? r : b) : g > b ? g : b;
    const low = r < g ? (r < b ? r : b) : g < b ? g : b;
    printed.pixels[at] = high;
    if (high - low > COLOURED && low < DARK) {
      stamped.pixels[at] = low;
      const cell = Math.floor(Math.floor(at / width) / CELL) * cells.width + Math.floor((at % width) / CELL);
      cells.counts[cell] = (cells.counts[cell] ?? 0) + 1;
    }
  }
  return parted(printed, stamped, groupsOf(cells));
}

/** For each channel what a value becomes once the paper is white: paper is what most of the page is. */
function paperOf(data: Uint8ClampedArray): [Uint8Array, Uint8Array, Uint8Array] {
  const counts = [0, 1, 2].map(() => new Uint32Array(256));
  let sampled = 0;
  for (let from = 0; from < data.length; from += 4 * 61, sampled++)
    for (const [channel, count] of counts.entries()) {
      const value = data[from + channel] ?? 0;
      count[value] = (count[value] ?? 0) + 1;
    }
  const [red, green, blue] = counts.map((count) => whitened(percentile(count, sampled * 0.7)));
  if (!red || !green || !blue) throw new Error('A picture has three channels');
  return [red, green, blue];
}

function percentile(counts: Uint32Array, wanted: number): number {
  let sum = 0;
  for (const [value, count] of counts.entries()) {
    sum += count;
    if (sum >= wanted) return value;
  }
  return 255;
}

function whitened(paper: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, value) => Math.min(255, (value * 255) / Math.max(paper, 64)));
}

interface Cells {
  width: number;
  height: number;
  counts: Uint16Array;
}

function emptyCells(width: number, height: number): Cells {
  const [across, down] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  return { width: across, height: down, counts: new Uint16Array(across * down) };
}

/** Coloured cells that touch, or nearly, as boxes in pixels; specks are left out. */
function groupsOf({ width, height, counts }: Cells): Box[] {
  const groups: Box[] = [];
  const left = Uint8Array.from(counts, (count) => (count > 3 ? 1 : 0));
  for (let at = 0; at < left.length; at++) {
    if (left[at] === 0) continue;
    const { box, size } = groupAt(at, { left, width, height });
    if (size >= 4) groups.push(box);
  }
  return groups;
}

function groupAt(
  first: number,
  { left, width, height }: { left: Uint8Array; width: number; height: number },
): { box: Box; size: number } {
  const open = [first];
  left[first] = 0;
  let [x0, y0, x1, y1, size] = [width, height, 0, 0, 0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    [x0, y0, x1, y1, size] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y), size + 1];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
      for (let column = Math.max(0, x - 2); column <= Math.min(width - 1, x + 2); column++) {
        const next = row * width + column;
        if (left[next] === 0) continue;
        left[next] = 0;
        open.push(next);
      }
  }
  const box = { x: x0 * CELL, y: y0 * CELL, width: (x1 - x0 + 1) * CELL, height: (y1 - y0 + 1) * CELL };
  return { box, size };
}

function parted(printed: Grey, stamped: Grey, groups: readonly Box[]): Inks {
  for (const line of groups.filter((group) => isLine(group, printed.width)))
    eachColoured(stamped, line, (at) => {
      printed.pixels[at] = Math.min(printed.pixels[at] ?? 255, stamped.pixels[at] ?? 255);
    });
  for (const stamp of groups.filter((group) => !isLine(group, printed.width))) lift(printed, stamped, stamp);
  return { printed, stamped, coloured: [...groups] };
}

/** How much darker than a stamp's own ink something is that was printed beneath it. */
const BENEATH = 25;

/** Takes a stamp off: its ink is bright in one channel, except where black lies beneath. */
function lift(printed: Grey, stamped: Grey, stamp: Box): void {
  const counts = new Uint32Array(256);
  let sum = 0;
  eachColoured(stamped, stamp, (at) => {
    const shade = printed.pixels[at] ?? 255;
    counts[shade] = (counts[shade] ?? 0) + 1;
    sum += 1;
  });
  const own = percentile(counts, sum / 2) - BENEATH;
  eachColoured(stamped, stamp, (at) => {
    if ((printed.pixels[at] ?? 255) > own) printed.pixels[at] = 255;
  });
}

function eachColoured(stamped: Grey, box: Box, work: (at: number) => void): void {
  const [right, bottom] = [
    Math.min(stamped.width, box.x + box.width),
    Math.min(stamped.height, box.y + box.height),
  ];
  for (let y = box.y; y < bottom; y++)
    for (let x = box.x; x < right; x++) {
      const at = y * stamped.width + x;
      if ((stamped.pixels[at] ?? 255) < 255) work(at);
    }
}

/** A line of words: at most 9 mm high on an A4 page, and much longer than high. */
function isLine({ width, height }: Box, page: number): boolean {
  return height < page * 0.043 && width > 3 * height;
}
