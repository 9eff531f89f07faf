import { paragraphStarts } from '#plan';
import type { plans } from '#store';

/** What the review screen needs of a plan, and no more: the items come beside it. */
export function shownPlan({ id, fileName, movement, reading }: plans.ReviewedPlan) {
  const { text, pages, document, sections, notes, unsettled } = reading;
  return {
    id,
    fileName,
    movement,
    text,
    pages,
    document,
    notes,
    unsettled,
    starts: paragraphStarts(text),
    headings: sections.map(({ span, level }) => ({ at: span[0], level })),
  };
}

export type ShownPlan = ReturnType<typeof shownPlan>;
