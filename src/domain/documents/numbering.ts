import type { Block, Heading } from './official-document.ts';

/** The letters of points, in the order of the Vietnamese alphabet (NĐ 30/2020, Phụ lục I, ô 6). */
export const pointLetters = [...'abcdđeghiklmnopqrstuvxy'];

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** The number printed before each block (`I.`, `2.`, `đ)`), null before all but headings. */
export function headingNumbers(body: readonly Block[]): (string | null)[] {
  const counts = [0, 0, 0];
  return body.map((block) => (block.block === 'heading' ? next(counts, block.level) : null));
}

function next(counts: number[], level: Heading['level']): string {
  const count = (counts[level - 1] ?? 0) + 1;
  counts[level - 1] = count;
  counts.fill(0, level);
  if (level === 1) return `${roman(count)}.`;
  return level === 2 ? `${count}.` : `${pointLetter(count)})`;
}

function roman(count: number): string {
  let left = count;
  let written = '';
  for (const [value, letter] of ROMAN) {
    for (; left >= value; left -= value) written += letter;
  }
  return written;
}

/** After `y` the letters are doubled; the decree is silent there. */
function pointLetter(count: number): string {
  const letter = pointLetters[(count - 1) % pointLetters.length] ?? '';
  return letter.repeat(Math.ceil(count / pointLetters.length));
}
