import type { Region } from './columns.ts';
import type { Line } from './lines.ts';

/** A gap above this many line pitches begins a paragraph. */
const APART = 1.25;

/** What opens a paragraph whatever the line before: a bullet, a number, a letter, an article. */
const OPENING =
  /^(?:[-–—+•*▪●■◆➢❖✓□]\s|\(?\d{1,3}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|Điều \d+)/;

/** The paragraphs of a region, each one string: wrapped lines are put together again. */
export function paragraphsOf(region: Region): string[] {
  const { lines } = region;
  const edges = edgesOf(region);
  const pitch = median(lines.slice(1).map((line, at) => line.y - (lines[at]?.y ?? 0)));
  const paragraphs: string[] = [];
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1];
    const joins =
      region.wraps && previous && isNear(previous, line, pitch) && continues(previous, line, edges);
    const last = paragraphs.length - 1;
    if (joins) paragraphs[last] = `${paragraphs[last] ?? ''}${seam(previous)}${line.text}`;
    else paragraphs.push(line.text);
  }
  return paragraphs;
}

/** “KH-” and “UBND” are one word that was broken at its hyphen; “kinh tế -” and “xã hội” are not. */
export function seam(previous: Line | undefined): string {
  return /\S[-/]$/.test(previous?.text ?? '') ? '' : ' ';
}

/** Whether the last line of one page runs on into the first line of the next. */
export function runsOn(region: Region | undefined, next: Region | undefined): boolean {
  const [last, first] = [region?.lines.at(-1), next?.lines[0]];
  if (!region?.wraps || !next?.wraps || !last || !first) return false;
  return continues(last, first, edgesOf(region));
}

interface Edges {
  left: number;
  right: number;
}

/** The right edge is the one most long lines reach: a single line beyond it does not move it. */
function edgesOf({ lines }: Region): Edges {
  const ends = lines.map((line) => line.end).sort((one, other) => one - other);
  const left = lines.reduce((least, line) => Math.min(least, line.x), Number.POSITIVE_INFINITY);
  return { left, right: ends[Math.ceil((ends.length - 1) * 0.95)] ?? 0 };
}

function continues(previous: Line, line: Line, edges: Edges): boolean {
  if (OPENING.test(line.text) || previous.text.includes('\t') || line.text.includes('\t')) return false;
  return !couldFit(previous, line, edges) && !isIndented(previous, line);
}

function isNear(previous: Line, line: Line, pitch: number): boolean {
  return line.y - previous.y <= APART * Math.max(pitch, line.size);
}

/** A line ends early by choice if the next line's first word would still have found room on it. */
function couldFit(previous: Line, line: Line, { left, right }: Edges): boolean {
  const word = line.text.split(/\s/)[0] ?? '';
  const width = ((line.end - line.x) * (word.length + 1)) / Math.max(line.text.length, 1);
  const isCentred =
    Math.abs(previous.x - left - (right - previous.end)) < line.size && previous.x - left > line.size;
  const used = isCentred ? previous.end - previous.x + left : previous.end;
  return used + width < right - 0.3 * line.size;
}

/** Further in than the line before: a new paragraph, unless it hangs below the words after a bullet. */
function isIndented(previous: Line, line: Line): boolean {
  return (
    line.x > previous.x + 0.5 * line.size && !OPENING.test(previous.text) && !isCentredPair(previous, line)
  );
}

function isCentredPair(previous: Line, line: Line): boolean {
  return Math.abs(previous.x + previous.end - line.x - line.end) < line.size;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
