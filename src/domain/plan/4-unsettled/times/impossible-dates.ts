import { civilDate, weekday } from '#calendar';
import { matchesOf } from '../../1-text/matches.ts';
import { type Passage, part } from '../../1-text/passage.ts';
import { type Finder, listed, type PlainClause, together } from '../point.ts';

/** Days no calendar has (31/4), and days of another weekday than the one beside them. */
export const impossibleDates: Finder = ({ clauses }) => {
  const found = clauses.flatMap((clause) => (clause.plain.includes('ngày') ? faultsIn(clause) : []));
  return together(
    'impossible-date',
    found.map(({ words }) => words),
    listed(found.map(({ why }) => why)),
  );
};

interface Fault {
  readonly words: Passage;
  readonly why: string;
}

const DATE =
  /(?:(thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)(?:,| \(?|, \(?) ?)?ngày (\d{1,2})(?:\s?\/\s?| tháng )(\d{1,2})(?!\d)(?:(?:\s?\/\s?| năm )(\d{4}))?/gu;

const WEEKDAYS = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

function faultsIn({ words, plain }: PlainClause): Fault[] {
  return matchesOf(plain, DATE).flatMap((found) => {
    const why = faultOf(found[1], Number(found[2]), Number(found[3]), found[4]);
    return why ? [{ words: part(words, found.index, found.index + found[0].length), why }] : [];
  });
}

function faultOf(
  name: string | undefined,
  day: number,
  month: number,
  year: string | undefined,
): string | null {
  // A day without a year is held against a leap year.
  const date = civilDate(
    `${year ?? '2028'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
  const printed = `${day}/${month}${year ? `/${year}` : ''}`;
  if (!date) return `không có ngày ${printed}`;
  const is = WEEKDAYS[weekday(date) - 1];
  return name && year && is !== name ? `ngày ${printed} là ${is}, không phải ${name}` : null;
}
