import { plain } from '../../1-text/fold.ts';
import { matchesOf } from '../../1-text/matches.ts';
import { two } from './dates.ts';
import { happeningAt } from './happenings.ts';
import { type Moment, momentAt, quarterAt } from './moments.ts';

/** A stretch of time with both ends or one, or a moment that is both. */
export interface Period {
  /** ISO (partial), `2026-Q2`, `issue`, `event:…`; null where open. */
  readonly start: string | null;
  readonly end: string | null;
  /** Where its words begin and end. */
  readonly from: number;
  readonly to: number;
}

/**
 * The first period a text bounds; null where it bounds none.
 * - `từ … đến …`, `bắt đầu …, kết thúc …`, `… - …`, or a moment behind a preposition or at the opening of a part;
 * - `kể từ …` is open behind, `đến hết …` alone in front;
 * - `year` stands in where the text prints none.
 */
export function periodIn(printed: string, year: number | null): Period | null {
  const text = plain(printed);
  if (!HINT.test(text)) return null;
  const source = { printed, text, year: year ?? (Number(/20\d\d/.exec(text)?.[0]) || null) };
  return (
    firstOf(source, OPENERS, stretchAt) ??
    firstOf(source, OPENINGS, stretchAt) ??
    firstOf(source, FINISHED, untilAt) ??
    firstOf(source, BEFORE_MOMENT, ({ text, year }, at) => momentAt(text, at, year))
  );
}

/** What must be done before a moment: `Giai đoạn chuẩn bị: trước ngày 31/3/2026`. */
export function limitIn(printed: string, year: number | null): Period | null {
  return firstOf({ printed, text: plain(printed), year }, LIMITS, untilAt);
}

const HINT = /\d|quý |từ |sau |khi |nay /u;
/** What opens a stretch. */
const OPENERS =
  /(?<![\p{L}\d])(?:(?:(?:bắt đầu|khởi đầu|kể|tính) từ|từ|bắt đầu|khởi động|phát động|khai mạc) (?:vào )?|(?:ngay )?sau (?=khi ))/gu;
