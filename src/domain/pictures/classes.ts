import { type BreakMark, breakNotes } from './breaks.ts';
import { fitted } from './fitted.ts';
import { legend } from './legend.ts';
import { element, ink, type Picture, picture, words } from './picture.ts';

/** How many units came to one class, this year and the year before. */
export interface ClassShown {
  label: string;
  now: number;
  /** Null where there was no evaluation by these criteria. */
  before: number | null;
}

export interface ClassesWords {
  caption: string;
  /** `Năm 2026`. */
  now: string;
  before: string;
}

const WIDTH = 640;
const LABEL = 230;
const BAR = 300;

/** A class a row, this year's bar above last year's, each with its count and share. Where units changed between them, it says so. */
export function classesPicture(
  said: ClassesWords,
  classes: readonly ClassShown[],
  breaks: readonly Omit<BreakMark, 'before'>[] = [],
): Picture {
  const both = classes.some(({ before }) => before !== null);
  const sums = { now: sumOf(classes, 'now'), before: sumOf(classes, 'before') };
  const scale =
    BAR /
    Math.max(
      1,
      ...classes.flatMap(({ now, before }) => [shareOf(now, sums.now), shareOf(before ?? 0, sums.before)]),
    );
  const row = both ? 54 : 34;
  const foot = 58 + classes.length * row;
  const marks = breaks.map(({ mark }) => mark).join(' ');
  const notes = breakNotes(
    breaks.map((one) => ({ ...one, before: 0 })),
    foot + 4,
    WIDTH,
  );
  const keys = [
    { text: `${said.now} (${sums.now})`, fill: ink.strong },
    ...(both
      ? [{ text: `${said.before} (${sums.before})${marks === '' ? '' : ` ${marks}`}`, fill: ink.weak }]
      : []),
  ];
  return picture({ width: WIDTH, height: notes.foot + 10 }, told(said, classes, sums, breaks), [
    words(said.caption, { x: 0, y: 18, bold: true, size: 15 }),
    legend(keys, { x: 0, y: 42 }),
    ...classes.flatMap((one, at) => rowOf(one, 58 + at * row, { sums, scale })),
    ...notes.lines,
  ]);
}

interface Sums {
  now: number;
  before: number;
}

function sumOf(classes: readonly ClassShown[], year: keyof Sums): number {
  return classes.reduce((sum, one) => sum + (one[year] ?? 0), 0);
}

/** In percent. */
function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}

function rowOf(
  { label, now, before }: ClassShown,
  top: number,
  { sums, scale }: { sums: Sums; scale: number },
): string[] {
  const lines = fitted(label, LABEL - 8, 2);
  return [
    ...lines.map((line, at) => words(line, { x: 0, y: top + 16 + at * 17 })),
    ...bar(now, sums.now, { top: top + 2, scale, fill: ink.strong }),
    ...(before === null ? [] : bar(before, sums.before, { top: top + 24, scale, fill: ink.weak })),
  ];
}

function bar(
  part: number,
  whole: number,
  { top, scale, fill }: { top: number; scale: number; fill: string },
): string[] {
  const width = shareOf(part, whole) * scale;
  return [
    ...(part === 0 ? [] : [element('rect', { x: LABEL, y: top, width, height: 18, fill, stroke: ink.line })]),
    words(inWords(part, whole), { x: LABEL + width + 8, y: top + 14, size: 13 }),
  ];
}

/** `3 (21 %)`: 100 % of all alone, 0 % of none alone. */
function inWords(part: number, whole: number): string {
  if (whole === 0) return String(part);
  const percent = shareOf(part, whole);
  const rounded = part === 0 || part === whole ? percent : Math.min(99, Math.max(1, Math.round(percent)));
  return `${part} (${rounded} %)`;
}

function told(
  { caption, now, before }: ClassesWords,
  classes: readonly ClassShown[],
  sums: Sums,
  breaks: readonly { note: string }[],
): string {
  const each = classes.map((one) => {
    const last = one.before === null ? '' : `, ${before} ${inWords(one.before, sums.before)}`;
    return `${one.label}: ${now} ${inWords(one.now, sums.now)}${last}`;
  });
  return [`${caption}.`, `${each.join('; ')}.`, ...breaks.map(({ note }) => note)].join(' ');
}
