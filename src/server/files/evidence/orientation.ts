const ORIENTATION = 0x0112;

/** How a picture lies, 1 to 8, by its EXIF block (TIFF, from its byte-order mark); 1 where it does not say. Never throws. */
export function orientationOf(tiff: Buffer): number {
  if (tiff.length < 8) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  const entries = u16(first);
  for (let entry = 0, at = first + 2; entry < entries && at + 12 <= tiff.length; entry += 1, at += 12) {
    if (u16(at) !== ORIENTATION) continue;
    const said = u16(at + 8);
    return said >= 1 && said <= 8 ? said : 1;
  }
  return 1;
}
