import { plain } from '../../1-text/fold.ts';
import { matchesOf } from '../../1-text/matches.ts';
import type { Comparator } from '../../reading.ts';

/** A number a plan aims at, at its place in a text. */
export interface Quantity {
  /** Before the words that bound it (`ít nhất`). */
  readonly start: number;
  /** Behind the number and its sign. */
  readonly end: number;
  readonly value: number | [number, number];
  /** `%`, or the noun counted. */
  readonly unit: string;
  readonly comparator: Comparator;
  /** Events held or things founded: such counts are aims wherever they stand. */
  readonly held?: boolean;
}

/** A number in digits, with dots between thousands or a decimal comma; and the numbers written as words. */
export const DIGITS = '\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+(?:,\\d+)?';
export const SPELT = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const PERCENT = new RegExp(
  `(?<![\\d/.,])(?:(?<low>${DIGITS})\\s?%?\\s?(?:[-–]|đến)\\s?)?(?<high>${DIGITS}|(?<!\\p{L})[li]00)\\s?%`,
  'gu',
);

/** Percentages of a text, in order; a range is one of them. */
export function percentages(printed: string): Quantity[] {
  if (!printed.includes('%')) return [];
  const text = plain(printed);
  return matchesOf(text, PERCENT).map((found) => {
    const [low, high] = [found.groups?.low, found.groups?.high];
    if (low === undefined) return bounded(text, found.index, found[0], numberOf(high), '%');
    const end = found.index + found[0].length;
    return {
      start: found.index,
      end,
      value: [numberOf(low), numberOf(high)],
      unit: '%',
      comparator: 'range',
    };
  });
}

const BOUNDS: ReadonlyArray<readonly [Comparator, RegExp]> = [
  [
    '>=',
    /(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|≥|>=)\s*(?:là |có |đạt |phải có |phải đạt )*$/u,
  ],
  ['<=', /(?:không quá|tối đa|không vượt quá|không vượt|≤|<=|nhiều nhất)\s*(?:là |có )*$/u],
  ['>', /(?:trên|hơn|vượt|cao hơn|>)\s*(?:mức )?$/u],
  ['<', /(?:dưới|thấp hơn|<)\s*(?:mức )?$/u],
];
/** `từ 95% cơ sở lưu trú, cầm đồ trở lên`: at least, whether or not `trở lên` stands far behind. */
const FROM = /(?:^|\s)từ\s*$/u;
const ABOVE = /^\s*(?:[^\d,;.]{0,30}?\s)?trở lên/u;
const ONWARDS = /^[^,;.]{0,24}?\s(?:đến|lên|xuống|còn|-|–)(?=\s)/u;

/** A number with the words around it that bound it: `ít nhất`, `từ … trở lên`. `text` is in the form of `plain`. */
export function bounded(text: string, at: number, found: string, value: number, unit: string): Quantity {
  const before = text.slice(Math.max(0, at - 30), at);
  const bound = BOUNDS.find(([, shape]) => shape.test(before));
  const lead = bound?.[1].exec(before)?.[0].length ?? 0;
  const end = at + found.length;
  const behind = text.slice(end, end + 45);
  const above = ABOVE.test(behind) || (FROM.test(before) && !ONWARDS.test(behind));
  return { start: at - lead, end, value, unit, comparator: above ? '>=' : (bound?.[0] ?? '=') };
}

/** The value of digits or of a number written as a word. */
export function numberOf(digits: string | undefined): number {
  const word = digits ?? '';
  const spelt = SPELT.indexOf(word) + 1;
  return spelt > 0
    ? spelt
    : Number(
        word
          .replace(/\.(?=\d{3})/g, '')
          .replace(/^[li](?=00$)/u, '1')
          .replace(',', '.'),
      );
}
