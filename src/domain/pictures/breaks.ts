import { fitted } from './fitted.ts';
import { element, ink, words } from './picture.ts';

/** Between two periods units were merged or split: what stands left and right of it is not of the same units. */
export interface BreakMark {
  /** It lies before the period at this place. */
  before: number;
  /** `(*)`, `(1)`. */
  mark: string;
  note: string;
}

/** The broken line, with its mark on top. */
export function breakLine(x: number, { top, foot }: { top: number; foot: number }, mark: string): string {
  const line = {
    d: `M${x} ${top}V${foot}`,
    stroke: ink.text,
    'stroke-width': 1.5,
    'stroke-dasharray': '5 4',
  };
  return element('path', line) + words(mark, { x: x + 3, y: top - 2, size: 13 });
}

/** What the marks mean, below; `foot` is where the last line ends. */
export function breakNotes(
  breaks: readonly BreakMark[],
  top: number,
  width: number,
): { lines: string[]; foot: number } {
  const lines = breaks.flatMap(({ mark, note }) => fitted(`${mark} ${note}`, width, 3));
  return {
    lines: lines.map((line, at) => words(line, { x: 0, y: top + 12 + at * 18, fill: ink.soft })),
    foot: top + lines.length * 18,
  };
}
