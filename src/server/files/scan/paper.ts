import type { Grey } from './grey.ts';

/** Paper is judged in squares of this many pixels. */
const SQUARE = 32;

/**
 * Evens out light and ink in place: shadow and grey paper become white, faint ink dark, as the engine was taught
 * them. Nothing darkens on an empty page: ink is drawn dark only where there is some.
 */
export function evenOut(picture: Grey): void {
  const paper = paperOf(picture);
  const ink = inkOf(picture, paper);
  const { width, height, pixels } = picture;
  const across = Math.ceil(width / SQUARE);
  const gains = Float32Array.from(paper, (value) => 255 / Math.max(value, 40));
  const stretch = 255 / (245 - ink);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / SQUARE) * across;
    for (let x = 0; x < width; x++, at++) {
      const value = (pixels[at] ?? 0) * (gains[row + (x >> 5)] ?? 1);
      const even = (value - ink) * stretch;
      pixels[at] = even < 0 ? 0 : even > 255 ? 255 : even;
    }
  }
}

/** How bright the paper of each square is: its bright pixels, or those of its neighbours where it is all ink. */
function paperOf({ width, height, pixels }: Grey): Float32Array {
  const [across, down] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const bright = new Float32Array(across * down);
  const counts = new Uint16Array(64);
  for (let square = 0; square < bright.length; square++) {
    counts.fill(0);
    const [left, top] = [(square % across) * SQUARE, Math.floor(square / across) * SQUARE];
    let sampled = 0;
    for (let y = top; y < Math.min(height, top + SQUARE); y += 2)
      for (let x = left; x < Math.min(width, left + SQUARE); x += 2, sampled++) {
        const step = (pixels[y * width + x] ?? 0) >> 2;
        counts[step] = (counts[step] ?? 0) + 1;
      }
    bright[square] = brightest(counts, sampled * 0.25) * 4 + 3;
  }
  return smoothed(bright, across, down);
}

function brightest(counts: Uint16Array, wanted: number): number {
  let sum = 0;
  for (let step = counts.length - 1; step > 0; step--) {
    sum += counts[step] ?? 0;
    if (sum >= wanted) return step;
  }
  return 0;
}

/** The middle of the nine squares around each. */
function smoothed(values: Float32Array, across: number, down: number): Float32Array {
  return values.map((_, at) => {
    const [x, y] = [at % across, Math.floor(at / across)];
    const around: number[] = [];
    for (let row = Math.max(0, y - 1); row <= Math.min(down - 1, y + 1); row++)
      for (let column = Math.max(0, x - 1); column <= Math.min(across - 1, x + 1); column++)
        around.push(values[row * across + column] ?? 255);
    return around.sort((one, other) => one - other)[Math.floor(around.length * 0.6)] ?? 255;
  });
}

/** The shade of ink: what one pixel in a hundred is darker than, but never paper. */
function inkOf({ width, pixels }: Grey, paper: Float32Array): number {
  const across = Math.ceil(width / SQUARE);
  const counts = new Uint32Array(256);
  let sampled = 0;
  for (let at = 0; at < pixels.length; at += 7, sampled++) {
    const square = Math.floor(Math.floor(at / width) / SQUARE) * across + ((at % width) >> 5);
    const value = Math.min(255, Math.round(((pixels[at] ?? 0) * 255) / Math.max(paper[square] ?? 255, 40)));
    counts[value] = (counts[value] ?? 0) + 1;
  }
  let sum = 0;
  for (const [value, count] of counts.entries()) {
    sum += count;
    if (sum > sampled / 100) return Math.min(value, 150);
  }
  return 0;
}
