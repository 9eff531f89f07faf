import { paragraphStarts, type Section } from '#plan';
import type { plans } from '#store';

/** What the review screen needs of a plan, and no more: the items come beside it. */
export function shownPlan({ id, fileName, movement, reading }: plans.ReviewedPlan) {
  const { text, pages, document, sections, notes, unsettled } = reading;
  const starts = paragraphStarts(text);
  return {
    id,
    fileName,
    movement,
    text,
    pages,
    document,
    notes,
    unsettled,
    starts,
    headings: headingsIn(text, starts, sections),
  };
}

/** The paragraphs that are headings and nothing else, by where they begin; others only open with one. */
function headingsIn(text: string, starts: number[], sections: Section[]) {
  return sections.flatMap(({ span, level }) => {
    const index = starts.findLastIndex((start) => start <= span[0]);
    const rest = text.slice(span[1], starts[index + 1]).replace(/[\s*#:.]/g, '');
    return rest === '' ? [{ at: starts[index] ?? 0, level }] : [];
  });
}

export type ShownPlan = ReturnType<typeof shownPlan>;
