import { orientationOf } from './orientation.ts';
import type { Stripped } from './strip.ts';

/** JFIF without the small picture that may lie in it: 1.01, no density. */
const JFIF = Buffer.from([0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

/**
 * A JPEG of what draws it and nothing else: tables, frames, scans, and the mark of its colours (APP14). Gone are EXIF
 * with place and device, XMP, IPTC, comments, colour profiles, other pictures, and whatever follows its end. The pixels
 * are the same bytes. Null where it has no end, or its segments do not hold together (ITU T.81, B).
 */
export function strippedJpeg(bytes: Buffer): Stripped | null {
  const kept: Buffer[] = [Buffer.from([0xff, 0xd8]), JFIF];
  let [orientation, frames, scans] = [1, 0, 0];
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // a marker may be filled up with any number of these
      continue;
    }
    if (marker === 0xd9) {
      if (frames !== 1 || scans === 0) return null;
      return { bytes: Buffer.concat([...kept, Buffer.from([0xff, 0xd9])]), orientation };
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) return null;
    if (marker === 0xe1 && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0')
      orientation = orientationOf(bytes.subarray(at + 10, end));
    if (isFrame(marker)) frames += 1;
    const until = marker === 0xda ? endOfScan(bytes, end) : end;
    if (marker === 0xda) scans += 1;
    if (draws(marker, bytes, at)) kept.push(bytes.subarray(at, until));
    at = until;
  }
  return null;
}

/** Where the packed pixels of a scan end: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function draws(marker: number, bytes: Buffer, at: number): boolean {
  if (marker === 0xee) return bytes.toString('latin1', at + 4, at + 9) === 'Adobe';
  return (marker >= 0xc0 && marker <= 0xcf) || [0xda, 0xdb, 0xdc, 0xdd].includes(marker);
}
