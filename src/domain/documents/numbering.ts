import type { Block, Drawing } from './official-document.ts';

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

/**
 * The number printed before each block, null where none is: `I.`, `2.`, `đ)` of headings; `Chương I`, `Điều 1.`, `1.`, `a)` of
 * an order in articles. Articles go on through chapters; clauses and points begin anew under what stands above them.
 */
export function headingNumbers(body: readonly Numbered[]): (string | null)[] {
  const counts = new Map<Rank, number>();
  return body.map((block) => {
    const rank = rankOf(block);
    if (rank === null) return null;
    const count = (counts.get(rank) ?? 0) + 1;
    counts.set(rank, count);
    for (const below of ANEW[rank]) counts.delete(below);
    return (block.block === 'heading' && block.number) || PRINTED[rank](count);
  });
}

/** The same as if no heading kept a number of its own. */
export function nextNumbers(body: readonly Numbered[]): (string | null)[] {
  return headingNumbers(body.map((block) => (block.block === 'heading' ? { ...block, number: '' } : block)));
}

/** A picture has no number, whatever it shows. */
type Numbered = Exclude<Block, Drawing> | { block: 'picture' };

type Rank = 'section' | 'part' | 'item' | 'chapter' | 'article' | 'clause' | 'point';

const HEADINGS = { 1: 'section', 2: 'part', 3: 'item' } as const;

function rankOf(block: Numbered): Rank | null {
  switch (block.block) {
    case 'heading':
      return HEADINGS[block.level];
    case 'chapter':
    case 'article':
    case 'clause':
    case 'point':
      return block.block;
    default:
      return null;
  }
}

/** What begins at one again under each. */
const ANEW: Record<Rank, readonly Rank[]> = {
  section: ['part', 'item'],
  part: ['item'],
  item: [],
  chapter: ['clause', 'point'],
  article: ['clause', 'point'],
  clause: ['point'],
  point: [],
};

const PRINTED: Record<Rank, (count: number) => string> = {
  section: (count) => `${roman(count)}.`,
  part: (count) => `${count}.`,
  item: (count) => `${pointLetter(count)})`,
  chapter: (count) => `Chương ${roman(count)}`,
  article: (count) => `Điều ${count}.`,
  clause: (count) => `${count}.`,
  point: (count) => `${pointLetter(count)})`,
};

/** `I`, `IV`: of chapters, sections and annexes. */
export function roman(count: number): string {
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
