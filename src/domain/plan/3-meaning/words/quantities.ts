import { plain } from '../../1-text/fold.ts';
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

const DIGITS = '\\d{1,3}(?:\\.\\d{3})+(?!\\d)|\\d+(?:,\\d+)?';
const SPELT = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const PERCENT = new RegExp(
  `(?<![\\d/.,])(?:(?<low>${DIGITS})\\s?%?\\s?(?:[-–]|đến)\\s?)?(?<high>${DIGITS})\\s?%`,
  'gu',
);
const COUNT = new RegExp(
  `(?<![\\d/.,\\p{L}-])(${DIGITS}|${SPELT.join('|')})(?: \\([\\p{L}\\d]+\\))? (?=[\\p{L}“"])` +
    '(?!(?:tháng|ngày|năm|quý|giờ|tuần|phút|đến|và|là|bên|của|với|trong|lần đầu|số|phần|cách|loạt|lòng|bước|mặt|cửa)(?!\\p{L}))',
  'gu',
);

/** Percentages of a text, in order; a range is one of them. */
export function percentages(printed: string): Quantity[] {
  if (!printed.includes('%')) return [];
  const text = plain(printed);
  return [...text.matchAll(PERCENT)].map((found) => {
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

/** Counted nouns that are aims: bounded (`ít nhất 01 mô hình`), or opening the words (`Có 01 mô hình`, `Lắp mới: 12 trạm`). */
export function counts(printed: string): Quantity[] {
  const text = plain(printed);
  const paired = [...fractions(printed, text), ...spans(printed, text)];
  const ends = new Set(paired.map(({ end }) => end));
  return [...paired, ...singles(printed, text).filter(({ end }) => !ends.has(end))];
}

function singles(printed: string, text: string): Quantity[] {
  return [...printed.matchAll(COUNT)].flatMap((found) => {
    const [digits, noun] = [
      found[1] ?? '',
      nounAt(printed.slice(found.index + found[0].length, found.index + found[0].length + 40)),
    ];
    const count = bounded(text, found.index, found[0].trimEnd(), numberOf(digits), noun);
    const before = text.slice(Math.max(0, found.index - NEAR), found.index);
    const held = /\d/.test(digits) && HELD_VERB.test(before) && HELD_NOUN.test(plain(noun));
    if (count.start < found.index || count.comparator !== '=') return [{ ...count, held }];
    return held || opensAim(before, digits, noun) ? [{ ...count, held }] : [];
  });
}

/** `… mở 03 đợt`, `… tổ chức ít nhất 02 buổi`: a verb of holding or founding right before the number. */
const HELD_VERB =
  /(?:^|\s)(?:mở|tổ chức|xây dựng|thành lập|ra mắt|trồng|lắp đặt|duy trì)(?: mới| được)?(?: ít nhất| tối thiểu| không quá)?\s$/u;
const HELD_NOUN = /^(?:lớp|buổi|cuộc|đợt|hội thi|hội nghị|mô hình|câu lạc bộ|tuyến|điểm|tổ |đội)(?!\p{L})/u;

/** Whether an unbounded number is an aim by the words before it: not one spelt, named, in brackets, or of times. */
function opensAim(before: string, digits: string, noun: string): boolean {
  const each = /mỗi [^;]{2,110}$/u.test(before);
  const spelt = /\p{L}/u.test(digits) && !each;
  const named = /^\p{Lu}/u.test(noun) && !/^0/.test(digits) && !each;
  const bracketed = /^[^(]*\([^)]*$/u.test(before);
  return OPENING.test(before) && !spelt && !named && !bracketed && noun !== 'lần';
}

/** `từ 03 đến 05 điểm`. */
function spans(printed: string, text: string): Quantity[] {
  return [...printed.matchAll(SPAN)].flatMap((found): Quantity[] => {
    const end = found.index + found[0].trimEnd().length;
    const unit = nounAt(printed.slice(found.index + found[0].length));
    const value: [number, number] = [numberOf(found[1]), numberOf(found[2])];
    const opening = OPENING.test(text.slice(Math.max(0, found.index - NEAR), found.index));
    return opening ? [{ start: found.index, end, value, unit, comparator: 'range' }] : [];
  });
}

const SPAN =
  /(?<![\d/.,])(\d{1,4})(?:\s?[-–]\s?|\s+đến\s+)(\d{1,4}) (?=\p{Ll})(?!(?:tháng|ngày|năm|quý|giờ|tuần|phút)(?!\p{L}))/gu;

/** `12/12 thôn`: all twelve. */
function fractions(printed: string, text: string): Quantity[] {
  return [...printed.matchAll(FRACTION)].flatMap((found) => {
    const end = found.index + found[0].trimEnd().length;
    const unit = nounAt(printed.slice(found.index + found[0].length));
    const opening = OPENING.test(text.slice(Math.max(0, found.index - NEAR), found.index));
    return opening
      ? [{ start: found.index, end, value: numberOf(found[1]), unit, comparator: '=' as const }]
      : [];
  });
}

const FRACTION = /(?<![\d/.,])(\d{1,4})\/\d{1,4} (?=\p{Ll})(?!(?:hằng|hàng|năm|của|và|đến|là)(?!\p{L}))/gu;

/** How far back the words reach that make a number an aim. */
const NEAR = 120;
const OPENING =
  /(?:^|[,;:]\s|và\s|mỗi [^;]{2,50}\s)(?:(?:phấn đấu|trong đó|xây dựng|có|từ|mở|tổ chức|duy trì|thành lập|ra mắt|đạt|thực hiện|được|trồng|lắp|lắp đặt|mới|hỗ trợ|giúp|giúp đỡ|vận động|sửa chữa|làm|nâng cấp|hoàn thành|nhân rộng|công nhận|củng cố|biên soạn|phát hành|treo|khởi công|đào tạo|kết nạp|giới thiệu|huy động|giảm|tăng|xóa)\s+)*$/u;

const BOUNDS: ReadonlyArray<readonly [Comparator, RegExp]> = [
  [
    '>=',
    /(?:ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|≥|>=)\s*(?:là |có |đạt |phải có |phải đạt )*$/u,
  ],
  ['<=', /(?:không quá|tối đa|không vượt quá|không vượt|≤|<=|nhiều nhất)\s*(?:là |có )*$/u],
  ['>', /(?:trên|hơn|vượt|cao hơn|>)\s*(?:mức )?$/u],
  ['<', /(?:dưới|thấp hơn|<)\s*(?:mức )?$/u],
];
/** `từ 95% cơ sở lưu trú, cầm đồ trở lên`: the two words may stand far apart. */
const FROM_ABOVE = /^[^\d;.]{0,110}?trở lên/u;
const ABOVE = /^\s*(?:[^\d,;.]{0,30}?\s)?trở lên/u;

function bounded(text: string, at: number, found: string, value: number, unit: string): Quantity {
  const before = text.slice(Math.max(0, at - 30), at);
  const bound = BOUNDS.find(([, shape]) => shape.test(before));
  const lead = bound?.[1].exec(before)?.[0].length ?? 0;
  const end = at + found.length;
  const from = /(?:^|\s)từ\s*$/u.test(before);
  const above = from ? FROM_ABOVE.test(text.slice(end, end + 120)) : ABOVE.test(text.slice(end, end + 45));
  return { start: at - lead, end, value, unit, comparator: above ? '>=' : (bound?.[0] ?? '=') };
}

const COUNTED_ALONE =
  /^(?:cuộc|buổi|lớp|lượt|đợt|người|hộ(?! gia)|bài|vụ|ca|lần|câu(?! lạc)|trường(?! hợp)|giải|suất|chiếc|cái|bản|tờ|xã|thôn|phường|xóm|ấp|buôn|khóm|điểm|máy|trạm|km|m2|ha|kg|tấn|mét|giờ|tin)(?!\p{L})/u;
/** Nouns of more than two words. */
const COMPOUND =
  /^(?:câu lạc bộ|nhà văn hóa|khu dân cư|khu vui chơi|khu vực bỏ phiếu|điểm nhóm|tổ (?:tự quản|liên gia|hòa giải|dân phố|công nghệ số cộng đồng|bảo vệ)|tuyến (?:đường|phố) (?:hoa|xanh|mẫu|kiểu mẫu)|gương cầu lồi|trường hợp vi phạm)(?!\p{L})/u;
/** What follows a noun and is no part of it. */
const BEHIND_NOUN =
  /^(?:có|đạt|được|trở|là|và|phải|ở|tại|của|trong|tham|ký|hoạt|đăng|thực|cho|bị|trên|trực|với|về)$/u;

/** The noun a number counts: one word where that word counts alone, else two. */
function nounAt(rest: string): string {
  const text = plain(rest);
  const compound = COMPOUND.exec(text);
  if (compound) return rest.slice(0, compound[0].length);
  const [, first = '', second] = /^[“"]?(\p{L}+\d?)(?:[ -](\p{L}+))?/u.exec(rest) ?? [];
  const alone = second === undefined || COUNTED_ALONE.test(text) || BEHIND_NOUN.test(plain(second));
  return alone ? first : `${first} ${second}`;
}

function numberOf(digits: string | undefined): number {
  const word = digits ?? '';
  const spelt = SPELT.indexOf(word) + 1;
  return spelt > 0 ? spelt : Number(word.replace(/\.(?=\d{3})/g, '').replace(',', '.'));
}