/** Where the first end of a stretch may stand without such a word. */
const OPENINGS =
  /(?<=^|[:(] ?|(?<!\d ?)[–-] |(?:gian|trong|vào|dài|đoạn|\d ngày) )(?=\d|tháng |ngày |quý |năm \d)/gu;
const LIMITS = /(?<!\p{L})(?:trước|chậm nhất|đến hết|xong) (?=ngày |tháng |quý |\d)/gu;
const FINISHED =
  /(?<=^|[:,] |kéo dài |thực hiện |triển khai )(?:cho )?(?:đến|tới) (?=hết |khi |cuối |ngày |tháng |năm \d)/gu;
const BEFORE_MOMENT =
  /(?<!\p{L})(?:trong|vào|là|dự kiến|cả|tổ chức|diễn ra|(?:đợt|bước|vòng|chặng) \S+|giai đoạn (?!\d{4})\S+)\s|^|(?<=[(:]|(?<!\d ?)[–-])\s?|(?<=[,;] )(?=quý |tháng |năm |ngày |sáng |chiều |tối )/gu;

interface Source {
  readonly printed: string;
  /** In the form of `plain`. */
  readonly text: string;
  readonly year: number | null;
}
type Found = Omit<Period, 'from'>;

function firstOf(
  source: Source,
  openers: RegExp,
  read: (source: Source, at: number) => Found | null,
): Period | null {
  for (const { index, 0: opener } of matchesOf(source.text, openers)) {
    const found = read(source, index + opener.length);
    if (found) return { start: found.start, end: found.end, from: index, to: found.to };
  }
  return null;
}

/** From `at`: both ends, or the first alone behind a word that opens a stretch. */
function stretchAt(source: Source, at: number): Found | null {
  const days = dayToDay(source, at);
  if (days) return days;
  const first = boundAt(source, at);
  if (!first) return null;
  const last = endBehind(source, first);
  if (last) return inOrder(first, last);
  return OPENS.test(source.text.slice(0, at)) ? { ...first, end: null } : null;
}

const OPENS = /(?<!\p{L})(?:từ|bắt đầu(?: vào)?|sau) $/u;

function untilAt(source: Source, at: number): Found | null {
  const last = boundAt(source, at);
  return last && { ...last, start: null };
}

function boundAt({ printed, text, year }: Source, at: number): Moment | null {
  return momentAt(text, at, year) ?? happeningAt(printed, text, at, year);
}

/** The other end: right behind (`… đến …`), or told by what ends then (`…, tổng kết vào …`). */
function endBehind(source: Source, first: Moment): Moment | null {
  const { text, year } = source;
  const behind = text.slice(first.to, first.to + LONGEST_JOINT);
  const joint = first.to + (JOINT.exec(behind)?.[0].length ?? 0);
  if (joint > first.to) return boundAt(source, joint) ?? secondQuarter(first, text, joint);
  const beside = /^(?:,| và)\s/u.exec(behind);
  if (beside && /^\d{4}-(?:Q\d|\d\d)$/.test(first.end)) {
    const next = first.to + beside[0].length;
    const last = nextMonth(text, next) ?? secondQuarter(first, text, next) ?? quarterAt(text, next, year);
    if (last) return last;
  }
  const closing = CLOSING.exec(text.slice(first.to, first.to + LONGEST_SENTENCE));
  return closing && momentAt(text, first.to + closing.index + closing[0].length, year);
}

const LONGEST_JOINT = 50;
const LONGEST_SENTENCE = 300;
const JOINT =
  /^\)?,?\s?(?:(?:cho )?(?:đến|tới)|[-–]|(?:và )?kết thúc)(?: (?:hết|cuối|khoảng|vào|trước|thời điểm))*\s?/u;
const CLOSING =
  /(?:kết thúc|tổng kết|bế mạc|hoàn thành)(?: \p{L}+){0,4}? (?:(?:vào|trong|dự kiến) )?(?=ngày \d|tháng \d|quý |năm \d|\d{1,2}\/)/u;

/** `tháng 9, 10/2026`. */
function nextMonth(text: string, at: number): Moment | null {
  return /^(?:tháng )?\d{1,2}\s?\/\s?\d{4}/u.test(text.slice(at, at + 16)) ? momentAt(text, at, null) : null;
}

/** `quý I - IV/2026`. */
function secondQuarter(first: Moment, text: string, at: number): Moment | null {
  return first.end.includes('-Q') ? quarterAt(text, at, null, '(?:quý )?') : null;
}

/** `22 đến ngày 24/3/2027`: the first day shares the month of the last. */
function dayToDay({ text, year }: Source, at: number): Found | null {
  const first = DAY_TO.exec(text.slice(at, at + 32));
  const last = first && momentAt(text, at + first[0].length, year);
  if (!first || last?.end.length !== 10) return null;
  return { start: `${last.end.slice(0, 8)}${two(Number(first[1]))}`, end: last.end, to: last.to };
}

const DAY_TO =
  /^(?:ngày )?(\d{1,2})(?:\s?(?:đến|tới|-|–)\s?|,? và |, )(?:hết )?(?:ngày )?(?=\d{1,2}(?:[/.-]| tháng )\d)/u;

/** An end without a year shares that of the other, or stands in the year beside it: `từ tháng 11 đến tháng 3/2027`. */
function inOrder(first: Moment, last: Moment): Found {
  const [from, until] = [yearOf(first.start), yearOf(last.end)];
  const { to } = last;
  if (from === null || until === null || first.dated === last.dated)
    return { start: first.start, end: last.end, to };
  if (last.dated) {
    const start = `${until}${first.start.slice(4)}`;
    return {
      start: isLater(start, last.end) ? `${until - 1}${first.start.slice(4)}` : start,
      end: last.end,
      to,
    };
  }
  const end = `${from}${last.end.slice(4)}`;
  return { start: first.start, end: isLater(first.start, end) ? `${from + 1}${last.end.slice(4)}` : end, to };
}

function yearOf(date: string): number | null {
  return /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null;
}

/** Months against quarters say nothing. */
function isLater(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.includes('Q') === b.includes('Q') && a.slice(0, length) > b.slice(0, length);
}
