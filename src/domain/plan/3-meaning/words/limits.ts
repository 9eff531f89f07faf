import { datesAt, isoOf, two } from './dates.ts';
import { durationOf } from './durations.ts';
import { oneOrMore, YEARLY } from './recurrences.ts';
import { eventAt, type Timed, type TimeMatch } from './time-match.ts';

/** A limit with dates: of every year where `hằng năm` stands beside them, else of the year printed or the plan's. */
export function before({ match, text, at, context }: TimeMatch): Timed | null {
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

export function monthly({ match, at }: TimeMatch): Timed {
  const before = two(Number(match[1]));
  return {
    rule: { type: 'monthly', before, ...(match[0].startsWith('chậm nhất') ? { inclusive: true } : {}) },
    end: at,
  };
}

export function quarterly({ match, at }: TimeMatch): Timed {
  const day = two(Number(match[1]));
  return {
    rule: { type: 'yearly', before: ['03', '06', '09', '12'].map((month) => `${month}-${day}`) },
    end: at,
  };
}

export function aheadOf({ match, printed, at }: TimeMatch): Timed {
  const event = eventAt(printed, at) ?? '';
  return {
    rule: { type: 'beforeEvent', period: durationOf(match[1], match[2]), event },
    end: at + event.length,
  };
}

export function within({ match, printed, at }: TimeMatch): Timed {
  const after = eventAt(printed, at) ?? '';
  return { rule: { type: 'within', period: durationOf(match[1], match[2]), after }, end: at + after.length };
}

export function beforeEvent({ match, at }: TimeMatch): Timed {
  return {
    rule: { type: 'beforeEvent', period: durationOf(match[2], match[3]), event: (match[1] ?? '').trim() },
    end: at,
  };
}
