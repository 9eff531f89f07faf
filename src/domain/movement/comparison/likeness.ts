import type { ItemCategory, PlanItem } from '../items.ts';
import type { Pair } from './pairing.ts';
import { wordsOf } from './words.ts';

/** Pairs of the same category whose words are alike enough that one may stand for the other, the most alike first. */
export function mostAlike<E extends PlanItem>(earlier: readonly E[], later: readonly PlanItem[]): Pair<E>[] {
  const categories = new Set(later.map(({ category }) => category));
  return [...categories].flatMap((category) => withinCategory(category, earlier, later));
}

/** How alike two quotes must be, of 1: less is enough where the heading above them is the same. */
const ALIKE = 0.62;
const ALIKE_UNDER_ONE_HEADING = 0.5;

function withinCategory<E extends PlanItem>(
  category: ItemCategory,
  earlier: readonly E[],
  later: readonly PlanItem[],
): Pair<E>[] {
  const mine = earlier.filter((item) => item.category === category).map(sheetOf);
  const theirs = later.filter((item) => item.category === category).map(sheetOf);
  const index = indexOf(mine);
  const scored = theirs.flatMap((sheet, at) =>
    candidates(index, sheet, expected(at, theirs.length, mine.length)).flatMap((place) => {
      const other = mine[place];
      return other ? scoredPair(other, sheet, place, at) : [];
    }),
  );
  scored.sort((a, b) => b.score - a.score || a.apart - b.apart || a.at - b.at);
  return takenOnce(scored);
}

/** An item with its word pairs, numbers left open: `trên # %` stands for `trên 80 %` and `trên 85 %`. */
interface Sheet<T extends PlanItem> {
  item: T;
  pairs: Set<string>;
  numbers: Set<string>;
  heading: string;
}

function sheetOf<T extends PlanItem>(item: T): Sheet<T> {
  const words = wordsOf(item.quote);
  const masked = ['^', ...words.map((word) => (/\d/.test(word) ? '#' : word)), '$'];
  return {
    item,
    pairs: new Set(masked.slice(1).map((word, at) => `${masked[at]} ${word}`)),
    numbers: new Set(words.filter((word) => /\d/.test(word))),
    heading: wordsOf(item.clause.replace(/^\S*\d\S*\s|^[IVX]+(?:\.\S+)?\s/u, '')).join(' '),
  };
}

type Index = Map<string, number[]>;

function indexOf(sheets: readonly Sheet<PlanItem>[]): Index {
  const index: Index = new Map();
  for (const [at, { pairs }] of sheets.entries())
    for (const pair of pairs) {
      const places = index.get(pair);
      if (places) places.push(at);
      else index.set(pair, [at]);
    }
  return index;
}

/** Looking further would cost more than it finds: rare words lead, and of many places the nearest. */
const RARE = 12;
const NEAR = 16;
const TRIED = 12;

/** The earlier places that share rare words with an item, those that share most first. */
function candidates(index: Index, { pairs }: Sheet<PlanItem>, near: number): number[] {
  const lists = [...pairs].flatMap((pair) => {
    const places = index.get(pair);
    return places ? [places] : [];
  });
  lists.sort((a, b) => a.length - b.length);
  const shared = new Map<number, number>();
  for (const places of lists.slice(0, RARE))
    for (const place of nearest(places, near)) shared.set(place, (shared.get(place) ?? 0) + 1);
  return [...shared]
    .sort(
      ([a, sharedA], [b, sharedB]) => sharedB - sharedA || Math.abs(a - near) - Math.abs(b - near) || a - b,
    )
    .slice(0, TRIED)
    .map(([place]) => place);
}

/** Of ascending places, those about one of them. */
function nearest(places: readonly number[], near: number): readonly number[] {
  if (places.length <= NEAR) return places;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < near) low = middle + 1;
    else high = middle;
  }
  const from = Math.min(Math.max(0, low - NEAR / 2), places.length - NEAR);
  return places.slice(from, from + NEAR);
}

/** Where an item would stand among the earlier ones if all had kept their order. */
function expected(at: number, of: number, among: number): number {
  return Math.round((at * among) / Math.max(1, of));
}

interface Scored<E extends PlanItem> extends Pair<E> {
  score: number;
  apart: number;
  at: number;
}

function scoredPair<E extends PlanItem>(
  earlier: Sheet<E>,
  later: Sheet<PlanItem>,
  place: number,
  at: number,
): Scored<E>[] {
  const alike = overlap(earlier.pairs, later.pairs);
  const under = earlier.heading === later.heading;
  if (alike < (under ? ALIKE_UNDER_ONE_HEADING : ALIKE)) return [];
  const score = alike + (under ? 0.15 : 0) + 0.1 * overlap(earlier.numbers, later.numbers);
  return [{ earlier: earlier.item, later: later.item, score, apart: Math.abs(place - at), at }];
}

/** Dice: twice what both have, of what each has. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  return (2 * both) / (one.size + other.size);
}

function takenOnce<E extends PlanItem>(scored: readonly Scored<E>[]): Pair<E>[] {
  const taken = new Set<PlanItem>();
  return scored.flatMap(({ earlier, later }) => {
    if (taken.has(earlier) || taken.has(later)) return [];
    taken.add(earlier).add(later);
    return [{ earlier, later }];
  });
}
