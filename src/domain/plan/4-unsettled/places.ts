import { clean, type Passage, part } from '../1-text/passage.ts';
import type { Span } from '../reading.ts';
import type { Examined } from './point.ts';

/** The words of the plan at a span, cut from their clause: what the reader dropped there (a page number) is not in them. */
export function wordsAt({ clauses, structure: { recital }, text }: Examined, [start, end]: Span): Passage {
  const clause = clauses[clauseAt(clauses, start)]?.words;
  const around = clause && endOf(clause) >= end ? clause : recital.find((words) => holds(words, start, end));
  return around ? cut(around, start, end) : clean(text.slice(start, end), start);
}

/** Where a name is printed: the heading that is it, or else the first clause that holds it. */
export function nameAt({ clauses, structure: { nodes } }: Examined, name: string): Passage | null {
  const heading = nodes.find(({ words }) => words.text.includes(name))?.words;
  const around = heading ?? clauses.find(({ words }) => words.text.includes(name))?.words;
  const at = around?.text.indexOf(name) ?? -1;
  return around && at >= 0 ? part(around, at, at + name.length) : null;
}

/** Which clause a place stands in or behind, the last that begins no later; clauses stand in the order of the plan. */
export function clauseAt(clauses: Examined['clauses'], place: number): number {
  let [low, high] = [0, clauses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const words = clauses[middle]?.words;
    if (words && startOf(words) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function cut(words: Passage, start: number, end: number): Passage {
  return part(words, firstFrom(words, start), firstFrom(words, end));
}

/** The first unit of a passage that stands at a place or behind it. */
function firstFrom({ places, first, text }: Passage, place: number): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[first + middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds(words: Passage, start: number, end: number): boolean {
  return startOf(words) <= start && endOf(words) >= end;
}

function startOf({ places, first }: Passage): number {
  return places[first] ?? 0;
}

function endOf({ places, first, text }: Passage): number {
  return (places[first + text.length - 1] ?? 0) + 1;
}
