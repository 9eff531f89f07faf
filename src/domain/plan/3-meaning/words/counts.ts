import { plain } from '../../1-text/fold.ts';
import { matchesOf } from '../../1-text/matches.ts';
import { nounAt } from './nouns.ts';
import { bounded, DIGITS, numberOf, type Quantity, SPELT } from './quantities.ts';

/**
 * Counted nouns that are aims: bounded (`ít nhất 01 mô hình`), or opening the words (`Có 01 mô hình`, `Lắp mới: 12 trạm`);
 * `free`, in a part that sets aims and nothing else, also the first number of a clause (`Bê tông hóa 1,2 km đường`).
 */
export function counts(printed: string, free = false): Quantity[] {
  if (!NUMBER.test(printed)) return [];
  const text = plain(printed);
  const paired = PAIRS.flatMap(([shape, read]) => pairsOf(shape, read, printed, text, free));
  const ends = new Set(paired.map(({ end }) => end));
  const found = [...paired, ...singles(printed, text, free).filter(({ end }) => !ends.has(end))];
  const quoted = quotedIn(printed);
  return found.filter(({ start }) => !quoted(start)).sort((a, b) => a.start - b.start);
}

const NUMBER = new RegExp(`\\d|(?:${SPELT.join('|')}) `, 'iu');

/** Whether a place stands between quotation marks, where a number is part of a name; places are asked in any order. */
function quotedIn(printed: string): (at: number) => boolean {
  if (!printed.includes('“')) return () => false;
  const quoted = new Uint8Array(printed.length);
  for (const { index, 0: name } of matchesOf(printed, /“[^“”]*”/gu))
    quoted.fill(1, index, index + name.length);
  return (at) => quoted[at] === 1;
}

const NOT_COUNTED =
  '(?!(?:tháng|ngày(?! công)|năm|quý|tuần|đến|và|là|bên|của|với|trong|lần đầu|số|phần(?! việc| quà)|cách|loạt|lòng|bước|mặt|cửa|tuổi|trở|giải (?:nhất|nhì|ba|khuyến))(?!\\p{L}))';
/** Its first sign is looked for first: looking back at every place of a text is dear. */
const COUNT = new RegExp(
  `(?=[\\dmhbnstc])(?<![\\d/.,\\p{L}-])(${DIGITS}|${SPELT.join('|')})(?: \\([\\p{L}\\d]+\\))? (?=[\\p{L}“"])${NOT_COUNTED}`,
  'gu',
);

function singles(printed: string, text: string, free: boolean): Quantity[] {
  return matchesOf(printed, COUNT).flatMap((found) => {
    const at = found.index + found[0].length;
    const [digits, noun] = [found[1] ?? '', nounAt(printed.slice(at, at + 40))];
    const count = bounded(text, found.index, found[0].trimEnd(), numberOf(digits), noun);
    const before = text.slice(Math.max(0, found.index - NEAR), found.index);
    const held = /\d/.test(digits) && HELD.test(before);
    if (count.start < found.index || count.comparator !== '=')
      return OF_TIME.test(noun) && !LASTING.test(before) ? [] : [{ ...count, held }];
    return !OF_TIME.test(noun) && (held || RISES.test(before) || opensAim(before, digits, noun, free))
      ? [{ ...count, held }]
      : [];
  });
}

/** Hours and minutes count only where something is said to last: `còn không quá 15 phút`. */
const OF_TIME = /^(?:giờ|phút)$/u;
const LASTING = /(?:còn|giảm|thời gian[^;.]{3,110}),? (?:không quá|dưới|tối đa)\s$/u;

/** `… mở 03 đợt`, `… lắp 15 mắt camera`, `mỗi năm 02 lớp`: what is held, founded or provided right before the number. */
const HELD =
  /(?:^|\s)(?:(?:mở|tổ chức|xây dựng|thành lập|ra mắt|trồng|lắp đặt|lắp|duy trì|giúp|xóa|tặng|trao|bố trí|lập|nhân rộng|cấp|thực tập|diễn tập|giải tỏa)(?: mới| thêm| bổ sung| được| dứt điểm| xong)*(?: ít nhất| tối thiểu| không quá)?|mỗi [\p{L} ]{2,24})\s$/u;

