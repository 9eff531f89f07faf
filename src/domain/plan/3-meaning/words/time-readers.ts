import { dateAt, isoOf } from './dates.ts';
import { durationOf, quarterOf } from './durations.ts';
import { monthly } from './limits.ts';
import { eventAt, type Timed, type TimeMatch } from './time-match.ts';

/** What the rows of the table of times mean, one function a row or a few; null where a match is no time. */

export function beforeLastDay({ match, at }: TimeMatch): Timed {
  const [, before, month = '', year = ''] = match;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const date = `${year}-${month.padStart(2, '0')}-${last}`;
  return { rule: { type: 'before', date, ...(before ? {} : { inclusive: true }) }, end: at };
}

export function inMonthOfQuarter({ match, at }: TimeMatch): Timed {
  const on = match[1] === 'cuối' ? ['03', '06', '09', '12'] : ['01', '04', '07', '10'];
  return { rule: { type: 'yearly', on }, end: at };
}

export function halfYearly({ at }: TimeMatch): Timed {
  return { rule: { type: 'every', period: 'P6M' }, end: at };
}

export function inPhase({ match, at }: TimeMatch): Timed {
  return { rule: { type: 'phaseEnd', phase: match[1] ?? '' }, end: at };
}

/** `hằng tháng gửi số liệu về … trước ngày 03`: a day without a month, of every month. */
export function monthlyAhead(found: TimeMatch): Timed | null {
  const { text, match } = found;
  return /(?:hằng|hàng|mỗi) tháng[^;.]*$/u.test(text.slice(Math.max(0, match.index - 120), match.index))
    ? monthly(found)
    : null;
}

/** `mỗi sáng thứ Hai`. */
export function weekly({ at }: TimeMatch): Timed {
  return { rule: { type: 'every', period: 'P1W' }, end: at };
}

export function inQuarter({ match, text, at, context }: TimeMatch): Timed | null {
  if (!match[2] && /^ (?:hằng|hàng|mỗi) năm/u.test(text.slice(at, at + 10))) return null;
  const year = match[2] ?? context.year;
  return year === null
    ? null
    : { rule: { type: 'during', period: `${year}-Q${quarterOf(match[1])}` }, end: at };
}

/** `6 tháng cuối năm 2026`. */
export function inHalf({ match, at }: TimeMatch): Timed {
  const [from, to] = match[1] === 'đầu' ? ['01', '06'] : ['07', '12'];
  return { rule: { type: 'between', from: `${match[2]}-${from}`, to: `${match[2]}-${to}` }, end: at };
}

/** The beginning, middle and end of a year as its first, second and last quarter. */
export function inPartOfYear({ match, at }: TimeMatch): Timed {
  const quarter = { đầu: 1, giữa: 2, cuối: 4 }[match[1] ?? ''] ?? 4;
  return { rule: { type: 'during', period: `${match[2]}-Q${quarter}` }, end: at };
}

export function during({ text, at, context }: TimeMatch): Timed | null {
  const date = dateAt(text, at);
  const iso = date && isoOf(date, context.year);
  if (!date || !iso) return null;
  return {
    rule: date.day === null ? { type: 'during', period: iso } : { type: 'on', date: iso },
    end: date.end,
  };
}

export function phaseEnd({ match, at }: TimeMatch): Timed {
  const { phase, named, part, each } = match.groups ?? {};
  const found = phase ?? named ?? part ?? each;
  return { rule: { type: 'phaseEnd', phase: found ?? '' }, end: at };
}

export function immediately({ printed, at }: TimeMatch): Timed {
  const after = eventAt(printed, at);
  return { rule: { type: 'immediately', after }, end: at + (after?.length ?? 0) };
}

/** A day right behind what is held on it, without a preposition: not that of a document or an anniversary. */
export function held(found: TimeMatch): Timed | null {
  const { text, match } = found;
  return HELD.test(text.slice(Math.max(0, match.index - 80), match.index)) ? during(found) : null;
}

const HELD =
  /(?:tổ chức|ra quân|khai mạc|phát động|ra mắt|tổng kết|sơ kết|diễn ra|bế mạc|họp)(?:(?!kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|hướng dẫn|kỷ niệm|truyền thống|chào mừng|số )[^,;.\d]){0,60}\s(?:\d{1,2} ?(?:giờ|h|g) ?(?:\d{2})?(?: phút)?['’]?,? )?$/u;

/** A time that counts from what the sentence speaks of before; null where it speaks of nothing. */
export function afterOccasion({ match, printed, text, at }: TimeMatch): Timed | null {
  const after = occasionBefore(printed, text, match.index)?.replace(/ (?:phải|thì|cần) .*$/u, '');
  const period = durationOf(match[1], match[2]);
  return after ? { rule: { type: 'within', period, after }, end: at } : null;
}

/** `Khi có việc bất thường báo ngay`: what must have happened stands before, or behind: `báo ngay khi có …`. */
export function reportedAtOnce({ match, printed, text, at }: TimeMatch): Timed {
  const behind = /^[^,;.]{0,50}? khi (?:có )?/u.exec(text.slice(at, at + 70));
  const after = behind ? eventAt(printed, at + behind[0].length) : occasionBefore(printed, text, match.index);
  return { rule: { type: 'immediately', after }, end: at };
}

function occasionBefore(printed: string, text: string, end: number): string | null {
  const from = Math.max(0, end - LONGEST_OCCASION);
  const found = OCCASION.exec(text.slice(from, end));
  if (!found?.[1] || (from > 0 && found.index === 0)) return null;
  const at = from + found.index + found[0].indexOf(found[1]);
  return printed.slice(at, at + found[1].length).trim();
}

const LONGEST_OCCASION = 120;
const OCCASION =
  /(?:(?:khi|nếu) |^)(?:có |xảy ra |phát sinh |phát hiện |thấy |gặp )?([^;.]{4,80}?),? ?(?:(?:thì|phải|cần|kịp thời) )*$/u;
