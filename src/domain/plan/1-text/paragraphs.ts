import type { Line } from './lines.ts';
import type { Marker } from './markers.ts';
import { isUpper, join, type Passage } from './passage.ts';

export interface Paragraph extends Passage {
  readonly marker: Marker | null;
  /** Characters of the bold words and their dot that open it; 0 where none do. */
  readonly lead: number;
}

/** How the lines of a file are broken, measured before any is joined. */
export interface Layout {
  /** Lines are broken at a margin, inside sentences. */
  readonly wrapped: boolean;
  /** What an empty line means: nothing (they stand everywhere or nowhere), or the end of a paragraph. */
  readonly blanks: 'none' | 'everywhere' | 'between paragraphs';
  /** Characters of a full line. */
  readonly width: number;
  /** From this many spaces on, a line opens a paragraph; null where paragraphs are not indented. */
  readonly opening: number | null;
}

/** Measures where lines end: at a margin, or only where a paragraph does. */
export function layoutOf(lines: readonly Line[]): Layout {
  const followers = lines.slice(1);
  const marked = followers.filter((line) => line.marker);
  const broken = followers.filter((line) => /^\p{Ll}/u.test(line.text) && !line.marker);
  const spaced = followers.filter((line) => line.spaced).length / Math.max(1, followers.length);
  const wrapped = broken.length > followers.length * 0.2;
  const [first, rest] = [indentOf(marked), indentOf(broken)];
  return {
    wrapped,
    blanks: spaced > 0.8 ? 'everywhere' : spaced > 0.15 ? 'between paragraphs' : 'none',
    width: quantile(lengthsOf(lines), 0.8),
    opening: wrapped && first >= rest + 3 ? (first + rest) / 2 : null,
  };
}

/** The usual indent of lines. */
function indentOf(lines: readonly Line[]): number {
  const indents = lines.map((line) => line.indent);
  return quantile(indents, 0.5);
}

function lengthsOf(lines: readonly Line[]): number[] {
  return lines.map((line) => line.text.length);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/**
 * Lines joined into the paragraphs that were broken over them.
 * - a paragraph opens with a marker, a label, a formula of the form, or where the line before was finished;
 * - a line that begins in lower case goes on from the line before.
 */
export function paragraphsOf(lines: readonly Line[], layout: Layout): Paragraph[] {
  const groups: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    if (
      open &&
      before &&
      goesOn(before, line, open.length === 1, layout) &&
      !isHeading(before, line, lines[at + 1])
    )
      open.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const { text, places, first } = join(group);
    return { text, places, first, marker: group[0]?.marker ?? null, lead: group[0]?.lead ?? 0 };
  });
}

/** Formulas and labels that always open a paragraph. */
const OPENERS =
  /^(?:Trên đây là|Nơi nhận|Căn cứ (?:Luật|Nghị|Quyết|Thông|Kế|Chỉ|Công|Hướng)|Căn$|TM\.|KT\.|TL\.|(?:Thời (?:gian|hạn)|Cơ quan|Đơn vị|Sản phẩm|Địa điểm|Kết quả|Tiến độ|Chủ trì|Phối hợp|Nội dung|Hình thức|Kinh phí|Người)(?: [^\s:]+){0,5}\s*:)/u;

/** `PHẦN I` alone on its line has its words on the next. */
const LONE_PART = /^(?:phần|chương)\s+(?:thứ\s+)?[\p{L}\d]+[.:]?$/iu;

function goesOn(before: Line, line: Line, first: boolean, layout: Layout): boolean {
  if (line.raw.includes('\t') || before.raw.includes('\t')) return false;
  if (LONE_PART.test(before.text) && isUpper(line.text)) return true;
  if (opensMarked(before, line, layout) || OPENERS.test(line.text)) return false;
  if (isUpper(before.text) && /\p{Ll}{2}/u.test(line.text)) return false;
  const finished = /[.;:!?…/][)”"'’\]]*$/u.test(before.text);
  if (/^[\p{Ll}\d(,;)%&–-]/u.test(line.text)) return !finished || layout.wrapped;
  if (before.strong && !line.strong && line.spaced) return false;
  if (line.turned && !finished && before.text.length > SHORT_LINE) return true;
  if (!layout.wrapped)
    return line.spaced && !finished && before.text.length > 100 && (!first || !isNumbered(before));
  if (layout.opening !== null && line.indent > layout.opening) return false;
  if (layout.blanks === 'between paragraphs' && !line.spaced) return true;
  return isFull(before, line, layout) && !(finished && layout.blanks === 'between paragraphs');
}

/** A shorter line before a turned page may be a heading. */
const SHORT_LINE = 40;

/** A line in capitals behind one that is not, or a short one between a finished line and a bullet. */
function isHeading(before: Line, line: Line, next: Line | undefined): boolean {
  if (LONE_PART.test(before.text)) return false;
  if (isUpper(line.text))
    return line.text.length > 8 && line.text.includes(' ') && /\p{Ll}{2}/u.test(before.text);
  if (!/^\p{Lu}/u.test(line.text) || !/[.;]$/u.test(before.text) || /[.;,]$/u.test(line.text)) return false;
  return next !== undefined && next.marker !== null;
}

/** A dash after an unfinished full line is a hyphen of the sentence, not a bullet. */
function opensMarked(before: Line, line: Line, layout: Layout): boolean {
  const marker = line.marker;
  if (!marker) return false;
  if (marker.kind !== 'bullet' || line.spaced || !layout.wrapped) return true;
  return /[.;:!?…/”"]$/u.test(before.text) || !isFull(before, line, layout) || line.indent > 0;
}

function isNumbered(line: Line): boolean {
  const marker = line.marker;
  return marker !== null && marker.kind !== 'bullet' && marker.kind !== 'item';
}

/** Whether the first word of `line` had no room left on the line before. */
function isFull(before: Line, line: Line, layout: Layout): boolean {
  const word = line.text.indexOf(' ');
  const needed = before.text.length + 1 + (word < 0 ? line.text.length : word);
  return needed > layout.width * 0.85;
}
