import { MILLIMETRES_PER_POINT } from '../text-width.ts';
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

/** Points by which letters are made smaller, until they go in. */
const STEP = 0.5;
/** No smaller than this part of the size asked: on a wall nobody reads it. */
const SMALLEST = 0.55;

/** Breaks words into the lines of a field, at the largest size at which they go in. New lines in the words stay. */
export function fitted(words: string, field: CertificateField, widthOf: WidthOf): FittedText {
  const text = field.capitals ? words.toLocaleUpperCase('vi') : words;
  const broken = breaking(text, field, widthOf);
  const least = Math.max(certificateLimits.size.least, field.size * SMALLEST);
  for (let size = field.size; size >= least; size -= STEP) {
    const room = field.width / (size * MILLIMETRES_PER_POINT);
    const lines = broken(room);
    if (!lines || lines.length > field.lines) continue;
    const fit = size === field.size ? 'whole' : 'smaller';
    return { lines: field.align === 'center' ? evened(lines, room, broken) : lines, size, fit };
  }
  return { lines: [text], size: least, fit: 'too long' };
}

/** The lines of a text that are at most so wide, in parts of the size; null where a word alone is wider. */
type Broken = (room: number) => string[] | null;

/** Lines about equally long, as many as they are: no word alone below a full line. */
function evened(lines: string[], room: number, broken: Broken): string[] {
  let best = lines;
  for (let narrower = room * 0.98; narrower > room / 3 && lines.length > 1; narrower -= room * 0.02) {
    const tried = broken(narrower);
    if (!tried || tried.length > lines.length) return best;
    best = tried;
  }
  return best;
}

/** Each word is measured once, however often its text is broken. */
function breaking(text: string, face: CertificateField, widthOf: WidthOf): Broken {
  const rows = text.split('\n').map((row) =>
    row
      .split(/[ \t]+/)
      .filter((word) => word !== '')
      .map((word) => ({ word, width: widthOf(word, face) })),
  );
  const space = widthOf(' ', face);
  const widest = Math.max(0, ...rows.flat().map(({ width }) => width));
  return (room) => (widest > room ? null : rows.flatMap((row) => brokenRow(row, room, space)));
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
