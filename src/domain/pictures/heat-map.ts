import { type BreakMark, breakLine, breakNotes } from './breaks.ts';
import { fitted } from './fitted.ts';
import { element, ink, type Picture, picture, words } from './picture.ts';

/** A share with its words; null where nothing is expected. */
export interface HeatCell {
  /** 0 to 1; null where there is nothing to divide yet. */
  share: number | null;
  /** `12/14`. */
  text: string;
}

export interface HeatRow {
  label: string;
  cells: readonly (HeatCell | null)[];
}

const WIDTH = 640;
const LABEL = 190;
const ROW = 30;

/** Rows down, periods across, darker where more has come; every cell also says its figure. */
export function heatMapPicture(
  caption: string,
  columns: readonly string[],
  rows: readonly HeatRow[],
  breaks: readonly BreakMark[] = [],
): Picture {
  const step = (WIDTH - LABEL) / Math.max(columns.length, 1);
  const heads = columns.map((label) => fitted(label, step - 4, 3));
  const top = 44 + 17 * Math.max(1, ...heads.map((lines) => lines.length));
  const foot = top + rows.length * ROW;
  const notes = breakNotes(breaks, foot + 6, WIDTH);
  return picture({ width: WIDTH, height: notes.foot + 8 }, told(caption, columns, rows, breaks), [
    words(caption, { x: 0, y: 18, bold: true, size: 15 }),
    ...heads.flatMap((lines, at) =>
      lines.map((line, row) =>
        words(line, { x: LABEL + (at + 0.5) * step, y: 44 + row * 16, anchor: 'middle', size: 13 }),
      ),
    ),
    ...rows.flatMap((row, at) => rowOf(row, top + at * ROW, step)),
    ...breaks.map(({ before, mark }) => breakLine(LABEL + before * step, { top, foot }, mark)),
    ...notes.lines,
  ]);
}

/** From few to all: five steps, told apart on a copy in grey too. */
const STEPS = ['#f6efe0', '#dbe7f3', '#a9c4e0', '#5d8abd', '#184a80'] as const;

function stepOf(share: number): number {
  return share >= 1 ? 4 : Math.min(3, Math.floor(share * 4));
}

function rowOf({ label, cells }: HeatRow, top: number, step: number): string[] {
  const [name = ''] = fitted(label, LABEL - 8, 1);
  return [
    words(name, { x: 0, y: top + 20 }),
    ...cells.map((cell, at) => cellOf(cell, LABEL + at * step, { top, step })),
  ];
}

function cellOf(cell: HeatCell | null, x: number, { top, step }: { top: number; step: number }): string {
  const box = { x: x + 1, y: top + 1, width: step - 2, height: ROW - 2 };
  if (cell === null) return words('–', { x: x + step / 2, y: top + 20, anchor: 'middle', fill: ink.soft });
  const place = cell.share === null ? null : stepOf(cell.share);
  const fill = place === null ? ink.sheet : (STEPS[place] ?? ink.sheet);
  return (
    element('rect', { ...box, fill, stroke: ink.line, 'stroke-width': 0.5 }) +
    words(cell.text, {
      x: x + step / 2,
      y: top + 20,
      anchor: 'middle',
      size: step < 46 ? 11 : 13,
      fill: place !== null && place >= 3 ? ink.sheet : ink.text,
    })
  );
}

function told(
  caption: string,
  columns: readonly string[],
  rows: readonly HeatRow[],
  breaks: readonly BreakMark[],
): string {
  const each = rows.map(({ label, cells }) => {
    const said = cells.flatMap((cell, at) => (cell === null ? [] : [`${columns[at] ?? ''} ${cell.text}`]));
    return `${label}: ${said.join(', ') || '–'}`;
  });
  return [`${caption}.`, `${each.join('; ')}.`, ...breaks.map(({ note }) => note)].join(' ');
}
