import { type Marker, markerOf, starOf } from './markers.ts';
import { noiseOf } from './noise.ts';
import { clean, type Passage } from './passage.ts';

export interface Line extends Passage {
  /** The line as it stands, with its spaces: columns are seen here only. */
  readonly raw: string;
  /** Offset of `raw` in the plan's text. */
  readonly start: number;
  /** Spaces before the first word. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly spaced: boolean;
  /** Whether a page number, a rule or a stamp stands before it. */
  readonly turned: boolean;
  readonly marker: Marker | null;
  /** Whether the line ends in bold type or is a Markdown heading. */
  readonly strong: boolean;
  /** Characters of the bold words that open the line and end in a dot, the rest being in plain type; 0 where none do. */
  readonly lead: number;
}

/**
 * The lines that carry words, in order.
 * - no line is empty, a page number, a rule, a running head, or the stamp of an electronic signature;
 * - a number or dash alone on its line is one line with the words after it.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let [spaced, turned, stampAt] = [true, false, -LINES_IN_STAMP - 1];
  for (let start = 0; start <= text.length; ) {
    const end = endOfLine(text, start);
    const raw = text.slice(start, end);
    const passage = clean(raw, start);
    const noise = noiseOf(passage.text);
    const words = !noise && passage.text !== '';
    if (words) lines.push(lineOf(passage, raw, start, spaced, turned || raw.startsWith('\f')));
    if (noise === 'rest of a stamp' && lines.length - stampAt <= LINES_IN_STAMP) lines.length = stampAt;
    if (noise === 'stamp') stampAt = lines.length;
    spaced = !words;
    turned = !words && (turned || noise !== null);
    start = end + 1;
  }
  return withoutRunningHeads(lines);
}

/** The name in a stamp may go on for so many lines. */
const LINES_IN_STAMP = 2;

/** Drops what stands, the same, at the top of three pages and nowhere else. */
function withoutRunningHeads(lines: Line[]): Line[] {
  const tops = new Map<string, number>();
  for (const { turned, text, marker } of lines)
    if (turned && !marker && text.length < LONGEST_HEAD) tops.set(text, (tops.get(text) ?? 0) + 1);
  const heads = new Set([...tops].flatMap(([text, times]) => (times >= PAGES_WITH_HEAD ? [text] : [])));
  if (heads.size === 0) return lines;
  return lines.flatMap((line, at) => {
    if (line.turned && heads.has(line.text) && at > 0) return [];
    const before = lines[at - 1];
    return before?.turned && heads.has(before.text) && at > 1 ? [{ ...line, turned: true }] : [line];
  });
}

const LONGEST_HEAD = 120;
const PAGES_WITH_HEAD = 3;

const LONE_MARKER = /^(?:[-–+•\uf020-\uf0ff]|[IVX]{1,5}[./]|\d{1,2}(?:\.\d{1,2})*[./)]|[a-hđ][.)])$/;

function endOfLine(text: string, start: number): number {
  const end = newlineAfter(text, start);
  if (
    end - start > 20 ||
    end === text.length ||
    !LONE_MARKER.test(text.slice(start, end).replace(/[\s*]/g, ''))
  ) {
    return end;
  }
  const next = newlineAfter(text, end + 1);
  return text.slice(end + 1, next).trim() ? next : end;
}

function newlineAfter(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline < 0 ? text.length : newline;
}

function lineOf(passage: Passage, raw: string, start: number, spaced: boolean, turned: boolean): Line {
  const indent = raw.length - raw.trimStart().length;
  const marker = starOf(raw) ?? markerOf(passage.text);
  const strong = /\*\*\s*$|^\s*#/.test(raw);
  return { ...passage, raw, start, spaced, turned, indent, marker, strong, lead: leadOf(raw) };
}

function leadOf(raw: string): number {
  if (!raw.startsWith('**')) return 0;
  const lead = /^\*\*([^*]{3,120})\.\*\*\s+(?=\p{Lu})/u.exec(raw)?.[1];
  return lead ? clean(lead, 0).text.length : 0;
}
