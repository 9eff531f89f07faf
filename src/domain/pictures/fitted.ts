import { LETTERS } from './picture.ts';

/** A letter is about this wide, as a part of its height: more than most are, so that lines rather break early. */
const WIDE = 0.52;

/** How wide a line of words is at most, in units of the picture. */
export function widthOf(text: string, size: number = LETTERS): number {
  return [...text].length * size * WIDE;
}

/** The words in at most `lines` lines of this width; what is too long ends in "…". */
export function fitted(text: string, width: number, lines: number): string[] {
  const room = Math.max(1, Math.floor(width / (LETTERS * WIDE)));
  const broken: string[] = [];
  for (const word of text
    .trim()
    .split(/\s+/u)
    .flatMap((one) => pieces(one, room))) {
    const last = broken.at(-1);
    if (last !== undefined && [...last].length + 1 + [...word].length <= room)
      broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  if (broken.length <= lines) return broken;
  const kept = broken.slice(0, lines);
  return kept.map((line, at) => (at === lines - 1 ? `${[...line].slice(0, room - 1).join('')}…` : line));
}

/** A word longer than a line breaks anywhere. */
function pieces(word: string, room: number): string[] {
  const letters = [...word];
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += room) parts.push(letters.slice(at, at + room).join(''));
  return parts;
}
