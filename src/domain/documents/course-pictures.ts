import { type AskedShown, askedInWords, type Criterion } from '#evaluation';
import { type CourseShown, coursePicture, type Picture } from '#pictures';
import { inVietnamese, percentOf } from '#reporting';

/** How criteria that reports feed went over the periods of a year, all units of the list together. */
export interface Course {
  /** Their names, in the order of the days. */
  periods: readonly string[];
  rows: readonly CourseRow[];
  /** Each lies before the period at this place. */
  breaks: readonly { before: number; note: string }[];
}

export interface CourseRow {
  title: string;
  asks: Criterion['asks'];
  asked: AskedShown | null;
  /** Decimal strings, one for each period; null where nothing has come. `whole`: of a share. */
  figures: readonly (CourseFigure | null)[];
  /** Each period holds those before it too. */
  together: boolean;
  /** What the plan wants of all together, in the figures' own measure. */
  planned: { amount: string; words: string } | null;
}

export interface CourseFigure {
  value: string;
  whole: string | null;
}

/** What such a picture says beside names and figures. */
export interface CourseSaid {
  caption: string;
  tongue: 'vi' | 'en';
  together: string;
  /** What is asked of each unit. */
  each(asked: string): string;
  planned(target: string): string;
}

/** Rows of one picture, so that it stands on one page. */
const MOST = 7;

/** Below so many, a percent says more than it knows: the count is printed. */
const SMALL = 10;

/** At most seven criteria a picture; none where no report feeds any. */
export function coursePictures({ periods, rows, breaks }: Course, said: CourseSaid): Picture[] {
  if (periods.length === 0) return [];
  const pictures = Math.ceil(rows.length / MOST);
  const each = Math.ceil(rows.length / Math.max(pictures, 1));
  const marks = breaks.map((one, at) => ({ ...one, mark: breaks.length === 1 ? '(*)' : `(${at + 1})` }));
  return Array.from({ length: pictures }, (_, at) => {
    const caption = pictures === 1 ? said.caption : `${said.caption} (${at + 1}/${pictures})`;
    const shown = rows.slice(at * each, (at + 1) * each).map((row) => shownOf(row, said));
    return coursePicture(caption, periods, shown, marks);
  });
}

function shownOf(row: CourseRow, said: CourseSaid): CourseShown {
  return {
    label: row.title,
    below: [
      row.planned ? said.planned(row.planned.words) : eachAsked(row, said),
      ...(row.together ? [said.together] : []),
    ]
      .filter(Boolean)
      .join('; '),
    points: row.figures.map((figure) => figure && pointOf(figure)),
    target: targetOf(row),
    full: row.figures.some((figure) => figure !== null && figure.whole !== null) ? 100 : null,
  };
}

function eachAsked({ asks, asked }: CourseRow, said: CourseSaid): string {
  const words = askedInWords({ asks, asked, classes: {} }, said.tongue);
  return words === '' ? '' : said.each(words);
}

/** A share of nothing has no height. */
function pointOf({ value, whole }: CourseFigure): CourseShown['points'][number] {
  if (whole === null) return { value: Number(value), text: inVietnamese(value) };
  const percent = percentOf({ value, denominator: whole });
  if (percent === null) return null;
  const counts = `${inVietnamese(value)}/${inVietnamese(whole)}`;
  return { value: Number(percent), text: Number(whole) < SMALL ? counts : `${inVietnamese(percent)} %` };
}

/** What is asked of each unit is no figure of all together, save where it is a share. */
function targetOf({ asks, asked, planned }: CourseRow): number | null {
  if (planned) return Number(planned.amount);
  return asks.kind === 'ratio' && asked?.ok ? Number(asked.held.amount) : null;
}
