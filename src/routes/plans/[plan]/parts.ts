import type { Span } from '#plan';
import { type Filter, facetsOf, type Group, grouped, matches } from './filter.ts';
import type { ShownItem } from './shown-items.ts';

/** Letters of a plan that one page shows: longer plans are reviewed in parts, so that the page stays quick. */
const PART = 80_000;

/** The plan in parts of whole paragraphs, in order; one part where it is short. */
export function partsOf(text: string, starts: readonly number[]): Span[] {
  const cuts = [0];
  for (const start of starts) if (start - (cuts.at(-1) ?? 0) > PART) cuts.push(start);
  return cuts.map((cut, index) => [cut, cuts[index + 1] ?? text.length]);
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
