import { type CertificateField, certificateLimits } from './form.ts';

/** The width of a text in parts of its size, as the letters of the printer's face have it. */
export type WidthOf = (text: string, face: { bold: boolean; italic: boolean }) => number;

/** A field's words as they go into its room. */
export interface FittedText {
  lines: string[];
  /** Points. */
  size: number;
  /** Whether they went in as they are, only smaller, or not at all: then nothing is printed. */
  fit: 'whole' | 'smaller' | 'too long';
}

const MILLIMETRES_PER_POINT = 25.4 / 72;
/** Points by which letters are made smaller, until they go in. */
const STEP = 0.5;
/** No smaller than this part of the size asked: on a wall nobody reads it. */
const SMALLEST = 0.55;

/** Breaks words into the lines of a field, at the largest size at which they go in. New lines in the words stay. */
export function fitted(words: string, field: CertificateField, widthOf: WidthOf): FittedText {
  const text = field.capitals ? words.toLocaleUpperCase('vi') : words;
  const widest = textWidths(text, field, widthOf);
  const least = Math.max(certificateLimits.size.least, field.size * SMALLEST);
  for (let size = field.size; size >= least; size -= STEP) {
    const room = field.width / (size * MILLIMETRES_PER_POINT);
    const lines = widest.broken(room);
    if (lines && lines.length <= field.lines)
      return {
        lines: even(lines, room, field, widest),
        size,
        fit: size === field.size ? 'whole' : 'smaller',
      };
  }
  return { lines: [text], size: least, fit: 'too long' };
}

/** Lines in the middle come out about equally long: no word alone below a full line. */
function even(lines: string[], room: number, { align }: CertificateField, { broken }: Widths): string[] {
  if (align !== 'center' || lines.length === 1) return lines;
  let best = lines;
  for (let narrower = room * 0.98; narrower > room / 3; narrower -= room * 0.02) {
    const tried = broken(narrower);
    if (!tried || tried.length > lines.length) return best;
    best = tried;
  }
  return best;
}

interface Widths {
  /** The lines that are at most so wide, in parts of the size; null where a word alone is wider. */
  broken(room: number): string[] | null;
}

function textWidths(text: string, face: CertificateField, widthOf: WidthOf): Widths {
  const rows = text.split('\n').map((row) =>
    row
      .split(/[ \t]+/)
      .filter((word) => word !== '')
      .map((word) => ({ word, width: widthOf(word, face) })),
  );
  const space = widthOf(' ', face);
  const widest = Math.max(0, ...rows.flat().map(({ width }) => width));
  return {
    broken: (room) => (widest > room ? null : rows.flatMap((row) => brokenRow(row, room, space))),
  };
}

function brokenRow(words: readonly { word: string; width: number }[], room: number, space: number): string[] {
  const lines: { words: string[]; width: number }[] = [];
  for (const { word, width } of words) {
    const last = lines.at(-1);
    if (last && last.width + space + width <= room) {
      last.words.push(word);
      last.width += space + width;
    } else lines.push({ words: [word], width });
  }
  return lines.map((line) => line.words.join(' '));
}
