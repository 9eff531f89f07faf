import { plain } from '../../1-text/fold.ts';
import type { DeadlineRule } from '../../reading.ts';
import { dateAt, isoOf } from './dates.ts';
import { quarterOf, SPELT_COUNT, UNIT_OF_TIME } from './durations.ts';
import { aheadOf, before, beforeEvent, monthly, quarterly, within } from './limits.ts';
import { every, onYearly, YEARLY, yearlyBehind } from './recurrences.ts';
import { between } from './stretches.ts';
import { eventAt, type TimeContext, type Timed, type TimeMatch } from './time-match.ts';

/** A time by which or at which something is done, at its place in a text. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly rule: DeadlineRule;
}

/** The times of a text, in order, none inside another; earlier rows of the table win. */
export function timesIn(printed: string, context: TimeContext): FoundTime[] {
  const text = plain(printed);
  if (!TIME_WORD.test(text)) return [];
  const taken = new Uint8Array(text.length + 1);
  const found: FoundTime[] = [];
  for (const [shape, read] of TIMES) {
    for (const match of text.matchAll(shape)) {
      const time = read({ match, text, printed, at: match.index + match[0].length, context });
      if (!time || taken.subarray(match.index, time.end).includes(1)) continue;
      taken.fill(1, match.index, time.end);
      found.push({ start: match.index, ...time });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ rule }, at, all) => !saidAgain(rule, all[at + 1]?.rule));
}

/** `Hằng năm, … trước ngày 15/11` is one yearly time; `kết thúc đợt, … trong 05 ngày kể từ …` is the limit. */
function saidAgain(rule: DeadlineRule, next: DeadlineRule | undefined): boolean {
  if (rule.type === 'phaseEnd') return next?.type === 'within' || next?.type === 'before';
  return rule.type === 'every' && rule.period === 'P1Y' && next?.type === 'yearly';
}

/** Every row of the table needs one of these; most sentences have none. */
const TIME_WORD = /ngày|tháng|quý|năm|tuần|ngay|sau |kết thúc|cuối mỗi|định kỳ|lần|\d\/\d/u;

type Reader = (found: TimeMatch) => Timed | null;

const COUNT = `(\\d{1,3}|${SPELT_COUNT})`;
const LIMIT = 'chậm nhất|muộn nhất|không muộn hơn|đến hết|hạn (?:chót|cuối)';
const PHASE =
  '(?:mỗi )?(?:phong trào(?: thi đua)?|đợt(?: thi đua| cao điểm| \\d+)?|giai đoạn|chiến dịch|năm học|học kỳ \\S+|kế hoạch|chương trình)';

