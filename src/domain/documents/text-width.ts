import { headerColumns, letters, textWidth } from './layout.ts';
import { letterSubject } from './wording.ts';

/** Advance widths of Times New Roman Bold in thousandths of the size: A–Z, then a–z. */
const CAPITALS = [
  722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722,
  722, 1000, 722, 722, 667,
];
const SMALL = [
  500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556,
  500, 722, 500, 500, 444,
];
export const MILLIMETRES_PER_POINT = 25.4 / 72;

/** Millimetres a bold line takes. Word cannot be asked, so its rules are cut to this; marks do not widen a letter. */
export function boldWidth(text: string, points: number): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const thousandths = [...letters].reduce((sum, letter) => sum + advance(letter), 0);
  return (thousandths / 1000) * points * MILLIMETRES_PER_POINT;
}

function advance(letter: string): number {
  const code = letter.charCodeAt(0);
  if (letter === ' ') return 250;
  if (letter === '-') return 333;
  return CAPITALS[code - 65] ?? SMALL[code - 97] ?? 500;
}

/** Millimetres to set the subject of a letter in, below its number (ô 5b). */
export function subjectWidth(title: string): number {
  const room = textWidth * headerColumns.left;
  return balancedWidth(letterSubject(title), letters.letterSubject.size.value, room);
}

/** Millimetres to set a centred title in, so that its lines come out about equally long and none is one word. */
export function balancedWidth(text: string, points: number, room: number): number {
  const whole = boldWidth(text, points);
  const lines = Math.ceil(whole / (room * 0.97));
  if (lines < 2) return room;
  const longestWord = Math.max(...text.split(/\s+/).map((word) => boldWidth(word, points)));
  return Math.min(room, whole / lines + longestWord);
}
