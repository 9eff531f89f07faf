import type { Passage } from '../1-text/passage.ts';
import type { Node } from '../2-structure/outline.ts';
import type { Structure } from '../2-structure/structure.ts';
import type { Quoter } from '../3-meaning/item.ts';
import type { Unsettled } from '../reading.ts';
import { examined } from './examined.ts';
import { weightOf } from './messages/points.ts';
import type { Point, Read } from './point.ts';
import { FINDERS } from './table.ts';

/**
 * "Điểm cần làm rõ trong Kế hoạch": what the plan leaves open or says against itself, in the order of the table.
 * - each point quotes the plan, its title where it is about what the plan does not say;
 * - what a plan does several times is one point with several quotes;
 * - its identity is its code, the numbers of the headings above its first quote, and the words of that quote.
 */
export function unsettledIn(read: Read, structure: Structure, quote: Quoter): Unsettled[] {
  if (read.kind !== 'plan') return [];
  const plan = examined(read, structure);
  return FINDERS.flatMap((find) => find(plan)).map((found) => shown(found, structure, quote));
}

function shown({ code, words, why, suggestion }: Point, structure: Structure, quote: Quoter): Unsettled {
  const [first = structure.title ?? EMPTY, ...rest] = words;
  const others = rest.map((passage) => {
    const { quote: said, span } = quote('unsettled-other', passage, code);
    return { quote: said, span };
  });
  const item = quote('unsettled', first, `${code} ${pathAt(structure.nodes, first)}`);
  return { ...item, code, weight: weightOf(code), why, suggestion, others };
}

/** The numbers of the heading that some words are or stand under: a clause put in elsewhere changes no identity. */
function pathAt(nodes: readonly Node[], words: Passage): string {
  const at = startOf(words);
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(nodes[middle]?.words ?? EMPTY) <= at) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1]?.path ?? '';
}

function startOf({ places, first }: Passage): number {
  return places[first] ?? 0;
}

const EMPTY = { text: '', places: new Uint32Array(), first: 0 };
