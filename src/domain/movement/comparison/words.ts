import { fold, plain } from '#plan';

/**
 * What of a quote counts when two are held against each other: its words and numbers in order, lower case, in one
 * spelling of tone marks; signs and white space do not count.
 */
export function wordsOf(quote: string): string[] {
  return (
    plain(fold(quote))
      .replace(QUOTED_NUMBER, '')
      .match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|%/gu) ?? []
  );
}

/** An amending plan quotes a clause with its number: `“4. 90% cơ sở …”`. */
const QUOTED_NUMBER = /^[“"]\s*(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s+/u;

/** The same words, so that two quotes that differ in signs and spaces alone are one. */
export function sameWordsKey(quote: string): string {
  return wordsOf(quote).join(' ');
}
