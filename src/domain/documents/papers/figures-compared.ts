import type { FigureSource, Paper } from '../paper.ts';

/** What became of a figure of a paper since it was filled. */
export type FigureNow = { state: 'same' } | { state: 'changed'; now: string } | { state: 'gone' };

/**
 * Each figure of a kept paper, by its id, against the same paper filled anew. Ids are handed out anew with every filling:
 * a figure is found again by its source, and among several of one source by its order.
 */
export function figuresCompared(
  kept: Pick<Paper, 'figures'>,
  now: Pick<Paper, 'figures'>,
): Record<string, FigureNow> {
  const present = new Map(inOrder(now).map(({ key, printed }) => [key, printed]));
  return Object.fromEntries(
    inOrder(kept).map(({ id, key, printed }) => [id, became(printed, present.get(key))]),
  );
}

function became(printed: string, now: string | undefined): FigureNow {
  if (now === undefined) return { state: 'gone' };
  return now === printed ? { state: 'same' } : { state: 'changed', now };
}

function inOrder({ figures }: Pick<Paper, 'figures'>): { id: string; key: string; printed: string }[] {
  const seen = new Map<string, number>();
  return Object.entries(figures)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([id, { printed, source }]) => {
      const key = keyOf(source);
      const place = seen.get(key) ?? 0;
      seen.set(key, place + 1);
      return { id, key: `${key} ${place}`, printed };
    });
}

/**
 * The same for the same source, in whatever order its fields were written. Days are no part of it: a movement that is told whole grows
 * by its next period.
 */
function keyOf(source: FigureSource): string {
  const named = Object.entries(source).filter(([field]) => field !== 'days');
  return JSON.stringify(named.toSorted(([a], [b]) => a.localeCompare(b, 'en')));
}
