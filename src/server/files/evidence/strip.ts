import type { Format } from '#evidence';
import { strippedJpeg } from './jpeg.ts';
import { strippedPng } from './png.ts';
import { strippedWebp } from './webp.ts';

/** A picture without all that only tells about it. */
export interface Stripped {
  bytes: Buffer;
  /** How it has to be turned to stand upright, 1 (as it is) to 8, as EXIF says it. */
  orientation: number;
}

/** Null where the file is damaged, cut off, or no still picture. Never throws on content. */
export function stripped(format: Format, bytes: Buffer): Stripped | null {
  if (format === 'jpeg') return strippedJpeg(bytes);
  if (format === 'png') return strippedPng(bytes);
  return format === 'webp' ? strippedWebp(bytes) : null;
}
