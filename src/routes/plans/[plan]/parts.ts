import type { Span } from '#plan';
import { type Filter, facetsOf, type Group, grouped, matches } from './filter.ts';
import type { ShownItem } from './shown-items.ts';

/** Letters and items of a plan that one page shows: longer plans are reviewed in parts, so that the page stays quick. */
const LETTERS = 80_000;
const ITEMS = 300;

/** The plan in parts of whole paragraphs, in order; one part where it is short. */
export function partsOf(text: string, starts: readonly number[], items: readonly { span: Span }[]): Span[] {
  const places = items.map(({ span }) => span[0]).sort((a, b) => a - b);
  const cuts = [{ at: 0, items: 0 }];
  let before = 0;
  for (const start of starts) {
    while ((places[before] ?? start) < start) before += 1;
    const last = cuts.at(-1) ?? { at: 0, items: 0 };
    if (start - last.at > LETTERS || before - last.items >= ITEMS) cuts.push({ at: start, items: before });
  }
  return cuts.map(({ at }, index) => [at, cuts[index + 1]?.at ?? text.length]);
}

/** The number of the part in which a place lies, counted from 1. */
export function partAt(parts: readonly Span[], place: number): number {
  return Math.max(1, parts.findLastIndex(([start]) => start <= place) + 1);
}

/** What stands in the other parts of a plan, as far as this page counts it. */
export interface Elsewhere {
  groups: Group[];
  /** Parts that hold what the filter asks for, with how many. */
  matching: { part: number; count: number }[];
  /** The first item there that waits and that the filter asks for, with its part. */
  next: { id: string; part: number } | null;
}

export function elsewhere(items: ShownItem[], parts: readonly Span[], filter: Filter): Elsewhere {
  const wanted = items.filter((item) => matches(filter, facetsOf(item)));
  const counts = new Map<number, number>();
  for (const { span } of wanted) {
    const part = partAt(parts, span[0]);
    counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const first = wanted.find((item) => facetsOf(item).standing === 'waiting');
  return {
    groups: grouped(items),
    matching: [...counts].map(([part, count]) => ({ part, count })).sort((a, b) => a.part - b.part),
    next: first ? { id: first.id, part: partAt(parts, first.span[0]) } : null,
  };
}
