import type { Format } from './kinds.ts';

/** Pixels, as the file keeps them, before it is turned. */
export interface Dimensions {
  width: number;
  height: number;
}

/** Bytes of a file in which its dimensions are looked for: a photo's own data may come before them. */
export const HEADER = 1024 * 1024;

/** What the header of a picture says of its size; null where it says none, or one of nothing. Never decodes, never throws. */
export function dimensionsOf(format: Format, bytes: Uint8Array): Dimensions | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = readers[format]?.(view) ?? null;
  return found && found.width > 0 && found.height > 0 ? found : null;
}

const readers: Partial<Record<Format, (view: DataView) => Dimensions | null>> = { jpeg, png, webp };

/** The first chunk of a PNG is IHDR (ISO/IEC 15948, 11.2.2). */
function png(view: DataView): Dimensions | null {
  if (view.byteLength < 24 || wordAt(view, 12) !== 'IHDR') return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The frame header, behind segments of any number (ITU T.81, B.2.2); `C4`, `C8` and `CC` are none. */
function jpeg(view: DataView): Dimensions | null {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Lossy, lossless and extended files keep it in different places (RFC 9649). */
function webp(view: DataView): Dimensions | null {
  if (view.byteLength < 30) return null;
  const kind = wordAt(view, 12);
  if (kind === 'VP8X') return { width: threeAt(view, 24) + 1, height: threeAt(view, 27) + 1 };
  if (kind === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function threeAt(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}

function wordAt(view: DataView, at: number): string {
  return [0, 1, 2, 3].map((place) => String.fromCharCode(view.getUint8(at + place))).join('');
}
