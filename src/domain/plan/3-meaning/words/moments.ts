import { dateAt, isoOf } from './dates.ts';
import { quarterOf } from './durations.ts';

/** A day, month, quarter, half or year, or an event, at its place in a text. */
export interface Moment {
  /** The first and the last day it may mean: ISO (partial), `2026-Q2` for a quarter, `issue`, `event:…`. */
  readonly start: string;
  readonly end: string;
  /** Where its words end. */
  readonly to: number;
  /** Whether its year is printed. */
  readonly dated: boolean;
}

/** The moment that begins at `at` of a text in the form of `plain`; `year` stands in where none is printed. */
export function momentAt(text: string, at: number, year: number | null): Moment | null {
  const lead = LEAD.exec(text.slice(at, at + LONGEST_LEAD))?.[0] ?? '';
  const from = at + lead.length;
  const found =
    halfAt(text, from) ?? dayAt(text, from, year) ?? quarterAt(text, from, year) ?? yearAt(text, from);
  const half = found && /^\d{4}$/.test(found.end) && /giữa (?:của )?$/u.test(lead);
  return half ? { ...found, start: `${found.start}-06`, end: `${found.end}-06` } : found;
}

const WEEKDAY = '\\(?(?:thứ \\p{L}+|thứ \\d|chủ nhật)\\)?';
const HOUR = '\\d{1,2} ?(?:giờ|h|g)(?: ?\\d{2})?(?: ?phút)?';
const PART =
  '(?:trung|thượng|hạ) tuần|tuần (?:đầu|cuối|thứ \\p{L}+)|nửa (?:đầu|cuối)(?= tháng)|đầu|giữa|cuối|hết|của|khoảng|dự kiến|vào|trong|lúc';
const LEAD = new RegExp(
  `^(?:(?:${HOUR}(?:(?: ?[-–] ?| đến )${HOUR})?|(?:buổi )?(?:sáng|trưa|chiều|tối)|${WEEKDAY}|${PART}),? |(?:mùng|mồng) )*`,
  'u',
);
const LONGEST_LEAD = 80;

function halfAt(text: string, at: number): Moment | null {
  const found = /^(?:0?6 tháng|sáu tháng|nửa) (đầu|cuối) năm (\d{4})/u.exec(text.slice(at, at + 32));
  if (!found) return null;
  const [first, last] = found[1] === 'đầu' ? ['01', '06'] : ['07', '12'];
  return {
    start: `${found[2]}-${first}`,
    end: `${found[2]}-${last}`,
    to: at + found[0].length,
    dated: true,
  };
}

function dayAt(text: string, at: number, year: number | null): Moment | null {
  const date = dateAt(text, at);
  const iso = date && !SHARE.test(text.slice(date.end, date.end + 8)) && isoOf(date, year);
  return date && iso && Number(iso.slice(0, 4)) >= EARLIEST
    ? { start: iso, end: iso, to: date.end, dated: date.year !== null }
    : null;
}

/** `1/2 ngày`, `2/3 số thôn` are no days. */
const SHARE = /^ (?:ngày|buổi|số|tổng|diện|giờ)(?!\p{L}| \d)/u;

/** `quý IV/2026`; behind another quarter `IV/2026` is enough. */
export function quarterAt(text: string, at: number, year: number | null, noun = 'quý '): Moment | null {
  const shape = new RegExp(
    `^(?:${noun})(iv|iii|ii|i|[1-4])(?:\\s?[/-]\\s?(\\d{4})|\\s(?:năm )?(\\d{4}))?(?![\\p{L}\\d])`,
    'u',
  );
  const found = shape.exec(text.slice(at, at + 20));
  const printed = found?.[2] ?? found?.[3];
  const of = printed ?? year;
  if (!found || of === null) return null;
  const quarter = `${of}-Q${quarterOf(found[1])}`;
  return { start: quarter, end: quarter, to: at + found[0].length, dated: printed !== undefined };
}

/** `năm 2027`; `năm học 2026 - 2027` is both. */
function yearAt(text: string, at: number): Moment | null {
  const found =
    /^(?:năm (?:học )?|nhiệm kỳ |giai đoạn )?(\d{4})(?:(?<=(?:học|kỳ|đoạn) \d{4})\s?[-–]\s?(\d{4}))?(?![\d/])/u.exec(
      text.slice(at, at + 28),
    );
  const first = Number(found?.[1]);
  if (!found?.[1] || first < EARLIEST || first > LATEST) return null;
  return { start: found[1], end: found[2] ?? found[1], to: at + found[0].length, dated: true };
}

/** What lies before is remembered, not planned. */
const EARLIEST = 2000;
const LATEST = 2100;
