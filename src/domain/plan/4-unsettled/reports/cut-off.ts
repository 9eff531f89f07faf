import { plain } from '../../1-text/fold.ts';
import type { Deadline } from '../../reading.ts';
import { wordsAt } from '../places.ts';
import { type Examined, type Finder, listed, together } from '../point.ts';
import { isReport } from './duties.ts';

/** A yearly report due before the year ends, in a plan that counts by years and does not say which days it counts. */
export const noCutOff: Finder = (plan) => {
  const early = plan.deadlines.filter((deadline) => isLateInYear(deadline) && isOfResults(deadline));
  if (early.length === 0 || !countsByYears(plan)) return [];
  if (plan.clauses.some(({ plain }) => CUT_OFF.test(plain))) return [];
  return together(
    'no-cut-off',
    early.map(({ span }) => wordsAt(plan, span)),
    listed(early.map(dayOf), ', '),
  );
};

const CUT_OFF =
  /số liệu[^.;]{0,60}(?:tính|chốt|lấy|từ ngày|đến ngày)|(?:chốt|khóa) số liệu|thời điểm chốt|kỳ (?:số liệu|báo cáo)[^.;]{0,40}từ|tính từ ngày \d/u;

function countsByYears({ targets, structure }: Examined): boolean {
  return (
    targets.some(({ per, baseline, kind }) => (per === 'year' || baseline !== null) && !kind) ||
    /thi đua/u.test(plain(structure.title?.text ?? ''))
  );
}

/** Award files and lists are no figures of the year. */
function isOfResults(deadline: Deadline): boolean {
  return isReport(deadline) && /báo cáo|kết quả|số liệu/u.test(plain(deadline.quote));
}

/** From October on: what is due earlier is about the first half, or about the year before. */
function isLateInYear({ rule }: Deadline): boolean {
  const day = rule.type === 'yearly' ? rule.before : undefined;
  return typeof day === 'string' && day >= '10' && day < '12-31';
}

function dayOf({ rule }: Deadline): string {
  return rule.type === 'yearly' && typeof rule.before === 'string'
    ? rule.before.split('-').reverse().join('/')
    : '';
}
