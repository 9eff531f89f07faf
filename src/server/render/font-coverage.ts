/** Printed for a character that a font has no glyph for; every one of our faces has it. */
const BOX = '\u25A1';

/** Typst 0.13 aborts on some sequences written from right to left: Hebrew points are enough. */
const SAFE = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}\p{Script=Cyrillic}]*$/u;

const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * A function that puts a box for each character (grapheme) that one of the TrueType `fonts` lacks, or that is
 * of a script the compiler cannot be trusted with.
 * Coverage is read from their `cmap` tables, subtable format 4 (the Unicode BMP).
 */
export function covered(fonts: readonly Buffer[]): (text: string) => string {
  const faces = fonts.map(codePoints);
  const hasAll = (text: string) =>
    SAFE.test(text) &&
    [...text].every((point) => faces.every((face) => face.has(point.codePointAt(0) ?? -1)));
  if (!hasAll(BOX)) throw new Error('The fonts lack U+25A1');
  return (text) => (hasAll(text) ? text : replaced(text, hasAll));
}

function replaced(text: string, hasAll: (character: string) => boolean): string {
  return Array.from(segments.segment(text), ({ segment }) => (hasAll(segment) ? segment : BOX)).join('');
}

function codePoints(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  for (let at = cmap + 4, left = font.readUInt16BE(cmap + 2); left > 0; left -= 1, at += 8) {
    const subtable = cmap + font.readUInt32BE(at + 4);
    if (font.readUInt16BE(at) === 3 && font.readUInt16BE(subtable) === 4) return segmentsOf(font, subtable);
  }
  throw new Error('The font has no Unicode cmap of format 4');
}

function tableOffset(font: Buffer, tag: string): number {
  for (let at = 12, left = font.readUInt16BE(4); left > 0; left -= 1, at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}

function segmentsOf(font: Buffer, subtable: number): Set<number> {
  const count = font.readUInt16BE(subtable + 6) / 2;
  const [ends, starts] = [subtable + 14, subtable + 16 + count * 2];
  const points = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const end = font.readUInt16BE(ends + index * 2);
    for (let point = font.readUInt16BE(starts + index * 2); point <= end && point < 0xffff; point += 1)
      points.add(point);
  }
  return points;
}
