import { plain } from '../../1-text/fold.ts';
import type { DeadlineRule } from '../../reading.ts';
import { dateAt, datesAt, type FoundDate, isoOf, two, yearlyOf } from './dates.ts';
import { durationOf, quarterOf, SPELT_COUNT, UNIT_OF_TIME } from './durations.ts';

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

/** The times of a text, in order, none inside another; earlier rows of the table win. */
export function timesIn(printed: string, context: TimeContext): FoundTime[] {
  const text = plain(printed);
  if (!TIME_WORD.test(text)) return [];
  const found: FoundTime[] = [];
  for (const [shape, read] of TIMES) {
    for (const match of text.matchAll(shape)) {
      const time = read({ match, text, printed, at: match.index + match[0].length, context });
      if (!time || found.some(({ start, end }) => match.index < end && time.end > start)) continue;
      found.push({ start: match.index, ...time });
    }
  }
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ rule }, at, all) => !saidAgain(rule, all[at + 1]?.rule));
}

/** `Hằng năm, … trước ngày 15/11` is one yearly time. */
function saidAgain(rule: DeadlineRule, next: DeadlineRule | undefined): boolean {
  return rule.type === 'every' && rule.period === 'P1Y' && next?.type === 'yearly';
}

/** Every row of the table needs one of these; most sentences have none. */
const TIME_WORD = /ngày|tháng|quý|năm|tuần|ngay|sau |kết thúc|cuối mỗi|định kỳ|lần/u;

interface Match {
  readonly match: RegExpExecArray;
  /** In the form of `plain`, for patterns. */
  readonly text: string;
  /** As printed, for names. */
  readonly printed: string;
  /** Behind the match. */
  readonly at: number;
  readonly context: TimeContext;
}

type Reader = (found: Match) => Omit<FoundTime, 'start'> | null;

const YEARLY = '(?:hằng|hàng|mỗi) năm';
const COUNT = `(\\d{1,3}|${SPELT_COUNT})`;
const LIMIT = 'chậm nhất|muộn nhất|không muộn hơn|đến hết|hạn (?:chót|cuối)';
const PHASE =
  '(?:mỗi )?(?:phong trào(?: thi đua)?|đợt(?: thi đua| cao điểm| \\d+)?|giai đoạn|chiến dịch|năm học|học kỳ \\S+|kế hoạch|chương trình)';

const TIMES: ReadonlyArray<readonly [RegExp, Reader]> = [
  // từ ngày 01/6 đến ngày 30/6/2025; tháng 11 - 12/2025
  [/(?:bắt đầu từ|từ)\s+(?:đầu )?(?=ngày|tháng|\d)|(?=tháng \d{1,2}\s?[-–]\s?\d{1,2}\s?\/)/gu, between],
  // trước ngày 20 hằng tháng
  [
    /(?:trước|chậm nhất(?: là)?|vào|đến) ngày (\d{1,2}) (?:hằng tháng|hàng tháng|của tháng (?:sau|liền kề|tiếp theo)|mỗi tháng)/gu,
    monthly,
  ],
  // chậm nhất 03 tháng kể từ ngày …
  [
    new RegExp(
      `(?:chậm nhất(?: là)?|không quá|trong vòng|trong thời (?:hạn|gian)|sau)(?: không quá)?\\s+${COUNT} ${UNIT_OF_TIME},? (?:kể từ|tính từ|từ|sau) (?:ngày |khi |thời điểm )?`,
      'gu',
    ),
    within,
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
      `(?:(?:hoàn thành |xong )?trước|(?:${LIMIT})(?: là)?(?: đến)?(?: trước)?|xong trong)\\s+(?=ngày|tháng|\\d|quý)`,
      'gu',
    ),
    before,
  ],
  // sơ kết hằng năm vào tháng 11; vào tháng 11 hằng năm
  [
    new RegExp(`${YEARLY},? (?:vào |trong )?(?=tháng \\d|ngày \\d)`, 'gu'),
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
    /(?:định kỳ )?(?:hằng|hàng|mỗi|cuối mỗi) ()(tuần|tháng|quý|năm)(?! học)(?:(?: \d{1,2}| một) lần)?/gu,
    every,
  ],
  [/định kỳ (?:01 |1 )?()(tuần|tháng|quý|năm)(?=[,;.)\s]|$)/gu, every],
  // Quý IV/2025; trong tháng 6/2022; trong năm 2025
  [
    /(?:trong |vào |dự kiến )?quý (iv|iii|ii|i|[1-4])(?:(?:\s?[/-]\s?|\s+(?:năm )?)(\d{4}))?(?!\p{L})/gu,
    inQuarter,
  ],
  [/(?:trong|vào|dự kiến|thực hiện|hoàn thành)\s+(?:trong )?(?=tháng \d{1,2}|ngày \d{1,2})/gu, during],
  [
    /(?:trong|hết|cả) năm (\d{4})/gu,
    ({ match, at }) => ({ rule: { type: 'during', period: match[1] ?? '' }, end: at }),
  ],
  // kết thúc phong trào; sau mỗi đợt; ngay sau khi …; báo cáo ngay
  [
    new RegExp(
      `(?:(?:sau )?(?:khi )?kết thúc|sau (?=mỗi)|cuối (?=mỗi)) (?<phase>${PHASE})|sau (?<each>mỗi đợt|từng đợt)`,
      'gu',
    ),
    phaseEnd,
  ],
  [/(?:ngay )?sau khi (?=[^,;.]{3,})/gu, immediately],
  [/báo cáo ngay(?=[,;.\s]|$)/gu, ({ at }) => ({ rule: { type: 'immediately', after: null }, end: at })],
  [/định kỳ(?! (?:hằng|hàng|\d))/gu, ({ at }) => ({ rule: { type: 'periodic' }, end: at })],
];

