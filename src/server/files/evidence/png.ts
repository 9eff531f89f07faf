import { crc32 } from 'node:zlib';
import type { Stripped } from './strip.ts';

const SIGNATURE = 8;

/** The chunks that draw a picture. Words, times, EXIF, profiles, other frames and whatever is private are none of them. */
const DRAWS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);

/** A PNG of what draws it; null where a chunk is damaged or its end is missing (ISO/IEC 15948, 5). */
export function strippedPng(bytes: Buffer): Stripped | null {
  const kept = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const chunk = bytes.subarray(at, end);
    const name = chunk.toString('latin1', 4, 8);
    if (crc32(chunk.subarray(4, 8 + length)) !== chunk.readUInt32BE(8 + length)) return null;
    if (DRAWS.has(name)) kept.push(chunk);
    if (name === 'IEND') return { bytes: Buffer.concat(kept), orientation: 1 };
    at = end;
  }
  return null;
}
