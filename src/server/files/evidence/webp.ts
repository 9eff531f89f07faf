import { orientationOf } from './orientation.ts';
import type { Stripped } from './strip.ts';

const DRAWS: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH']);

/** Of the flags of an extended file (RFC 9649, 2.7) only that it has see-through parts. */
const ALPHA = 0x10;

/** A WebP of what draws its one picture; null where it is damaged, or moves. Whatever follows its stated end is gone. */
export function strippedWebp(bytes: Buffer): Stripped | null {
  if (bytes.length < 20) return null;
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length + 1) return null;
  const kept: Buffer[] = [];
  let [orientation, pictures] = [1, 0];
  for (let at = 12; at + 8 <= whole; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length;
    if (end > whole || end > bytes.length || name === 'ANMF' || name === 'ANIM') return null;
    if (name === 'EXIF') orientation = orientationOf(tiffOf(bytes.subarray(at + 8, end)));
    if (name === 'VP8 ' || name === 'VP8L') pictures += 1;
    if (DRAWS.has(name)) kept.push(plain(bytes.subarray(at, end), name), Buffer.alloc(length % 2));
    at = end + (length % 2);
  }
  return pictures === 1 ? { bytes: riff(kept), orientation } : null;
}

/** Some programs write the mark of JPEG before it. */
function tiffOf(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function plain(chunk: Buffer, name: string): Buffer {
  if (name !== 'VP8X') return chunk;
  const copy = Buffer.from(chunk);
  copy.writeUInt8((copy[8] ?? 0) & ALPHA, 8);
  return copy;
}

function riff(chunks: readonly Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
