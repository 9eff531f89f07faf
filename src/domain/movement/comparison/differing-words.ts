import { sameWordsKey } from './words.ts';

/** A run of a quote's words, and whether the other quote has them too. */
export interface Run {
  text: string;
  differs: boolean;
}

/** Two quotes cut into runs, so that what differs can be marked; each side's runs put together are its quote. */
export function differingWords(earlier: string, later: string): { earlier: Run[]; later: Run[] } {
  const [one, other] = [pieces(earlier), pieces(later)];
  const shared = sharedPieces(one.map(sameWordsKey), other.map(sameWordsKey));
  const [mine, theirs] = [new Set(shared.map(([at]) => at)), new Set(shared.map(([, at]) => at))];
  return { earlier: runs(one, mine), later: runs(other, theirs) };
}

/** A quote in words, each with the white space behind it. */
function pieces(quote: string): string[] {
  return quote.match(/\S+\s*/gu) ?? [];
}

/** Longer quotes are compared from both ends only: the table below grows with the product. */
const MOST = 400 * 400;

/** Places of the longest sequence of words that both have. */
function sharedPieces(one: readonly string[], other: readonly string[]): [number, number][] {
  let start = 0;
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const middle = sharedBetween(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return [
    ...Array.from({ length: start }, (_, at): [number, number] => [at, at]),
    ...middle.map(([mine, theirs]): [number, number] => [mine + start, theirs + start]),
    ...Array.from({ length: end }, (_, at): [number, number] => [one.length - 1 - at, other.length - 1 - at]),
  ];
}

function sharedBetween(one: readonly string[], other: readonly string[]): [number, number][] {
  if (one.length * other.length === 0 || one.length * other.length > MOST) return [];
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const shared: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; )
    if (one[i] === other[j]) shared.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return shared;
}

function runs(words: readonly string[], shared: ReadonlySet<number>): Run[] {
  const found: Run[] = [];
  for (const [at, text] of words.entries()) {
    const differs = !shared.has(at);
    const last = found.at(-1);
    if (last && last.differs === differs) last.text += text;
    else found.push({ text, differs });
  }
  return found;
}
