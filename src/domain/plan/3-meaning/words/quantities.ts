import { plain } from '../../1-text/fold.ts';
import type { Comparator } from '../../reading.ts';

/** A number a plan aims at, at its place in a text. */
export interface Quantity {
  readonly start: number;
  /** Behind the number, its unit and `trở lên`. */
  readonly end: number;
  readonly value: number | [number, number];
  /** `%`, or the noun counted. */
  readonly unit: string;
  readonly comparator: Comparator;
}

const DIGITS = '\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+(?:,\\d+)?';
const SPELT = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười';
const RANGE = new RegExp(`(?<![\\d/.,-])(${DIGITS})\\s?%?\\s?(?:[-–]|đến)\\s?(${DIGITS})\\s?%`, 'gu');
const PERCENT = new RegExp(`(?<![\\d/.,])(${DIGITS})\\s?%`, 'gu');
const COUNT = new RegExp(
  `(?<![\\d/.,\\p{L}-])(${DIGITS}|${SPELT})(?: \\((?:\\d+|${SPELT})\\))? (?=[\\p{Ll}“"])(?!\\s?(?:tháng|ngày|năm|quý|giờ|tuần|phút|đến|và|là|bên|của|với|trong|/|-))`,
  'gu',
);

/** Percentages of a text, in order; a range is one of them. */
export function percentages(printed: string): Quantity[] {
  const text = plain(printed);
  const ranges = [...text.matchAll(RANGE)].map((found) => {
    const value: [number, number] = [numberOf(found[1]), numberOf(found[2])];
    return {
      start: found.index,
      end: found.index + found[0].length,
      value,
      unit: '%',
      comparator: 'range' as const,
    };
  });
  const singles = [...text.matchAll(PERCENT)]
    .filter((found) => !ranges.some((range) => found.index >= range.start && found.index < range.end))
    .map((found) => single(text, found.index, found[0], numberOf(found[1]), '%'));
  return [...ranges, ...singles].sort((a, b) => a.start - b.start);
}

/** Counted nouns of a text that are aims: bounded (`ít nhất 01 mô hình`), or opening the words (`Có 01 mô hình`, `Mỗi thôn 02 …`). */
export function counts(printed: string): Quantity[] {
  const text = plain(printed);
  return [...text.matchAll(COUNT)].flatMap((found) => {
    const from = found.index + found[0].length;
    const found1 = single(
      text,
      found.index,
      found[0].trimEnd(),
      numberOf(found[1]),
      nounAt(printed.slice(from)),
    );
    const bounded = found1.start < found.index || /^[^,;]{0,30}trở lên/u.test(text.slice(from));
    const opening =
      /(?:^|,\s|;\s|và\s|mỗi [^,;]{2,50}\s)(?:(?:phấn đấu|xây dựng|có|tổ chức|duy trì|thành lập|ra mắt|đạt|thực hiện|được)\s+)*$/u.test(
        text.slice(0, found.index),
      );
    return bounded || opening ? [found1] : [];
  });
}

const BOUNDS: ReadonlyArray<readonly [Comparator, RegExp]> = [
  ['>=', /(?:ít nhất|tối thiểu|không dưới|không ít hơn|≥|>=|từ)\s*(?:là |có |đạt |phải có |phải đạt )*$/u],
  ['<=', /(?:không quá|tối đa|không vượt quá|không vượt|≤|<=|nhiều nhất)\s*(?:là |có )*$/u],
  ['>', /(?:trên|hơn|vượt|cao hơn|>)\s*(?:mức )?$/u],
  ['<', /(?:dưới|thấp hơn|<)\s*(?:mức )?$/u],
];

function single(text: string, at: number, found: string, value: number, unit: string): Quantity {
  const before = text.slice(Math.max(0, at - 30), at);
  const bound = BOUNDS.find(([, shape]) => shape.test(before));
  const lead = bound ? (bound[1].exec(before)?.[0].length ?? 0) : 0;
  const end = at + found.length;
  const above = /^\s*(?:[^\d,;.]{0,30}?\s)?trở lên/u.exec(text.slice(end, end + 45));
  const from = bound?.[1].source.includes('từ') && /từ\s*$/u.test(before);
  const comparator = above ? '>=' : from ? '=' : (bound?.[0] ?? '=');
  return { start: at - lead, end, value, unit, comparator };
}

const ONE_WORD_NOUNS =
  /^(?:cuộc|buổi|lớp|lượt|đợt|người|hộ|bài|vụ|ca|lần|câu|trường|giải|suất|bộ|chiếc|cái|bản|tờ|xã|thôn|phường|điểm|máy)(?=\s|$)/u;

/** The noun a number counts: one word where that word counts alone, else two. */
function nounAt(rest: string): string {
  const words = /^[“"]?(\p{L}+)(?:[ -](\p{L}+))?/u.exec(rest);
  if (!words) return '';
  const alone = ONE_WORD_NOUNS.test(plain(rest)) && !/^hộ gia|^bộ /u.test(plain(rest));
  return alone || !words[2] ? (words[1] ?? '') : `${words[1]} ${words[2]}`;
}

const SPELT_VALUES = new Map(SPELT.split('|').map((word, at) => [word, at + 1]));

function numberOf(digits: string | undefined): number {
  const word = digits ?? '';
  return SPELT_VALUES.get(word) ?? Number(word.replace(/\.(?=\d{3})/g, '').replace(',', '.'));
}