function between({ text, printed, at, context }: Match): Omit<FoundTime, 'start'> | null {
  const months = /^tháng (\d{1,2})\s?[-–]\s?(\d{1,2})\s?\/\s?(\d{4})/u.exec(text.slice(at, at + 20));
  if (months)
    return {
      rule: {
        type: 'between',
        from: `${months[3]}-${two(Number(months[1]))}`,
        to: `${months[3]}-${two(Number(months[2]))}`,
      },
      end: at + months[0].length,
    };
  const days = /^(?:ngày\s+)?(\d{1,2})\s?(?:-|–|đến)\s?(?=ngày\s+\d|\d{1,2}\s?[/.]|\d{1,2}\s+tháng)/u.exec(
    text.slice(at, at + 24),
  );
  const last = days && dateAt(text, at + days[0].length);
  if (days && last) return fromDay(Number(days[1]), last, context);
  const from = dateAt(text, at);
  const joint =
    from && /^[,\s]*(?:đến|-|–)\s*(?:hết\s+)?(?:cuối\s+)?/u.exec(text.slice(from.end, from.end + 16));
  if (!from || !joint) return null;
  const to = untilAt(text, printed, from.end + joint[0].length, context);
  const start = to && isoOf(from, to.year ?? context.year);
  return to && start ? { rule: { type: 'between', from: start, to: to.value }, end: to.end } : null;
}

/** `từ ngày 15 đến 30/6/2026`: both in one month. */
function fromDay(day: number, last: FoundDate, context: TimeContext): Omit<FoundTime, 'start'> | null {
  const [from, to] = [isoOf({ ...last, day }, context.year), isoOf(last, context.year)];
  return from && to ? { rule: { type: 'between', from, to }, end: last.end } : null;
}

/** The end of a stretch: a date, a quarter, or an event (`đến khi kết thúc …`). */
function untilAt(
  text: string,
  printed: string,
  at: number,
  context: TimeContext,
): { value: string; end: number; year: number | null } | null {
  const date = dateAt(text, at);
  const iso = date && isoOf(date, context.year);
  if (date && iso) return { value: iso, end: date.end, year: date.year };
  const quarter = /^quý (iv|iii|ii|i|[1-4])\s?\/?\s?(?:năm )?(\d{4})/u.exec(text.slice(at, at + 20));
  if (quarter)
    return {
      value: `${quarter[2]}-Q${quarterOf(quarter[1])}`,
      end: at + quarter[0].length,
      year: Number(quarter[2]),
    };
  const event = /^khi\s+/u.exec(text.slice(at, at + 8));
  const name = event && eventAt(printed, at + event[0].length);
  return event && name
    ? { value: `event:${name}`, end: at + event[0].length + name.length, year: null }
    : null;
}

