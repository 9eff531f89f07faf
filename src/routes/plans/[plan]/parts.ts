import { type ItemCategory, itemCategories } from '#movement';
import type { Span } from '#plan';
import type { plans } from '#store';

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
  counted: number;
  waiting: number;
  waitingBy: Partial<Record<ItemCategory, number>>;
  /** The first item that waits there, with its part. */
  next: { id: string; part: number } | null;
}

export function elsewhere(items: plans.ReviewedItem[], parts: readonly Span[]): Elsewhere {
  const counted = items.filter(({ bounds, decision }) => bounds !== 'out' && decision !== 'dropped');
  const waiting = counted.filter(({ decision }) => decision === null);
  const [first] = waiting;
  return {
    counted: counted.length,
    waiting: waiting.length,
    waitingBy: Object.fromEntries(
      itemCategories.map((kind) => [kind, waiting.filter(({ category }) => category === kind).length]),
    ),
    next: first ? { id: first.id, part: partAt(parts, first.span[0]) } : null,
  };
}
