import type { PlanPart, Target } from '#plan';
import type { Run, Text } from '../official-document.ts';
import type { FigureBook } from './figure-book.ts';

/** What the numbers of a plan are figures of: its targets. */
export interface PlanFigures {
  book: FigureBook;
  /** The id of the plan. */
  plan: string;
  targets: readonly Pick<Target, 'id' | 'quote' | 'span' | 'value' | 'outOfBounds'>[];
}

/** The words of a part, each target's number in them a run that opens its item. What is out of bounds is words only. */
export function runsOf(
  { words, span }: { words: string; span: PlanPart['span'] },
  { book, plan, targets }: PlanFigures,
): Text {
  const inside = targets.filter((target) => target.span[0] >= span[0] && target.span[1] <= span[1]);
  const found = inside
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
