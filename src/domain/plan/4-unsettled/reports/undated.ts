import type { Item } from '../../reading.ts';
import { clauseAt, wordsAt } from '../places.ts';
import { type Examined, type Finder, point, together } from '../point.ts';
import { isDated, isDuty, isReport } from './duties.ts';

/** Reports without a date: none in the whole plan, or some of several. */
export const undatedReports: Finder = (plan) => {
  const dated = plan.deadlines.filter((deadline) => isReport(deadline) && isDated(deadline.rule));
  if (dated.length === 0 && !plan.reporting.some((report) => isTimedBelow(plan, report)))
    return [point('no-report-date', [])];
  return together(
    'undated-report',
    undatedIn(plan).map(({ span }) => wordsAt(plan, span)),
  );
};

/** The duties to report that have no date, neither in their words nor on the line of time below. */
export function undatedIn(plan: Examined) {
  const covers = covering(plan.deadlines.filter(({ rule }) => isDated(rule)));
  return plan.reporting.filter((report) => isDuty(report) && !covers(report) && !isTimedBelow(plan, report));
}

/** Whether a report is followed by its time: `Thời gian hoàn thành: …` in its paragraph or the next. */
function isTimedBelow({ clauses }: Examined, { span: [start] }: Item): boolean {
  const at = clauseAt(clauses, start);
  return (
    /[.;] thời (?:gian|hạn)[^.:]{0,30}:/u.test(clauses[at]?.plain ?? '') ||
    clauses[at + 1]?.clause.label?.name === 'time'
  );
}

/** Whether an item shares words with one of a list in the order of the plan, asked in that order. */
function covering(items: readonly Item[]): (item: Item) => boolean {
  let at = 0;
  return ({ span: [start, end] }) => {
    while ((items[at]?.span[1] ?? Infinity) <= start) at++;
    return (items[at]?.span[0] ?? Infinity) < end;
  };
}
