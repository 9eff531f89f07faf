import { plain } from './1-text/fold.ts';
import type { Reading } from './reading.ts';

/** A reading made by hand: quotes without spans. */
export type Expected = Record<Category, ReadonlyArray<string | Entry>> & {
  readonly document: Partial<Reading['document']>;
};

/** An item, or a body with its tasks. */
export interface Entry {
  readonly quote?: string;
  readonly heading?: string;
  readonly name?: string;
  readonly optional?: boolean;
  readonly outOfBounds?: boolean | string;
  readonly tasks?: readonly Entry[];
}

const CATEGORIES = [
  'legalBases',
  'sections',
  'participants',
  'phases',
  'targets',
  'assignments',
  'deadlines',
  'awards',
  'funding',
  'recipients',
  'reporting',
] as const;
type Category = (typeof CATEGORIES)[number];

/** How far a reading finds the items made by hand, by category; what neither has is left out. Values are not compared. */
export function agreement(expected: Expected, reading: Reading): Array<{ category: Category; f1: number }> {
  return CATEGORIES.flatMap((category) => {
    const wanted = expected[category].flatMap(entriesOf);
    const read = wordsOf(reading, category);
    return wanted.length + read.length > 0 ? [{ category, f1: f1(wanted, read) }] : [];
  });
}

interface Wanted {
  readonly words: string[];
  readonly optional: boolean;
}

function entriesOf(entry: string | Entry): Wanted[] {
  if (typeof entry === 'string') return [{ words: tokens(entry), optional: false }];
  if (entry.tasks)
    return entry.tasks
      .flatMap(entriesOf)
      .map((task) => ({ ...task, optional: task.optional || entry.optional === true }));
  return [{ words: tokens(entry.heading ?? entry.quote ?? entry.name), optional: entry.optional === true }];
}

function wordsOf(reading: Reading, category: Category): string[][] {
  if (category === 'assignments')
    return reading.assignments.flatMap(({ tasks }) => tasks.map(({ quote }) => tokens(quote)));
  if (category === 'sections') return reading.sections.map(({ heading }) => tokens(heading));
  if (category === 'recipients') return reading.recipients.map(({ name }) => tokens(name));
  return reading[category].map(({ quote }) => tokens(quote));
}

/** Items meet where their words overlap by 60 %, or one holds the other; optional ones are neutral. */
function f1(wanted: readonly Wanted[], read: readonly string[][]): number {
  const required = wanted.filter(({ optional }) => !optional);
  const found = required.filter(({ words }) => read.some((other) => meet(words, other))).length;
  const counted = read.filter(
    (words) =>
      !wanted.some((want) => want.optional && meet(want.words, words)) ||
      required.some((want) => meet(want.words, words)),
  );
  const right = counted.filter((words) => required.some((want) => meet(want.words, words))).length;
  const recall = required.length > 0 ? found / required.length : 1;
  const precision = counted.length > 0 ? right / counted.length : 1;
  return recall + precision > 0 ? (2 * recall * precision) / (recall + precision) : 0;
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  const left = [...b];
  const shared = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (
    (2 * shared) / (a.length + b.length) >= 0.6 ||
    (Math.min(a.length, b.length) > 2 && shared >= 0.9 * Math.min(a.length, b.length))
  );
}

function tokens(text: string | undefined): string[] {
  return plain(text ?? '').match(/\d+|\p{L}+/gu) ?? [];
}
