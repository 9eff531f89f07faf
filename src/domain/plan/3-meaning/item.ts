import { fold, plain } from '../1-text/fold.ts';
import { type Passage, spanOf } from '../1-text/passage.ts';
import type { Item } from '../reading.ts';

/** Makes the common part of an item: its words, their place, and an identity that survives a second reading. */
export type Quoter = (category: string, words: Passage, path: string) => Item;

/**
 * A quoter for one plan. An identity is made of the words as they are read, in lower case and one spelling of tone
 * marks, and of the heading they stand under: line breaks, page numbers inside a sentence, Markdown marks and
 * paragraphs that come before do not change it. The same words under the same heading get a number from the second on.
 */
export function quoterOf(text: string): Quoter {
  const seen = new Map<string, number>();
  return (category, words, path) => {
    const [from, end] = spanOf(words);
    const start = from + (LOOSE_MARKS.exec(text.slice(from, end))?.[0].length ?? 0);
    const span = [start, end] as const;
    const quote = quoteOf(text.slice(start, end));
    const key = `${category}-${hash(`${path.replace(PLACE_IN_LIST, '')}\n${plain(words.text)}`)}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { id: times > 1 ? `${key}-${times}` : key, quote, span };
  };
}

/** What `fold` makes of a part of a text in NFC, the long way only where a mark is to be dropped. */
function quoteOf(part: string): string {
  return MARKS.test(part) ? fold(part) : part.replace(/\s+/g, ' ').trim();
}

const MARKS = /[#*\\<\ufeff\u00ad\u200b]/;

/** A clause's path ends with its place among all clauses, which moves with whatever is put before it. */
const PLACE_IN_LIST = /:\d+$/;

/** A `#` that a cut left in front would be read as the mark of a heading. */
const LOOSE_MARKS = /^(?:[\s#*\\\ufeff\u00ad\u200b]|<\/?(?:b|i|u|strong|em|br)\s*\/?>)*/;

/** 53 bits of a text in base 36 (cyrb53, public domain). */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
