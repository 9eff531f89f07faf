import { type BreakMark, breakLine, breakNotes } from './breaks.ts';
import { fitted } from './fitted.ts';
import { legend } from './legend.ts';
import { element, ink, LETTERS, type Picture, picture, words } from './picture.ts';

/** How the reports of one period came. Counts of reports; what is carried or not expected is in none of them. */
export interface PeriodShown {
  label: string;
  onTime: number;
  late: number;
  /** Its day over and not sent; of bodies that are only asked too, so that it is not called overdue. */
  missing: number;
  /** Not sent, and not yet due. */
  waiting: number;
  /** The share on time in words, `86 %`; null where nothing was due yet. */
  rate: string | null;
}

export interface TimelinessWords {
  caption: string;
  onTime: string;
  late: string;
  missing: string;
  waiting: string;
}

const WIDTH = 640;
const COLUMN_HEIGHT = 140;
const TOP = 70;

/** A column a period: how many reports came on time, late, not at all; a broken line where units changed between two. */
export function timelinessPicture(
  said: TimelinessWords,
  periods: readonly PeriodShown[],
  breaks: readonly BreakMark[] = [],
): Picture {
  const step = WIDTH / Math.max(periods.length, 1);
  const foot = TOP + COLUMN_HEIGHT;
  const names = periods.map(({ label }) => fitted(label, step - 6, 3));
  const notes = breakNotes(
    breaks,
    foot + 12 + 18 * Math.max(1, ...names.map((lines) => lines.length)),
    WIDTH,
  );
  const height = notes.foot + 8;
  return picture({ width: WIDTH, height }, told(said, periods, breaks), [
    words(said.caption, { x: 0, y: 18, bold: true, size: 15 }),
    legend(keysOf(said, periods), { x: 0, y: 40 }),
    ...periods.flatMap((period, at) => column(period, at * step, step)),
    element('path', { d: `M0 ${foot}H${WIDTH}`, stroke: ink.line }),
    ...names.flatMap((lines, at) =>
      lines.map((line, row) =>
        words(line, { x: (at + 0.5) * step, y: foot + 18 + row * 17, anchor: 'middle' }),
      ),
    ),
    ...breaks.map(({ before, mark }) => breakLine(before * step, { top: TOP - 6, foot }, mark)),
    ...notes.lines,
  ]);
}

const fills = { onTime: ink.strong, late: ink.middle, missing: ink.sheet, waiting: ink.ground } as const;
const kinds = ['onTime', 'late', 'missing', 'waiting'] as const;

function keysOf(said: TimelinessWords, periods: readonly PeriodShown[]) {
  return kinds
    .filter((kind) => periods.some((period) => period[kind] > 0))
    .map((kind) => ({ text: said[kind], fill: fills[kind] }));
}

function column(period: PeriodShown, left: number, step: number): string[] {
  const whole = kinds.reduce((sum, kind) => sum + period[kind], 0);
  const width = Math.min(step * 0.6, 56);
  const x = left + (step - width) / 2;
  let y = TOP + COLUMN_HEIGHT;
  const parts = kinds
    .filter((kind) => period[kind] > 0)
    .map((kind) => {
      const height = (period[kind] / whole) * (COLUMN_HEIGHT - LETTERS - 6);
      y -= height;
      return element('rect', { x, y, width, height, fill: fills[kind], stroke: ink.line });
    });
  return period.rate === null
    ? parts
    : [...parts, words(period.rate, { x: left + step / 2, y: y - 5, anchor: 'middle', bold: true })];
}

function told(said: TimelinessWords, periods: readonly PeriodShown[], breaks: readonly BreakMark[]): string {
  const each = periods.map((period) => {
    const counts = kinds.filter((kind) => period[kind] > 0).map((kind) => `${said[kind]} ${period[kind]}`);
    return `${period.label}: ${counts.join(', ') || '–'}${period.rate === null ? '' : ` (${period.rate})`}`;
  });
  return [`${said.caption}.`, `${each.join('; ')}.`, ...breaks.map(({ note }) => note)].join(' ');
}
