import type { PlanPart, Target } from '#plan';
import type { Run, Text } from '../official-document.ts';
import type { FigureBook } from './figure-book.ts';

/** What the numbers of a plan are figures of: its targets. */
export interface PlanFigures {
  book: FigureBook;
  /** The id of the plan. */
  plan: string;
  /** In the order of the text. */
  targets: readonly Pick<Target, 'id' | 'quote' | 'span' | 'value' | 'outOfBounds'>[];
}

/** The words of a part, each target's number in them a run that opens its item. What is out of bounds is words only. */
export function runsOf(
  { words, span }: { words: string; span: PlanPart['span'] },
  { book, plan, targets }: PlanFigures,
): Text {
  const found = targetsIn(targets, span)
    .flatMap((target) => placesOf(words, target))
    .sort((one, other) => one.from - other.from)
    .filter(({ from }, at, all) => from >= (all[at - 1]?.to ?? 0));
  const runs: Run[] = [];
  let at = 0;
  for (const { from, to, item } of found) {
    if (from > at) runs.push({ text: words.slice(at, from) });
    runs.push(book.run(words.slice(from, to), { from: 'plan', plan, item }));
    at = to;
  }
  if (at < words.length || runs.length === 0) runs.push({ text: words.slice(at) });
  return runs;
}

/** Those that stand in a span: the first is found by halves, for a plan may be long. */
function targetsIn(targets: PlanFigures['targets'], [from, to]: PlanPart['span']): PlanFigures['targets'] {
  let [low, high] = [0, targets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((targets[middle]?.span[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((targets[end]?.span[0] ?? to) < to) end++;
  return targets.slice(low, end).filter(({ span }) => span[1] <= to);
}

interface Place {
  from: number;
  to: number;
  item: string;
}

const NUMBER = /\d+(?:[.,]\d+)*(?:\s?%)?/gu;

function placesOf(words: string, { id, quote, value, outOfBounds }: PlanFigures['targets'][number]): Place[] {
  const start = words.indexOf(quote);
  if (start < 0 || value === null || outOfBounds) return [];
  const values = [value].flat();
  const numbers = [...quote.matchAll(NUMBER)];
  return values.flatMap((one) => {
    const found = numbers.find(([printed]) => numberOf(printed) === one);
    return found ? [{ from: start + found.index, to: start + found.index + found[0].length, item: id }] : [];
  });
}

/** Dots group thousands, the comma is the decimal mark. */
function numberOf(printed: string): number {
  return Number(printed.replace(/[\s%.]/gu, '').replace(',', '.'));
}