const TIMES: ReadonlyArray<readonly [RegExp, Reader]> = [
  // từ ngày 01/6 đến ngày 30/6/2025; tháng 11 - 12/2025
  [/(?:bắt đầu từ|từ)\s+(?:đầu )?(?=ngày|tháng|\d)|(?=tháng \d{1,2}\s?[-–]\s?\d{1,2}\s?\/)/gu, between],
  // trước ngày 20 hằng tháng
  [
    /(?:trước|chậm nhất(?: là)?(?: vào)?|vào|đến) ngày (\d{1,2}) (?:hằng tháng|hàng tháng|của tháng (?:sau|liền kề|tiếp theo|kế tiếp)|mỗi tháng)/gu,
    monthly,
  ],
  // trước ngày 15 của tháng cuối quý
  [/trước ngày (\d{1,2}) (?:của )?(?:các )?tháng cuối (?:mỗi |hằng )?quý/gu, quarterly],
  // chậm nhất 03 tháng kể từ ngày …
  [
    new RegExp(
      `(?:chậm nhất(?: là)?|không quá|trong vòng|trong thời (?:hạn|gian)|sau)(?: không quá)?\\s+${COUNT} ${UNIT_OF_TIME},? (?:kể từ|tính từ|từ|sau) (?:ngày |khi |thời điểm )?`,
      'gu',
    ),
    within,
  ],
  // chậm nhất 15 ngày trước ngày bầu cử
  [
    new RegExp(
      `(?:(?:chậm nhất|ít nhất|muộn nhất) )?(\\d{1,3}) ${UNIT_OF_TIME} trước (?:ngày |khi )(?!\\d)`,
      'gu',
    ),
    aheadOf,
  ],
  // trước ngày bầu cử 10 ngày
  [
    new RegExp(
      `trước (?!ngày \\d|tháng)(?:ngày )?([^,;.\\d]{4,60}?) (?:ít nhất |chậm nhất )?(\\d{1,3}) ${UNIT_OF_TIME}`,
      'gu',
    ),
    beforeEvent,
  ],
  // trước ngày 15/11 hằng năm; chậm nhất ngày 10/12/2025
  [
    new RegExp(
      `(?:(?:hoàn thành |xong )?trước|(?:${LIMIT})(?: là)?(?: đến)?(?: trước)?|xong trong)\\s+(?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: phút)?,? )?(?=ngày|tháng|\\d|quý)`,
      'gu',
    ),
    before,
  ],
  // sơ kết hằng năm vào tháng 11; vào tháng 11 hằng năm
  [
    new RegExp(
      `${YEARLY}(?: (?:một|hai|ba|bốn|\\d{1,2}) lần)?,? (?:vào |trong )?(?=tháng \\d|ngày \\d)`,
      'gu',
    ),
    ({ text, at }) => onYearly(text, at),
  ],
  [
    new RegExp(
      `(?:vào |trong )?(?=(?:tháng \\d{1,2}|ngày \\d{1,2}[/.-]\\d{1,2})[^;.]{0,24}?${YEARLY})(?=tháng|ngày)`,
      'gu',
    ),
    yearlyBehind,
  ],
  // định kỳ 3 tháng/1 lần; 05 năm/lần; 02 buổi/tháng; mỗi quý một lần; hằng tháng
  [
    new RegExp(
      `(?:định kỳ |mỗi |ít nhất )*${COUNT} ${UNIT_OF_TIME}(?:\\s?/\\s?|\\s)(?:(?:01|1|một)\\s)?lần`,
      'gu',
    ),
    every,
  ],
  [/(?:(?:\d{1,2}|một) (?:lần|buổi|cuộc|kỳ)\s?\/\s?)()(tuần|tháng|quý|năm)/gu, every],
  [
    /(?:định kỳ )?(?:hằng|hàng|mỗi|cuối mỗi) ()(ngày|tuần|tháng|quý|năm)(?! học)(?:(?: \d{1,2}| một) lần)?/gu,
    every,
  ],
  [/định kỳ (?:01 |1 )?()(tuần|tháng|quý|năm)(?=[,;.)\s]|$)/gu, every],
  // Quý IV/2025; trong tháng 6/2022; trong năm 2025
  [
    /(?:trong |vào |dự kiến )?quý (iv|iii|ii|i|[1-4])(?:(?:\s?[/-]\s?|\s+(?:năm )?)(\d{4}))?(?!\p{L})/gu,
    inQuarter,
  ],
  [
    /(?:trong|vào|dự kiến|thực hiện|hoàn thành|tuần đầu|tuần cuối|đầu|giữa|cuối)\s+(?:trong )?(?=tháng \d{1,2}|ngày \d{1,2})/gu,
    during,
  ],
  [
    /(?:trong|hết|cả|:) năm (\d{4})/gu,
    ({ match, at }) => ({ rule: { type: 'during', period: match[1] ?? '' }, end: at }),
  ],
  // kết thúc phong trào; sau mỗi đợt; ngay sau khi …; báo cáo ngay
  [
    new RegExp(
      `(?:sau )?(?:khi )?kết thúc (?<phase>${PHASE})|(?:sau|cuối) (?<each>(?:mỗi|từng) (?:đợt|giai đoạn|bước|học kỳ|năm học|phong trào))`,
      'gu',
    ),
    phaseEnd,
  ],
  [/(?:ngay )?sau khi (?=[^,;.]{3,})/gu, immediately],
  [/báo (?:cáo )?ngay(?=[,;.\s]|$)/gu, ({ at }) => ({ rule: { type: 'immediately', after: null }, end: at })],
  // trong ngày bầu cử
  [
    /(?:trong|vào|nhân) (ngày (?:bầu cử|khai giảng|khai mạc|bế mạc|ra mắt|hội)[^,;.()]{0,40})/gu,
    ({ match, at }) => ({ rule: { type: 'onEvent', event: match[1] ?? '' }, end: at }),
  ],
  [/định kỳ(?! (?:hằng|hàng|\d))/gu, ({ at }) => ({ rule: { type: 'periodic' }, end: at })],
];

function inQuarter({ match, at, context }: TimeMatch): Timed | null {
  const year = match[2] ?? context.year;
  return year === null
    ? null
    : { rule: { type: 'during', period: `${year}-Q${quarterOf(match[1])}` }, end: at };
}

function during({ text, at, context }: TimeMatch): Timed | null {
  const date = dateAt(text, at);
  const iso = date && isoOf(date, context.year);
  if (!date || !iso) return null;
  return {
    rule: date.day === null ? { type: 'during', period: iso } : { type: 'on', date: iso },
    end: date.end,
  };
}

function phaseEnd({ match, at }: TimeMatch): Timed {
  return { rule: { type: 'phaseEnd', phase: match.groups?.phase ?? match.groups?.each ?? '' }, end: at };
}

function immediately({ printed, at }: TimeMatch): Timed {
  const after = eventAt(printed, at);
  return { rule: { type: 'immediately', after }, end: at + (after?.length ?? 0) };
}
