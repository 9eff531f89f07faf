import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The width of a text in parts of its size in the letters that papers are printed with, without kerning. */
export function letterWidth(text: string, { bold, italic }: { bold: boolean; italic: boolean }): number {
  const advance = advancesOf(`${bold ? '700Bold' : '400Regular'}${italic ? '_Italic' : ''}`);
  let width = 0;
  for (const letter of text.normalize('NFC')) width += advance(letter.codePointAt(0) ?? 0);
  return width;
}

type Advance = (codePoint: number) => number;

const read = new Map<string, Advance>();

function advancesOf(face: string): Advance {
  const known = read.get(face) ?? advances(readFileSync(fileOf(face)));
  read.set(face, known);
  return known;
}

function fileOf(face: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
  return join(folder, face, `Tinos_${face}.ttf`);
}

/** Printed for what the letters lack. */
const BOX = 0x25a1;

/** Advance widths of a TrueType font: tables `head`, `hhea`, `hmtx`, and `cmap` in its format 4 (the Unicode BMP). */
function advances(font: Buffer): Advance {
  const unitsPerEm = font.readUInt16BE(tableOf(font, 'head') + 18);
  const measured = font.readUInt16BE(tableOf(font, 'hhea') + 34);
  const hmtx = tableOf(font, 'hmtx');
  const glyphOf = glyphs(font);
  const advance = (code: number) => {
    const glyph = Math.min(glyphOf(code) || glyphOf(BOX), measured - 1);
    return font.readUInt16BE(hmtx + glyph * 4) / unitsPerEm;
  };
  const seen = new Map<number, number>();
  return (code) => {
    const known = seen.get(code) ?? advance(code);
    seen.set(code, known);
    return known;
  };
}

function tableOf(font: Buffer, tag: string): number {
  for (let at = 12, left = font.readUInt16BE(4); left > 0; left -= 1, at += 16)
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  throw new Error(`The font has no table ${tag}`);
}

/** The glyph of a letter; 0 where there is none. */
function glyphs(font: Buffer): (code: number) => number {
  const table = subtableOf(font);
  const double = font.readUInt16BE(table + 6);
  const [ends, starts] = [table + 14, table + 16 + double];
  return (code) => {
    if (code > 0xffff) return 0;
    for (let at = 0; at < double; at += 2) {
      if (font.readUInt16BE(ends + at) < code) continue;
      const start = font.readUInt16BE(starts + at);
      if (start > code) return 0;
      const delta = font.readUInt16BE(starts + double + at);
      const place = starts + 2 * double + at;
      const range = font.readUInt16BE(place);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(place + range + (code - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function subtableOf(font: Buffer): number {
  const cmap = tableOf(font, 'cmap');
  for (let at = cmap + 4, left = font.readUInt16BE(cmap + 2); left > 0; left -= 1, at += 8) {
    const subtable = cmap + font.readUInt32BE(at + 4);
    if (font.readUInt16BE(at) === 3 && font.readUInt16BE(subtable) === 4) return subtable;
  }
  throw new Error('The font has no Unicode cmap of format 4');
}
