import type { FigureSource, Paper } from '../paper.ts';

/** What became of a figure of a paper since it was filled. */
export type FigureNow =
  | { state: 'same' }
  | { state: 'changed'; now: string }
  /** Of several periods, which are added up to another day now: the words beside it name the old one. */
  | { state: 'other days'; now: string; last: string }
  | { state: 'gone' };

/**
 * Each figure of a kept paper, by its id, against the same paper filled anew. Ids are handed out anew with every filling:
 * a figure is found again by its source, and among several of one source by its order.
 */
export function figuresCompared(
  kept: Pick<Paper, 'figures'>,
  now: Pick<Paper, 'figures'>,
): Record<string, FigureNow> {
  const present = new Map(inOrder(now).map((one) => [one.key, one]));
  return Object.fromEntries(inOrder(kept).map((one) => [one.id, became(one, present.get(one.key))]));
}

function became({ printed, days }: OrderedFigure, now: OrderedFigure | undefined): FigureNow {
  if (now === undefined) return { state: 'gone' };
  if (days && now.days && (days.first !== now.days.first || days.last !== now.days.last))
    return { state: 'other days', now: now.printed, last: now.days.last };
  return now.printed === printed ? { state: 'same' } : { state: 'changed', now: now.printed };
}

interface OrderedFigure {
  id: string;
  key: string;
  printed: string;
  /** Null of a figure of one period. */
  days: { first: string; last: string } | null;
}

function inOrder({ figures }: Pick<Paper, 'figures'>): OrderedFigure[] {
  const seen = new Map<string, number>();
  return Object.entries(figures)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([id, { printed, source }]) => {
      const key = keyOf(source);
      const place = seen.get(key) ?? 0;
      seen.set(key, place + 1);
      return { id, key: `${key} ${place}`, printed, days: source.from === 'course' ? source.days : null };
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
