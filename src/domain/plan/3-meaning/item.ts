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
  if (!UNEVEN.test(part)) return part.trim();
  return MARKS.test(part) ? fold(part) : part.replace(/\s+/g, ' ').trim();
}

/** What is to be dropped or made one space; most words hold nothing of it. */
const UNEVEN = /[#*\\<\ufeff\u00ad\u200b\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]| {2}/;
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
  return inBase36(4294967296 * (2097151 & b) + (a >>> 0));
}

/** As `toString(36)` writes it, which divides a number of more than 31 bits digit by digit in floating point: ten times as slow. */
function inBase36(value: number): string {
  const high = Math.floor(value / FIVE_DIGITS);
  let low = value - high * FIVE_DIGITS;
  let digits = '';
  for (let i = 0; i < 5; i++, low = (low / 36) | 0) digits = DIGITS.charAt(low % 36) + digits;
  return high === 0 ? digits.replace(/^0+(?=.)/, '') : small(high) + digits;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const FIVE_DIGITS = 36 ** 5;

/** A number of at most 31 bits. */
function small(value: number): string {
  let digits = '';
  for (let rest = value; rest > 0; rest = (rest / 36) | 0) digits = DIGITS.charAt(rest % 36) + digits;
  return digits;
}
