/** A run of the plan's own words; `at` is where it stands in the plan's text, letter for letter. */
export interface Words {
  at: number;
  text: string;
}

/** Where a page of the file begins; pages are counted from 1. */
export interface PageMark {
  page: number;
}

/** The words of one item. An item that crosses another, or runs over paragraphs, has several marks. */
export interface Mark {
  item: string;
  /** The item's first mark, to which links go. */
  opens: boolean;
  parts: Part[];
}

export type Part = Words | PageMark | Mark;

export interface MarkedParagraph {
  at: number;
  parts: Part[];
}

export interface MarkedText {
  /** The plan's text, or a part of it. */
  text: string;
  /** Where `text` begins in the plan's text; every other place counts from there too. */
  offset: number;
  /** Where paragraphs begin, ascending. */
  starts: readonly number[];
  /** Where pages begin, ascending. */
  pages: readonly number[];
}

export interface Spanned {
  id: string;
  span: readonly [start: number, end: number];
}

/**
 * The plan's paragraphs with the marks of its items, for showing.
 * - the words, in order, are the text without Markdown marks and tags: nothing else is left out or moved;
 * - marks nest; of two items that cross, the later one is cut where the earlier ends;
 * - white space stays as it stands: the page folds it, so offsets into `Words.text` are offsets into the text.
 */
export function markedParagraphs(plan: MarkedText, items: readonly Spanned[]): MarkedParagraph[] {
  const opened = new Set<string>();
  const queue = [...items].sort(outerFirst);
  let open: Spanned[] = [];
  return plan.starts.map((start, index) => {
    const end = plan.starts[index + 1] ?? plan.offset + plan.text.length;
    while (queue[0] && queue[0].span[0] < end) open.push(...queue.splice(0, 1));
    open = open.filter(({ span }) => span[1] > start);
    const inside = open.map((item) => clipped(item, start, end)).sort(outerFirst);
    return { at: start, parts: partsOf({ ...plan, opened }, [start, end], inside) };
  });
}

interface Marking extends MarkedText {
  opened: Set<string>;
}

function partsOf(marking: Marking, [start, end]: Spanned['span'], items: Spanned[]): Part[] {
  const parts: Part[] = [];
  const waiting = [...items];
  let at = start;
  for (let item = waiting.shift(); item; item = waiting.shift()) {
    const [from, to] = item.span;
    parts.push(...wordsOf(marking, at, from));
    const inner = waiting.filter(({ span }) => span[0] < to);
    const beyond = inner.filter(({ span }) => span[1] > to).map((other) => clipped(other, to, end));
    waiting.splice(0, inner.length, ...beyond);
    waiting.sort(outerFirst);
    const opens = !marking.opened.has(item.id);
    marking.opened.add(item.id);
    const clippedInner = inner.map((other) => clipped(other, from, to)).sort(outerFirst);
    parts.push({ item: item.id, opens, parts: partsOf(marking, [from, to], clippedInner) });
    at = to;
  }
  parts.push(...wordsOf(marking, at, end));
  return parts;
}

const MARKUP = /[*\\]+|^[^\S\n]*#{1,6}(?=\s)|<\/?(?:b|i|u|strong|em|br)\s*\/?>/gm;

function wordsOf({ text, offset, pages }: MarkedText, start: number, end: number): Part[] {
  if (start >= end) return [];
  const within = (from: number, to: number) => text.slice(from - offset, to - offset);
  const slice = within(start, end);
  const markup = /[#*\\<]/.test(slice) ? [...slice.matchAll(MARKUP)] : [];
  const cuts = [
    ...markup.map((found) => ({ at: start + found.index, length: found[0].length, page: null })),
    ...pagesWithin(pages, start, end),
  ].sort((a, b) => a.at - b.at);
  const parts: Part[] = [];
  let from = start;
  for (const { at, length, page } of cuts) {
    if (at > from) parts.push({ at: from, text: shown(within(from, at)) });
    if (page !== null) parts.push({ page });
    from = Math.max(from, at + length);
  }
  if (from < end) parts.push({ at: from, text: shown(within(from, end)) });
  return parts;
}

/** The first page begins with the text and needs no mark. */
function pagesWithin(pages: readonly number[], start: number, end: number) {
  return pages.flatMap((at, index) =>
    index > 0 && at >= start && at < end ? [{ at, length: 0, page: index + 1 }] : [],
  );
}

/** A browser reads a carriage return as a line feed or drops it: a space keeps the letters counted. */
function shown(text: string): string {
  return text.replace(/[\r\f\0]/g, ' ');
}

function clipped({ id, span }: Spanned, start: number, end: number): Spanned {
  return { id, span: [Math.max(span[0], start), Math.min(span[1], end)] };
}

function outerFirst(one: Spanned, other: Spanned): number {
  return one.span[0] - other.span[0] || other.span[1] - one.span[1];
}
