import { plain } from '../../1-text/fold.ts';
import type { DeadlineRule } from '../../reading.ts';
import { dateAt, type FoundDate, isoOf, two, yearlyOf } from './dates.ts';

/** A time by which or at which something is done, at its place in a text. */
export interface FoundTime {
  readonly start: number;
  readonly end: number;
  readonly rule: DeadlineRule;
}

/** What a recogniser may lean on. */
export interface TimeContext {
  /** The year of the plan, for dates without one. */
  readonly year: number | null;
}

type Recogniser = (
  match: RegExpExecArray,
  text: string,
  context: TimeContext,
) => { rule: DeadlineRule; end: number } | null;

/** The times of a text, in order, none inside another; earlier rows of the table win. */
export function timesIn(printed: string, context: TimeContext): FoundTime[] {
  const text = plain(printed);
  if (!TIME_WORD.test(text)) return [];
  const found: FoundTime[] = [];
  for (const [shape, read] of TIMES) {
    for (const match of text.matchAll(shape)) {
      const time = read(match, text, context);
      if (!time || found.some(({ start, end }) => match.index < end && time.end > start)) continue;
      found.push({ start: match.index, ...time });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Every row of the table needs one of these; most sentences have none. */
const TIME_WORD = /ngày|tháng|quý|năm|tuần|ngay|sau |kết thúc|cuối mỗi|định kỳ|lần/u;
const YEARLY = '(?:hằng|hàng|mỗi) năm';
const NUMBERS: Record<string, number> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 };
const N = '(\\d{1,3}|một|hai|ba|bốn|năm|sáu)';
const UNIT = '(ngày làm việc|ngày|tuần|tháng|quý|năm)';
const PHASE =
  '(?:phong trào(?: thi đua)?|đợt(?: thi đua| cao điểm| \\d+)?|giai đoạn|chiến dịch|năm học|học kỳ \\S+|kế hoạch|chương trình|mỗi đợt)';

const TIMES: ReadonlyArray<readonly [RegExp, Recogniser]> = [
  // từ ngày 01/6 đến ngày 30/6/2025
  [/(?:từ|bắt đầu từ)\s+(?=ngày|tháng|\d)/gu, between],
  // trước ngày 20 hằng tháng
  [
    /(?:trước|chậm nhất(?: là)?|vào|đến) ngày (\d{1,2}) (?:hằng tháng|hàng tháng|của tháng|mỗi tháng)(?: sau| liền kề)?/gu,
    (match) => ({
      rule: {
        type: 'monthly',
        before: two(Number(match[1])),
        ...(/chậm nhất/.test(match[0]) ? { inclusive: true } : {}),
      },
      end: ending(match),
    }),
  ],
  // chậm nhất 03 tháng kể từ ngày …
  [
    new RegExp(
      `(?:chậm nhất(?: là)?|không quá|trong vòng|trong thời (?:hạn|gian)|sau)(?: không quá)?\\s+${N} ${UNIT}[,]? (?:kể từ|tính từ|từ|sau) (?:ngày |khi |thời điểm )?`,
      'gu',
    ),
    within,
  ],
  // trước ngày bầu cử 10 ngày; trước 10 ngày so với …
  [
    new RegExp(
      `trước (?!ngày \\d|tháng)(?:ngày )?([^,;.\\d]{4,60}?) (?:ít nhất |chậm nhất )?(\\d{1,3}) ${UNIT}`,
      'gu',
    ),
    (match) => ({
      rule: { type: 'beforeEvent', period: period(match[2], match[3]), event: trim(match[1]) },
      end: ending(match),
    }),
  ],
  // trước ngày 15/11 hằng năm; chậm nhất ngày 10/12/2025
  [
    /(?:(?:hoàn thành |xong )?trước|chậm nhất(?: là)?(?: đến)?(?: trước)?|muộn nhất(?: là)?|đến hết|hạn (?:chót|cuối)(?: là)?|không muộn hơn|xong trong)\s+(?=ngày|tháng|\d|quý)/gu,
    before,
  ],
  // sơ kết hằng năm vào tháng 11; vào tháng 11 hằng năm
  [
    new RegExp(`${YEARLY},? (?:vào |trong )?(?=tháng \\d|ngày \\d)`, 'gu'),
    (match, text) => onDate(text, ending(match)),
  ],
  [
    new RegExp(
      `(?:vào |trong )?(?=(?:tháng \\d{1,2}|ngày \\d{1,2}[/.-]\\d{1,2})[^;.]{0,24}?${YEARLY})(?=tháng|ngày)`,
      'gu',
    ),
    onDateYearly,
  ],
  // định kỳ 3 tháng/1 lần; 05 năm/lần; mỗi quý một lần
  [
    new RegExp(`(?:định kỳ |mỗi |ít nhất )*${N} ${UNIT}(?:\\s?/\\s?|\\s)(?:(?:01|1|một)\\s)?lần`, 'gu'),
    (match) => ({ rule: { type: 'every', period: period(match[1], match[2]) }, end: ending(match) }),
  ],
  [
    /(?:định kỳ )?(?:hằng|hàng|mỗi) (tuần|tháng|quý|năm)(?: học)?/gu,
    (match) => ({ rule: { type: 'every', period: period('1', match[1]) }, end: ending(match) }),
  ],
  [
    /(?:định kỳ |mỗi |ít nhất |\d{1,2} lần\s?\/?\s?)+(?:01 |1 )?(tuần|tháng|quý|năm)(?=[,;.)\s]|$)/gu,
    (match) => ({ rule: { type: 'every', period: period('1', match[1]) }, end: ending(match) }),
  ],
  [
    /(?:0?1|một|\d{1,2}) (?:lần|buổi|cuộc)\s?\/\s?(tuần|tháng|quý|năm)/gu,
    (match) => ({ rule: { type: 'every', period: period('1', match[1]) }, end: ending(match) }),
  ],
  // trong tháng 6/2022; Quý IV/2025; trong năm 2025
  [
    /(?:trong |vào |dự kiến )?quý (iv|iii|ii|i|[1-4])(?:\s?[/-]\s?|\s+(?:năm )?)(\d{4})/gu,
    (match) => ({
      rule: { type: 'during', period: `${match[2]}-Q${quarter(match[1])}` },
      end: ending(match),
    }),
  ],
  [/(?:trong|vào|dự kiến|thực hiện|hoàn thành)\s+(?:trong )?(?=tháng \d{1,2}|ngày \d{1,2})/gu, during],
  [
    /(?:trong|hết|cả) năm (\d{4})/gu,
    (match) => ({ rule: { type: 'during', period: match[1] ?? '' }, end: ending(match) }),
  ],
  // ngay sau khi …
  [
    /(?:ngay )?sau khi (?=[^,;.]{3,})/gu,
    (match, text) => ({
      rule: { type: 'immediately', after: eventAt(text, ending(match)) },
      end: ending(match) + (eventAt(text, ending(match))?.length ?? 0),
    }),
  ],
  [
    /báo (?:cáo )?ngay(?= cho| về|[,;.]|\s)/gu,
    (match) => ({ rule: { type: 'immediately', after: null }, end: ending(match) }),
  ],
  // kết thúc phong trào; sau mỗi đợt
  [
    new RegExp(`(?:(?:sau )?(?:khi )?kết thúc|sau mỗi|cuối mỗi) (${PHASE})`, 'gu'),
    (match) => ({ rule: { type: 'phaseEnd', phase: match[1] ?? '' }, end: ending(match) }),
  ],
  [/(?:định kỳ)(?! (?:hằng|hàng|\d))/gu, (match) => ({ rule: { type: 'periodic' }, end: ending(match) })],
];

function before(
  match: RegExpExecArray,
  text: string,
  context: TimeContext,
): { rule: DeadlineRule; end: number } | null {
  const inclusive = /^(?:chậm nhất|muộn nhất|đến hết|không muộn hơn|hạn)(?!.*trước)/u.test(match[0])
    ? { inclusive: true }
    : {};
  const dates = datesFrom(text, ending(match));
  const last = dates.at(-1);
  if (!last) return null;
  const yearly = new RegExp(`^[,\\s]*(?:\\(?của )?(?:${YEARLY})`, 'u').exec(text.slice(last.end));
  const ahead = new RegExp(`${YEARLY}[,\\s][^;.]{0,120}$`, 'u').test(text.slice(0, match.index));
  if (last.year === null && (yearly || ahead)) {
    const days = dates.map(yearlyOf);
    const end = last.end + (yearly?.[0].length ?? 0);
    return { rule: { type: 'yearly', before: days.length > 1 ? days : (days[0] ?? ''), ...inclusive }, end };
  }
  const first = dates[0] ?? last;
  const date = isoOf(first, context.year);
  return date ? { rule: { type: 'before', date, ...inclusive }, end: first.end } : null;
}

/** Dates joined by `và` or a comma; only the yearly form takes more than one. */
function datesFrom(text: string, at: number): FoundDate[] {
  const dates: FoundDate[] = [];
  for (let from: number | null = at; from !== null && dates.length < 6; ) {
    const date = dateAt(text, from);
    if (!date) break;
    dates.push(date);
    const next = /^(?:\s?,\s?|\s(?:và|hoặc)\s)(?:trước )?(?=ngày|tháng|\d)/u.exec(
      text.slice(date.end, date.end + 20),
    );
    from = next && date.year === null ? date.end + next[0].length : null;
  }
  return dates;
}

function between(
  match: RegExpExecArray,
  text: string,
  context: TimeContext,
): { rule: DeadlineRule; end: number } | null {
  const from = dateAt(text, ending(match));
  const joint = from && /^[,\s]*(?:đến|-|–)\s*(?:hết\s+)?/u.exec(text.slice(from.end, from.end + 12));
  const to = from && joint ? dateAt(text, from.end + joint[0].length) : null;
  if (!from || !to) return null;
  const [start, end] = [isoOf(from, to.year ?? context.year), isoOf(to, context.year)];
  return start && end ? { rule: { type: 'between', from: start, to: end }, end: to.end } : null;
}

function within(match: RegExpExecArray, text: string): { rule: DeadlineRule; end: number } {
  const after = eventAt(text, ending(match)) ?? '';
  return {
    rule: { type: 'within', period: period(match[1], match[2]), after },
    end: ending(match) + after.length,
  };
}

function onDate(text: string, at: number): { rule: DeadlineRule; end: number } | null {
  const dates = datesFrom(text, at);
  const last = dates.at(-1);
  const days = dates.map(yearlyOf);
  return last && last.year === null
    ? { rule: { type: 'yearly', on: days.length > 1 ? days : (days[0] ?? '') }, end: last.end }
    : null;
}

function onDateYearly(match: RegExpExecArray, text: string): { rule: DeadlineRule; end: number } | null {
  const found = onDate(text, ending(match));
  const tail = found && new RegExp(`^[,\\s]*${YEARLY}`, 'u').exec(text.slice(found.end, found.end + 14));
  return found && tail ? { rule: found.rule, end: found.end + tail[0].length } : null;
}

function during(
  match: RegExpExecArray,
  text: string,
  context: TimeContext,
): { rule: DeadlineRule; end: number } | null {
  const date = dateAt(text, ending(match));
  const iso = date && isoOf(date, context.year);
  if (!date || !iso) return null;
  return {
    rule: date.day === null ? { type: 'during', period: iso } : { type: 'on', date: iso },
    end: date.end,
  };
}

function eventAt(text: string, at: number): string | null {
  const rest = text.slice(at, at + 160);
  const end = /[,;.):]|\s(?:thì|để|phải|đến|tổ chức lại)\s/u.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end).trim() || null;
}

function period(count: string | undefined, unit: string | undefined): string {
  const n = NUMBERS[count ?? ''] ?? Number(count);
  if (unit === 'quý') return `P${n * 3}M`;
  if (unit === 'năm') return `P${n}Y`;
  return `P${n}${unit === 'tháng' ? 'M' : unit === 'tuần' ? 'W' : 'D'}`;
}

function quarter(printed: string | undefined): number {
  return ['i', 'ii', 'iii', 'iv'].indexOf(printed ?? '') + 1 || Number(printed);
}

function trim(event: string | undefined): string {
  return (event ?? '').trim();
}

function ending(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
