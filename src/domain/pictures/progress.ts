import { fitted } from './fitted.ts';
import { element, ink, type Picture, picture, words } from './picture.ts';

/** How far one target has come. */
export interface ProgressShown {
  label: string;
  /** Drawn, 0 to 1 and more; null where there is no figure yet. */
  share: number | null;
  /** Where the target stands on the same scale; null where the plan sets no number. */
  target: number | null;
  /** As printed: `86,4 % (38/44)`, `chưa có số liệu`. */
  text: string;
  /** `≥ 90 %`; null where the plan sets none. */
  targetText: string | null;
  /** Reached, not reached, or null where that is not judged. */
  met: boolean | null;
}

export interface ProgressWords {
  caption: string;
  target: string;
  met: string;
  notMet: string;
}

const WIDTH = 640;
const LABEL = 270;
const BAR = 190;
const ROW = 46;

/** A row a target: its words, a bar with a stroke where the target stands, the figure. */
export function progressPicture(said: ProgressWords, rows: readonly ProgressShown[]): Picture {
  const height = 34 + rows.length * ROW + 4;
  const drawn = rows.flatMap((row, at) => rowOf(row, 34 + at * ROW, said));
  return picture({ width: WIDTH, height }, told(said, rows), [
    words(said.caption, { x: 0, y: 18, bold: true, size: 15 }),
    ...drawn,
  ]);
}

function rowOf(row: ProgressShown, top: number, said: ProgressWords): string[] {
  const scale = BAR / Math.max(1, row.share ?? 0, row.target ?? 0);
  const left = LABEL + 10;
  const lines = fitted(row.label, LABEL, 2);
  const judged = row.met === null ? '' : row.met ? said.met : said.notMet;
  const below = [row.targetText === null ? '' : `${said.target} ${row.targetText}`, judged]
    .filter(Boolean)
    .join(' · ');
  return [
    ...lines.map((line, at) => words(line, { x: 0, y: top + 15 + at * 17 })),
    element('rect', { x: left, y: top + 6, width: BAR, height: 18, fill: ink.ground }),
    row.share === null
      ? ''
      : element('rect', {
          x: left,
          y: top + 6,
          width: Math.max(row.share * scale, 1),
          height: 18,
          fill: row.met === false ? ink.lacking : ink.strong,
        }),
    row.target === null
      ? ''
      : element('path', {
          d: `M${left + row.target * scale} ${top + 2}v26`,
          stroke: ink.text,
          'stroke-width': 2,
        }),
    words(row.text, {
      x: left + BAR + 10,
      y: top + 19,
      bold: row.share !== null,
      fill: row.share === null ? ink.soft : ink.text,
    }),
    below === '' ? '' : words(below, { x: left, y: top + 40, size: 12, fill: ink.soft }),
  ];
}

function told(said: ProgressWords, rows: readonly ProgressShown[]): string {
  const each = rows.map(({ label, text, targetText, met }) => {
    const aim = targetText === null ? '' : `, ${said.target} ${targetText}`;
    return `${label}: ${text}${aim}${met === null ? '' : `, ${met ? said.met : said.notMet}`}`;
  });
  return `${said.caption}. ${each.join('; ')}.`;
}
