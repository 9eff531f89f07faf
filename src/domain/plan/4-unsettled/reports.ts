import { plain } from '../1-text/fold.ts';
import type { Deadline, DeadlineRule, Item } from '../reading.ts';
import { passageAt } from './places.ts';
import { type Finder, point } from './point.ts';

/** Reports without a date: none in the whole plan, or one of several. */
export const undatedReports: Finder = ({ deadlines, reporting, text }) => {
  const dated = deadlines.filter((deadline) => isReport(deadline) && isDated(deadline.rule));
  if (dated.length === 0) return [point('no-report-date', [])];
  const covers = covering(dated);
  const undated = reporting.filter((report) => isDuty(report) && !covers(report));
  return undated.map((report) => point('undated-report', passageAt(text, report.span)));
};

/** A report due no later than the last day of the round it reports on. */
export const reportsBeforeEnd: Finder = ({ deadlines, phases, text }) => {
  const ends = new Map(phases.map(({ name, end }) => [roundIn(name ?? ''), end]));
  return deadlines.flatMap((deadline) => {
    const due = isReport(deadline) && deadline.rule.type === 'before' ? deadline.rule.date : null;
    const round = roundIn(deadline.quote);
    const end = round === null ? null : ends.get(round);
    return due !== null && end && due.length === 10 && due <= end
      ? [point('report-before-end', passageAt(text, deadline.span), inOrder(end))]
      : [];
  });
};

/** The number of a round: `đợt 01` in the words of a report and `Đợt 1` as a name are the same. */
function roundIn(text: string): string | null {
  return /(?:đợt|giai đoạn)\s+0?(\d+)/u.exec(plain(text))?.[1] ?? null;
}

/** A date that had passed when the plan was issued. */
export const pastDates: Finder = ({ deadlines, document: { date }, text }) => {
  if (date.year === null || date.month === null) return [];
  const issued = [date.year, two(date.month), ...(date.day === null ? [] : [two(date.day)])].join('-');
  return deadlines.flatMap((deadline) => {
    const due = deadline.rule.type === 'before' || deadline.rule.type === 'on' ? deadline.rule.date : null;
    return due !== null && due.slice(0, issued.length) < issued.slice(0, due.length)
      ? [point('past-date', passageAt(text, deadline.span), inOrder(due))]
      : [];
  });
};

/** Telling of difficulties is no report that could be late. */
function isDuty({ quote }: Item): boolean {
  return /báo cáo/u.test(plain(quote)) && !/vướng mắc|khó khăn|chưa phù hợp|nếu /u.test(plain(quote));
}

function isReport(deadline: Deadline): boolean {
  return /báo cáo/u.test(plain(`${deadline.quote} ${deadline.what ?? ''}`)) || deadline.toWhom !== null;
}

function isDated(rule: DeadlineRule): boolean {
  return [
    'on',
    'before',
    'yearly',
    'monthly',
    'within',
    'beforeEvent',
    'between',
    'during',
    'every',
  ].includes(rule.type);
}

/** Whether an item shares words with one of a list in the order of the plan, asked in that order. */
function covering(items: readonly Item[]): (item: Item) => boolean {
  let at = 0;
  return ({ span: [start, end] }) => {
    while ((items[at]?.span[1] ?? Infinity) <= start) at++;
    return (items[at]?.span[0] ?? Infinity) < end;
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2025-02-03` as `03/02/2025`. */
function inOrder(date: string): string {
  return date.split('-').reverse().join('/');
}
