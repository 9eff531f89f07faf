import { plain } from '../../1-text/fold.ts';
import { type Finder, together } from '../point.ts';
import { isDated } from '../reports/duties.ts';

/** Interim and final reviews of a movement for which no time is said anywhere. */
export const undatedReviews: Finder = ({ clauses, deadlines, structure, plain: all }) => {
  if (!/k[ếê]t/u.test(all) || !/phong trào|thi đua/u.test(plain(structure.title?.text ?? ''))) return [];
  const dated = deadlines.some(
    ({ rule, quote, what }) => isDated(rule) && REVIEW.test(plain(`${quote} ${what ?? ''}`)),
  );
  if (dated || clauses.some(({ plain }) => plain.includes(' kết') && TIMED.test(plain))) return [];
  const bidden = clauses.filter(
    ({ plain, clause }) => clause.node?.about.some((topic) => topic === 'organisation') && BIDDEN.test(plain),
  );
  return together(
    'undated-review',
    bidden.map(({ words }) => words),
  );
};

const REVIEW = /(?:sơ|tổng) kết/u;
const BIDDEN = /(?:tham mưu|tổ chức|tiến hành|chuẩn bị)[^.;]{0,60}(?:sơ|tổng) kết/u;
/** A review named with its time, also where the time was not understood. */
const TIMED =
  /(?:sơ|tổng) kết[^.;]{0,60}(?:tháng|quý|năm|cuối|đợt|học kỳ|ngày \d)|(?:kết thúc|cuối|h[àằ]ng năm|mỗi năm)[^.;]{0,60}(?:sơ|tổng) kết/u;