function monthly({ match, at }: Match): Omit<FoundTime, 'start'> {
  const before = two(Number(match[1]));
  return {
    rule: { type: 'monthly', before, ...(match[0].startsWith('chậm nhất') ? { inclusive: true } : {}) },
    end: at,
  };
}

function within({ match, printed, at }: Match): Omit<FoundTime, 'start'> {
  const after = eventAt(printed, at) ?? '';
  return { rule: { type: 'within', period: durationOf(match[1], match[2]), after }, end: at + after.length };
}

function beforeEvent({ match, at }: Match): Omit<FoundTime, 'start'> {
  return {
    rule: { type: 'beforeEvent', period: durationOf(match[2], match[3]), event: (match[1] ?? '').trim() },
    end: at,
  };
}

/** A limit with dates: of every year where `hằng năm` stands beside them, else of the year printed or the plan's. */
function before({ match, text, at, context }: Match): Omit<FoundTime, 'start'> | null {
  const inclusive = /^(?:chậm|muộn|không|đến|hạn)(?!.*trước)/u.test(match[0]) ? { inclusive: true } : {};
  const dates = datesAt(text, at);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return null;
  const behind = new RegExp(`^[,\\s]*(?:\\(?của )?${YEARLY}`, 'u').exec(text.slice(last.end, last.end + 24));
  const ahead = new RegExp(`${YEARLY}[,\\s][^;.]{0,120}$`, 'u').test(
    text.slice(Math.max(0, match.index - 140), match.index),
  );
  if (last.year === null && (behind || ahead)) {
    return {
      rule: { type: 'yearly', before: oneOrMore(dates), ...inclusive },
      end: last.end + (behind?.[0].length ?? 0),
    };
  }
  const date = isoOf(first, context.year);
  return date ? { rule: { type: 'before', date, ...inclusive }, end: first.end } : null;
}

function onYearly(text: string, at: number): Omit<FoundTime, 'start'> | null {
  const dates = datesAt(text, at);
  const last = dates.at(-1);
  return last && last.year === null
    ? { rule: { type: 'yearly', on: oneOrMore(dates) }, end: last.end }
    : null;
}

function yearlyBehind({ text, at }: Match): Omit<FoundTime, 'start'> | null {
  const found = onYearly(text, at);
  const tail = found && new RegExp(`^[,\\s]*${YEARLY}`, 'u').exec(text.slice(found.end, found.end + 14));
  return found && tail ? { rule: found.rule, end: found.end + tail[0].length } : null;
}

function oneOrMore(dates: readonly FoundDate[]): string | string[] {
  const days = dates.map(yearlyOf);
  return days.length > 1 ? days : (days[0] ?? '');
}

function every({ match, at }: Match): Omit<FoundTime, 'start'> {
  return { rule: { type: 'every', period: durationOf(match[1] || '1', match[2]) }, end: at };
}

function inQuarter({ match, at, context }: Match): Omit<FoundTime, 'start'> | null {
  const year = match[2] ?? context.year;
  return year === null
    ? null
    : { rule: { type: 'during', period: `${year}-Q${quarterOf(match[1])}` }, end: at };
}

function during({ text, at, context }: Match): Omit<FoundTime, 'start'> | null {
  const date = dateAt(text, at);
  const iso = date && isoOf(date, context.year);
  if (!date || !iso) return null;
  return {
    rule: date.day === null ? { type: 'during', period: iso } : { type: 'on', date: iso },
    end: date.end,
  };
}

function phaseEnd({ match, at }: Match): Omit<FoundTime, 'start'> {
  return { rule: { type: 'phaseEnd', phase: match.groups?.phase ?? match.groups?.each ?? '' }, end: at };
}

function immediately({ printed, at }: Match): Omit<FoundTime, 'start'> {
  const after = eventAt(printed, at);
  return { rule: { type: 'immediately', after }, end: at + (after?.length ?? 0) };
}

/** The event that begins at a place: up to the end of its clause. */
function eventAt(text: string, at: number): string | null {
  const rest = text.slice(at, at + 160);
  const end = /[,;.):]|\s(?:thì|để|phải|đến|tổ chức lại)\s/u.exec(rest)?.index ?? rest.length;
  return rest.slice(0, end).trim() || null;
}
