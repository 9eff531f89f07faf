import type { Dimensions } from './dimensions.ts';

/** Pixels: enough to read a count sheet that was photographed, and some 300 kB. */
export const LONGEST_SIDE = 1_600;

/** Beyond this many pixels a photo is refused before it is decoded: 50 million are 200 MB of memory. */
export const MOST_PIXELS = 50_000_000;

/** How large a picture is once its longest side is `longest` at most; never larger than it was. */
export function shrunkTo({ width, height }: Dimensions, longest: number = LONGEST_SIDE): Dimensions {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
