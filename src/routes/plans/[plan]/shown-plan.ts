import { paragraphStarts, type Section, type Span } from '#plan';
import type { plans } from '#store';
import { type Filter, facetsOf, isFiltered, matches } from './filter.ts';
import { elsewhere, partAt, partsOf } from './parts.ts';
import type { ShownItem } from './shown-items.ts';

/** What the page asks for: a part of the plan, 0 for the first that holds what the filter asks for. */
interface Asked {
  part: number;
  filter: Filter;
  /** An item to be led to: the part that holds it opens. */
  at: string | null;
}

/** What the review screen needs of a plan, and no more: one part of it, the items of that part, counts of the rest. */
export function shownPlan(
  { id, fileName, movement, reading }: plans.ReviewedPlan,
  items: ShownItem[],
  { part: wanted, filter, at }: Asked,
) {
  const { text, pages, document, sections, notes, unsettled } = reading;
  const every = paragraphStarts(text);
  const parts = partsOf(text, every, items);
  const first = items.find((item) => (isFiltered(filter) ? matches(filter, facetsOf(item)) : item.id === at));
  const part = Math.min(Math.max(1, wanted || partAt(parts, first?.span[0] ?? 0)), parts.length);
  const [from, to] = parts[part - 1] ?? [0, text.length];
  const within = ({ span }: { span: Span }) => span[0] >= from && (span[0] < to || part === parts.length);
  const starts = every.filter((start) => start >= from && start < to);
  const plan = {
    id,
    fileName,
    movement,
    part,
    parts: parts.length,
    text: text.slice(from, to),
    offset: from,
    starts,
    pages,
    document,
    headings: headingsIn(text, every, sections.filter(within)),
    notes: numbered(notes).filter(within),
    unsettled: numbered(unsettled).filter(within),
    /** Points to settle in all parts. */
    points: unsettled.length,
  };
  const others = items.filter((item) => !within(item));
  return { plan, items: items.filter(within), elsewhere: elsewhere(others, parts, filter) };
}

/** Counted from 1 over the whole plan, as the page names them. */
function numbered<T>(all: readonly T[]) {
  return all.map((one, index) => ({ ...one, number: index + 1 }));
}

/** The paragraphs that are headings and nothing else, by where they begin; others only open with one. */
function headingsIn(text: string, starts: number[], sections: Section[]) {
  return sections.flatMap(({ span, level }) => {
    const index = starts.findLastIndex((start) => start <= span[0]);
    const rest = text.slice(span[1], starts[index + 1]).replace(/[\s*#:.]/g, '');
    return rest === '' ? [{ at: starts[index] ?? 0, level }] : [];
  });
}

export type ShownPlan = ReturnType<typeof shownPlan>['plan'];