/** Whether an unbounded number is an aim by the words before it: not one spelt, named, in brackets, or of times. */
function opensAim(before: string, digits: string, noun: string, free: boolean): boolean {
  const each = /mỗi [^;]{2,110}$/u.test(before);
  const spelt = /\p{L}/u.test(digits) && !each;
  const named = /^\p{Lu}/u.test(noun) && !/^0/.test(digits) && !each;
  const bracketed = /^[^(]*\([^)]*$/u.test(before);
  const opens = OPENING.test(before) || (free && FIRST.test(before) && !NUMBERED.test(before));
  return opens && !spelt && !named && !bracketed && noun !== 'lần';
}

type Pair = Pick<Quantity, 'value' | 'comparator'>;
type ReadPair = (first: number, second: number) => Pair;

const BEHIND = `(?=\\p{Ll})${NOT_COUNTED}`;
/** Two numbers that say one thing. */
const PAIRS: ReadonlyArray<readonly [RegExp, ReadPair]> = [
  // từ 03 đến 05 điểm
  [
    new RegExp(`(?<![\\d/.,])(\\d{1,4})(?:\\s?[-–]\\s?|\\s+đến\\s+)(\\d{1,4}) (?!giờ|phút)${BEHIND}`, 'gu'),
    (low, high) => ({ value: [low, high], comparator: 'range' }),
  ],
  // 12/12 thôn: all twelve
  [
    new RegExp(`(?<![\\d/.,])(\\d{1,4})\\/(\\d{1,4}) (?!hằng|hàng)${BEHIND}`, 'gu'),
    (value) => ({ value, comparator: '=' }),
  ],
  // từ 03 lên 08 câu lạc bộ
  [
    new RegExp(
      `(?<=từ )(\\d{1,4}(?:,\\d+)?)(?: \\p{L}+){0,3} (?:lên|xuống còn|xuống|còn) (\\d{1,4}(?:,\\d+)?) ${BEHIND}`,
      'gu',
    ),
    (_, value) => ({ value, comparator: '=' }),
  ],
  // ít nhất 01 trong 03 tiêu chí
  [
    new RegExp(`(?<![\\d/.,])(\\d{1,3}) trong (?:số |tổng số )?(\\d{1,3}) ${BEHIND}`, 'gu'),
    (value) => ({ value, comparator: '=' }),
  ],
];

function pairsOf(shape: RegExp, read: ReadPair, printed: string, text: string, free: boolean): Quantity[] {
  return matchesOf(printed, shape).flatMap((found): Quantity[] => {
    const before = text.slice(Math.max(0, found.index - NEAR), found.index);
    const end = found.index + found[0].trimEnd().length;
    const from = found.index + found[0].length;
    const unit = nounAt(printed.slice(from, from + 40));
    const pair = read(numberOf(found[1]), numberOf(found[2]));
    const [low] = [pair.value].flat();
    const { start, comparator } = bounded(text, found.index, found[0].trimEnd(), low ?? 0, unit);
    const opens = OPENING.test(before) || (free && FIRST.test(before));
    const aimed = start < found.index || opens || PLACED.test(before) || RISING.test(before);
    if (!aimed) return [];
    return [
      {
        start,
        end,
        unit,
        ...pair,
        ...(pair.comparator === '=' && !RISING.test(before) ? { comparator } : {}),
      },
    ];
  });
}

/** `ở 23/23 tổ dân phố`; `tăng từ 03 lên 08`. */
const PLACED = /(?:ở|tại|cho)\s$/u;
const RISES = /(?:^|[\s(])(?:tăng|giảm|gấp)(?: thêm| mới)?\s$/u;
const RISING = /(?:tăng|giảm|nâng)(?: [^,;.]{2,60})? từ\s$/u;

/** How far back the words reach that make a number an aim. */
const NEAR = 120;
/** The first number of its clause, behind a verb and its object; not one that numbers or qualifies. */
const FIRST = /(?:^|[,;:]\s|\svà\s)(?:[^\s\d,;:()%]+\s){1,9}$/u;
/** What a number behind these words counts is not said by what follows it. */
const NUMBERED =
  /(?:^|\s)(?:từ|dưới|trên|số|thứ|lớp|cấp|loại|đợt|năm|tháng|ngày|quý|điều|khoản|mục|tổ|khu|thôn|bản|xóm|ấp)\s$/u;
const OPENING =
  /(?:^|[,;:]\s|và\s|mỗi [^;]{2,50}\s)(?:(?:phấn đấu|trong đó|xây dựng|có|từ|mở|tổ chức|duy trì|thành lập|ra mắt|đạt|thực hiện|được|trồng|lắp|lắp đặt|mới|thêm|bổ sung|dứt điểm|hỗ trợ|giúp|giúp đỡ|vận động|sửa chữa|làm|nâng cấp|hoàn thành|nhân rộng|công nhận|củng cố|biên soạn|phát hành|treo|khởi công|đào tạo|kết nạp|giới thiệu|huy động|giảm|tăng|xóa|giải tỏa|xử lý|tặng|trao|phát|cấp|cử|chọn|xây|cải tạo|khám|tư vấn)\s+)*$/u;
