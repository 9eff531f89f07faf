import { type Passage, part } from '../../1-text/passage.ts';
import { type Finder, listed, together } from '../point.ts';

/** Two words printed twice in a row: `phối hợp phối hợp`. One word twice may be meant. */
export const doubledWords: Finder = ({ clauses }) => {
  const found = clauses.flatMap(({ words, plain }) => {
    const doubled = doubledIn(words, plain);
    return doubled ? [doubled] : [];
  });
  return together(
    'doubled-words',
    found,
    listed(found.map(({ text }) => text.slice(0, text.length / 2).trim())),
  );
};

function doubledIn(words: Passage, plain: string): Passage | null {
  let [a, b, c, d] = [-1, -1, -1, 0];
  for (let end = 0; end < plain.length; [a, b, c, d] = [b, c, d, end + 1]) {
    const space = plain.indexOf(' ', d);
    end = space < 0 ? plain.length : space;
    if (a >= 0 && end - c === c - 1 - a && plain[a] === plain[c] && isTwice(plain, a, b, c, end))
      return part(words, a, end);
  }
  return null;
}

function isTwice(plain: string, a: number, b: number, c: number, end: number): boolean {
  const pair = plain.slice(c, end);
  return b > a && plain.slice(a, c - 1) === pair && /^\p{L}{2,} \p{L}{2,}$/u.test(pair);
}
