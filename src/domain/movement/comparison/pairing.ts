import type { PlanItem } from '../items.ts';
import { mostAlike } from './likeness.ts';
import { sameWordsKey } from './words.ts';

/** An item of the earlier reading and the one that stands for it in the later. */
export interface Pair<E extends PlanItem = PlanItem> {
  earlier: E;
  later: PlanItem;
}

export interface Pairing<E extends PlanItem = PlanItem> {
  pairs: Pair<E>[];
  /** Earlier items that nothing stands for any more, later ones that stand for nothing. */
  gone: E[];
  added: PlanItem[];
}

/**
 * Which item of a later reading stands for which of the earlier.
 * - by identity first, then by the same words within the category (the same clause before another), then by the most
 *   alike words within the category;
 * - every item is in one pair at most, or left over; the same readings always give the same pairs;
 * - time grows with the number of items.
 */
export function pairing<E extends PlanItem>(earlier: readonly E[], later: readonly PlanItem[]): Pairing<E> {
  const left: Left<E> = { earlier: new Set(earlier), later: new Set(later), pairs: [] };
  pairBy(left, ({ id, category }) => `${category}\n${id}`);
  pairBy(left, ({ category, clause, quote }) => `${category}\n${clause}\n${sameWordsKey(quote)}`);
  pairBy(left, ({ category, quote }) => `${category}\n${sameWordsKey(quote)}`);
  for (const pair of mostAlike([...left.earlier], [...left.later])) keep(left, pair);
  return { pairs: left.pairs, gone: [...left.earlier], added: [...left.later] };
}

interface Left<E extends PlanItem> {
  earlier: Set<E>;
  later: Set<PlanItem>;
  pairs: Pair<E>[];
}

/** Pairs what has the same key, in the order of the text. */
function pairBy<E extends PlanItem>(left: Left<E>, keyOf: (item: PlanItem) => string) {
  const waiting = new Map<string, E[]>();
  for (const item of left.earlier) {
    const key = keyOf(item);
    const same = waiting.get(key);
    if (same) same.push(item);
    else waiting.set(key, [item]);
  }
  for (const queue of waiting.values()) queue.reverse();
  for (const later of left.later) {
    const earlier = waiting.get(keyOf(later))?.pop();
    if (earlier) keep(left, { earlier, later });
  }
}

function keep<E extends PlanItem>(left: Left<E>, pair: Pair<E>) {
  left.earlier.delete(pair.earlier);
  left.later.delete(pair.later);
  left.pairs.push(pair);
}
