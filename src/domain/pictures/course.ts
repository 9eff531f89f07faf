import { type BreakMark, breakLine, breakNotes } from './breaks.ts';
import { fitted } from './fitted.ts';
import { element, ink, type Picture, picture, words } from './picture.ts';

/** How one thing went, period by period. */
export interface CourseShown {
  label: string;
  /** What is asked of it, as printed; empty where nothing is. */
  below: string;
  /** One for each period, with its figure as printed; null where nothing has come. */
  points: readonly ({ value: number; text: string } | null)[];
  /** Where the target stands on the same scale; null where none is of all together. */
  target: number | null;
  /** What fills the height at least: of a share its whole; null where the highest figure does. */
  full: number | null;
}

const WIDTH = 640;
const LABEL = 226;
const ROW = 92;
const PLOT = 46;
const TOP = 44;

/** A row a thing, a column a period; a stroke where the target stands, a broken line through all where units changed. */
export function coursePicture(
  caption: string,
  periods: readonly string[],
  rows: readonly CourseShown[],
  breaks: readonly BreakMark[] = [],
): Picture {
  const step = (WIDTH - LABEL) / Math.max(periods.length, 1);
  const foot = TOP + rows.length * ROW;
  const names = periods.map((name) => fitted(name, step - 4, 4));
  const notes = breakNotes(
    breaks,
    foot + 12 + 17 * Math.max(1, ...names.map((lines) => lines.length)),
    WIDTH,
  );
  const middle = (at: number) => LABEL + (at + 0.5) * step;
  return picture({ width: WIDTH, height: notes.foot + 10 }, told(caption, periods, rows, breaks), [
    words(caption, { x: 0, y: 18, bold: true, size: 15 }),
    ...rows.flatMap((row, at) => rowOf(row, TOP + at * ROW, step)),
    ...names.flatMap((lines, at) =>
      lines.map((line, row) => words(line, { x: middle(at), y: foot + 16 + row * 17, anchor: 'middle' })),
    ),
    ...breaks.map(({ before, mark }) => breakLine(LABEL + before * step, { top: TOP - 6, foot }, mark)),
    ...notes.lines,
  ]);
}

function rowOf({ label, below, points, target, full }: CourseShown, top: number, step: number): string[] {
  const most = Math.max(target ?? 0, full ?? 0, ...points.map((point) => point?.value ?? 0));
  const scale = most > 0 ? PLOT / most : 0;
  const foot = top + 24 + PLOT;
  const lines = fitted(label, LABEL - 16, 2);
  const asked = fitted(below, LABEL - 16, 2);
  return [
    ...lines.map((line, at) => words(line, { x: 0, y: top + 22 + at * 17 })),
    ...asked.map((line, at) =>
      words(line, { x: 0, y: top + 24 + lines.length * 17 + at * 15, size: 12, fill: ink.soft }),
    ),
    element('path', { d: `M${LABEL} ${foot}H${WIDTH}`, stroke: ink.line }),
    ...points.flatMap((point, at) => column(point, { middle: LABEL + (at + 0.5) * step, foot, step, scale })),
    target === null
      ? ''
      : element('path', {
          d: `M${LABEL} ${Math.round((foot - target * scale) * 10) / 10}H${WIDTH}`,
          stroke: ink.text,
          'stroke-width': 2,
        }),
  ];
}

interface Place {
  middle: number;
  foot: number;
  step: number;
  scale: number;
}

function column(point: CourseShown['points'][number], { middle, foot, step, scale }: Place): string[] {
  if (point === null)
    return [words('–', { x: middle, y: foot - 5, anchor: 'middle', size: 12, fill: ink.soft })];
  const width = Math.min(step * 0.5, 40);
  const height = Math.max(point.value * scale, 1);
  return [
    element('rect', { x: middle - width / 2, y: foot - height, width, height, fill: ink.middle }),
    words(point.text, { x: middle, y: foot - height - 5, anchor: 'middle', size: 12, bold: true }),
  ];
}

function told(
  caption: string,
  periods: readonly string[],
  rows: readonly CourseShown[],
  breaks: readonly BreakMark[],
): string {
  const each = rows.map(({ label, below, points }) => {
    const figures = points.map((point, at) => `${periods[at] ?? ''} ${point?.text ?? '–'}`);
    return `${label}${below === '' ? '' : ` (${below})`}: ${figures.join(', ')}`;
  });
  return [`${caption}.`, `${each.join('; ')}.`, ...breaks.map(({ note }) => note)].join(' ');
}
