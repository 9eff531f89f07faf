import { commonPlaces } from './common-places.ts';

/** A run of a text's words, and whether the other text lacks them. */
export interface Run {
  text: string;
  differs: boolean;
}

/**
 * Two texts cut into runs, so that what differs can be marked; each side's runs put together are its text. `key` says what of a word
 * counts: two words of one key are the same.
 */
export function differing(
  earlier: string,
  later: string,
  key: (word: string) => string,
): { earlier: Run[]; later: Run[] } {
  const [one, other] = [inWords(earlier), inWords(later)];
  const shared = commonPlaces(one.map(key), other.map(key));
  const [mine, theirs] = [new Set(shared.map(([at]) => at)), new Set(shared.map(([, at]) => at))];
  return { earlier: runs(one, mine), later: runs(other, theirs) };
}

/** A text in words, each with the white space behind it (the first with what stands before it too). */
export function inWords(text: string): string[] {
  return text.match(/\s*\S+\s*/gu) ?? (text === '' ? [] : [text]);
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
