import { plain } from '../1-text/fold.ts';
import type { Deadline, DeadlineRule, Item, Phase } from '../reading.ts';
import { passageAt } from './places.ts';
import { type Finder, point } from './point.ts';

/** Reports without a date: none in the whole plan, or one of several. */
export const undatedReports: Finder = ({ deadlines, reporting, text }) => {
  const dated = deadlines.filter((deadline) => isReport(deadline) && isDated(deadline.rule));
  if (dated.length === 0) return [point('no-report-date', null)];
  const undated = reporting.filter(
    (report) => isDuty(report) && !dated.some((deadline) => overlap(deadline, report)),
  );
  return undated.map((report) => point('undated-report', passageAt(text, report.span)));
};

/** A report due no later than the last day of the round it reports on. */
export const reportsBeforeEnd: Finder = ({ deadlines, phases, text }) =>
  deadlines.flatMap((deadline) => {
    const due = isReport(deadline) && deadline.rule.type === 'before' ? deadline.rule.date : null;
    const round = due === null ? undefined : phases.find((phase) => isRoundOf(phase, deadline));
    const end = round?.end;
    return due !== null && end && due.length === 10 && due <= end
      ? [point('report-before-end', passageAt(text, deadline.span), inOrder(end))]
      : [];
  });

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
  return /báo cáo/u.test(plain(deadline.quote)) || deadline.toWhom !== null;
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

function overlap(a: Item, b: Item): boolean {
  return a.span[0] < b.span[1] && b.span[0] < a.span[1];
}

/** `đợt 01` in the words of the report and `Đợt 1` as the name of the round. */
function isRoundOf(phase: Phase, deadline: Deadline): boolean {
  const named = /(?:đợt|giai đoạn)\s+0?(\d+)/u.exec(plain(phase.name ?? ''))?.[1];
  const meant = /(?:đợt|giai đoạn)\s+0?(\d+)/u.exec(plain(deadline.quote))?.[1];
  return named !== undefined && named === meant;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2025-02-03` as `03/02/2025`. */
function inOrder(date: string): string {
  return date.split('-').reverse().join('/');
}
