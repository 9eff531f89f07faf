import { datesAt, isoOf, two } from './dates.ts';
import { durationOf } from './durations.ts';
import { oneOrMore, YEARLY } from './recurrences.ts';
import { eventAt, type Timed, type TimeMatch } from './time-match.ts';

/** A limit with dates: of every year where `hằng năm` stands beside them, else of the year printed or the plan's. */
export function before({ match, text, at, context }: TimeMatch): Timed | null {
  const inclusive = /^(?:chậm|muộn|không|đến|hạn|thời hạn)(?!.*trước)/u.test(match[0])
    ? { inclusive: true }
    : {};
  const dates = datesAt(text, at);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return null;
  const behind = new RegExp(`^[,\\s]*(?:\\(?của )?${YEARLY}`, 'u').exec(text.slice(last.end, last.end + 24));
  const ahead = AHEAD.test(text.slice(Math.max(0, match.index - 140), match.index));
  const halves = HALVES.test(text.slice(Math.max(0, match.index - 140), last.end + 160));
  if (
    last.year === null &&
    (behind || ahead || halves || SHARED.test(text.slice(last.end, last.end + 200)))
  ) {
    return {
      rule: { type: 'yearly', before: oneOrMore(dates), ...inclusive },
      end: last.end + (behind?.[0].length ?? 0),
    };
  }
  const next = context.year !== null && /^ năm sau/u.test(text.slice(first.end, first.end + 8)) ? 1 : 0;
  const date = isoOf(first, context.year === null ? null : context.year + next);
  return date ? { rule: { type: 'before', date, ...inclusive }, end: first.end } : null;
}

/** `Hằng năm, …`, `Định kỳ 6 tháng (…`: every date behind is one of every year. */
const AHEAD = new RegExp(`(?:${YEARLY}|(?:hằng|hàng|mỗi) quý|định kỳ)[,\\s][^;.]{0,120}$`, 'u');
/** `…, báo cáo năm trước ngày 15/12 hằng năm`: what is said of the last date holds for those before it. */
const SHARED = new RegExp(
  `^[^;.]{0,140}?(?:ngày|trước|tháng) \\d{1,2}(?:(?:[/.-]| tháng )\\d{1,2})?,? (?:của )?${YEARLY}`,
  'u',
);

/** `báo cáo 6 tháng trước ngày 20/6, báo cáo năm trước ngày 05/12`: of every year. */
const HALVES =
  /6 tháng[^;.]{0,60}trước (?:ngày )?\d{1,2}\/\d{1,2}(?!\/?\d)[^;.]{0,80}năm[^;.]{0,20} trước (?:ngày )?\d{1,2}\/\d{1,2}(?!\/?\d)|ngày \d{1,2}\/\d{1,2} \(6 tháng\)[^;.]{0,40}ngày \d{1,2}\/\d{1,2} \((?:cả )?năm\)/u;

export function monthly({ match, at }: TimeMatch): Timed {
  const before = two(Number(match[1]));
  return {
    rule: { type: 'monthly', before, ...(match[0].startsWith('chậm nhất') ? { inclusive: true } : {}) },
    end: at,
  };
}

/** In the last month of each quarter, or in the first of the next. */
export function quarterly({ match, at }: TimeMatch): Timed {
  const day = two(Number(match[1]));
  const months = match[2] === 'cuối' ? ['03', '06', '09', '12'] : ['01', '04', '07', '10'];
  const days = months.map((month) => `${month}-${day}`);
  return { rule: { type: 'yearly', [match[0].startsWith('vào') ? 'on' : 'before']: days }, end: at };
}

export function aheadOf({ match, printed, at }: TimeMatch): Timed {
  const event = eventAt(printed, at) ?? '';
  return {
    rule: { type: 'beforeEvent', period: durationOf(match[1], match[2]), event, ...working(match[2]) },
    end: at + event.length,
  };
}

/** `trước ngày khai giảng`: no day is left between. */
export function aheadOfEvent({ printed, at }: TimeMatch): Timed | null {
  const event = eventAt(printed, at);
  return event ? { rule: { type: 'beforeEvent', period: null, event }, end: at + event.length } : null;
}

export function within({ match, printed, at }: TimeMatch): Timed {
  const after = eventAt(printed, at) ?? '';
  const period = durationOf(match[1], match[2]);
  return { rule: { type: 'within', period, after, ...working(match[2]) }, end: at + after.length };
}

export function withinBehind({ match, printed, at }: TimeMatch): Timed {
  const after = namedIn(match, printed);
  const period = durationOf(match[2], match[3]);
  return { rule: { type: 'within', period, after, ...working(match[3]) }, end: at };
}

export function beforeEvent({ match, printed, at }: TimeMatch): Timed {
  return {
    rule: {
      type: 'beforeEvent',
      period: durationOf(match[2], match[3]),
      event: namedIn(match, printed),
      ...working(match[3]),
    },
    end: at,
  };
}

/** The event a match names, as printed. */
function namedIn(match: RegExpExecArray, printed: string): string {
  const name = match[1] ?? '';
  const from = match.index + match[0].indexOf(name);
  return printed.slice(from, from + name.length).trim();
}

/** Days that count working days only. */
function working(unit: string | undefined): { workingDays?: true } {
  return unit === 'ngày làm việc' ? { workingDays: true } : {};
}
