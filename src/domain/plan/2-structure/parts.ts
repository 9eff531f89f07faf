import { type Line, linesOf } from '../1-text/lines.ts';
import { type Layout, layoutOf, type Paragraph, paragraphsOf } from '../1-text/paragraphs.ts';
import { offsetIn, spanOf } from '../1-text/passage.ts';
import type { Span } from '../reading.ts';
import { type Grid, gridsOf } from './grids.ts';
import { type Heading, headingsOf } from './headings.ts';
import { outlineOf } from './outline.ts';
import { zonesOf } from './zones.ts';

/** What stands under each other in a plan, word for word. */
export type PlanPart =
  | {
      part: 'heading';
      /** As printed, with its dot or bracket; null where it has none. */
      number: string | null;
      /** Nesting from 1; `PHẦN I` is 0. */
      level: number;
      /** Without the number. */
      words: string;
      /** Characters of `words` that are the heading; the rest goes on behind its colon, and 0 is a numbered sentence. */
      lead: number;
      span: Span;
    }
  | { part: 'text'; words: string; span: Span }
  /** `sign` as printed: `-`, `+`; `words` without it. */
  | { part: 'item'; sign: string; words: string; span: Span }
  /** A cell each, as many in every row. */
  | { part: 'table'; rows: string[][]; span: Span };

export interface PlanParts {
  /** From the legal recital to the last sentence. */
  body: PlanPart[];
  /** What follows the signature, cut where an annex begins; `title`: its lines in capitals. */
  annexes: { title: string[]; parts: PlanPart[] }[];
}

/**
 * The parts of a plan's text (in NFC), for setting it anew.
 * - the words of body and annexes stand in the parts once each, in their order, but for numbers of pages, rules and stamps;
 * - header, title, recipients and signature are no parts: the reading has them.
 */
export function partsOf(text: string): PlanParts {
  const { body, annex } = zonesOf(linesOf(text));
  const grids = gridsOf(text);
  return { body: partsIn(body, grids), annexes: annexesIn(annex).map((one) => annexOf(one, grids)) };
}

function annexesIn(lines: readonly Line[]): Line[][] {
  const annexes: Line[][] = [];
  for (const line of lines) {
    const open = annexes.at(-1);
    if (!open || ANNEX.test(line.text)) annexes.push([line]);
    else open.push(line);
  }
  return annexes;
}

const ANNEX = /^PHỤ LỤC(?:\s|$)/u;

function annexOf(lines: readonly Line[], grids: readonly Grid[]): PlanParts['annexes'][number] {
  const title: string[] = [];
  let end = 0;
  for (const { text, marker } of lines) {
    const last = title.at(-1);
    if (last !== undefined && isOpen(last)) title[title.length - 1] = `${last} ${text}`;
    else if (end === 0 || (marker === null && isTitle(text))) title.push(text);
    else break;
    end++;
  }
  return { title, parts: partsIn(lines.slice(end), grids) };
}

/** In capitals, or what it belongs to, in brackets. */
function isTitle(text: string): boolean {
  return text === text.toLocaleUpperCase('vi') || BELONGS.test(text);
}

/** The bracket goes on on the next line. */
function isOpen(text: string): boolean {
  return BELONGS.test(text) && !text.includes(')');
}

const BELONGS = /^\((?:ban hành )?kèm theo\s/iu;

function partsIn(lines: readonly Line[], grids: readonly Grid[]): PlanPart[] {
  const layout = layoutOf(lines);
  const inside = grids.filter(({ start, end }) => isAmong(lines, start, end));
  const paragraphs = besideGrids(lines, inside).flatMap((some) => joined(some, layout));
  const parts = [...wordParts(paragraphs), ...inside.map(tablePart)];
  return parts.sort((one, other) => one.span[0] - other.span[0]);
}

function isAmong(lines: readonly Line[], start: number, end: number): boolean {
  const last = lines.at(-1);
  return last !== undefined && start >= (lines[0]?.start ?? 0) && end <= last.start + last.raw.length;
}

/** The lines between the tables; no paragraph goes on over one. */
function besideGrids(lines: readonly Line[], grids: readonly Grid[]): Line[][] {
  const between: Line[][] = [[]];
  let at = 0;
  for (const line of lines) {
    for (; (grids[at]?.end ?? Infinity) <= line.start; at++) between.push([]);
    if (line.start + line.raw.length <= (grids[at]?.start ?? Infinity)) between.at(-1)?.push(line);
  }
  return between;
}

function joined(lines: readonly Line[], layout: Layout): Paragraph[] {
  return lines.length > 0 ? paragraphsOf(lines, layout) : [];
}

function wordParts(paragraphs: readonly Paragraph[]): PlanPart[] {
  const headings = headingsOf(paragraphs);
  const levels = levelsOf(paragraphs, headings);
  return paragraphs.map((paragraph, at): PlanPart => {
    const heading = headings[at];
    if (heading) return headingPart(paragraph, heading, levels.get(at) ?? 1);
    const span = spanOf(paragraph);
    const { text: words, marker } = paragraph;
    if (marker?.kind !== 'bullet') return { part: 'text', words, span };
    return { part: 'item', sign: marker.sign || '*', words: words.slice(marker.length).trim(), span };
  });
}

function headingPart(paragraph: Paragraph, heading: Heading, level: number): PlanPart {
  const { whole, rest, sentence, kind } = heading;
  const printed = paragraph.text.slice(0, offsetIn(paragraph, whole)).trim();
  const lead = rest ? offsetIn(whole, rest) : sentence ? 0 : whole.text.length;
  return {
    part: 'heading',
    number: printed || null,
    level: kind === 'part' ? 0 : level,
    words: whole.text,
    lead,
    span: spanOf(paragraph),
  };
}

/** By the place of the paragraph; under parts one less. */
function levelsOf(paragraphs: readonly Paragraph[], headings: (Heading | null)[]): Map<number, number> {
  const { nodes } = outlineOf(paragraphs, headings);
  const places = headings.flatMap((heading, at) => (heading ? [at] : []));
  return new Map(
    nodes.map((node, at) => {
      let under = 0;
      for (let above = node.parent; above; above = above.parent) under += above.kind === 'part' ? 1 : 0;
      return [places[at] ?? -1, node.level - under];
    }),
  );
}

function tablePart({ rows, start, end }: Grid): PlanPart {
  return { part: 'table', rows, span: [start, end] };
}
