import type { Span } from '#plan';

/** Where the words selected inside `within` stand in the plan's text; null where none are. */
export function selectedSpan(selection: Selection | null, within: HTMLElement): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!within.contains(range.startContainer) || !within.contains(range.endContainer)) return null;
  const runs = [...within.querySelectorAll<HTMLElement>('[data-at]')].filter((run) =>
    range.intersectsNode(run),
  );
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  const start = placeOf(first, first.contains(range.startContainer) ? range.startOffset : 0);
  const end = placeOf(
    last,
    last.contains(range.endContainer) ? range.endOffset : (last.textContent?.length ?? 0),
  );
  return start < end ? [start, end] : null;
}

/** An offset into a run's only text, counted from the beginning of the plan. */
function placeOf(run: HTMLElement, offset: number): number {
  return Number(run.dataset.at) + offset;
}
