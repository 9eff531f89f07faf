import type { Level, List, Lists } from './numbering.ts';
import { numeral } from './numerals.ts';
import { readable } from './symbols.ts';

/** Counts a document's numbered paragraphs in order. */
export interface Counter {
  /** The label of the next paragraph of this list and level, with the space after it; '' where it has none. */
  next(numId: string, level: number): string;
}

const LEVELS = 9;

/**
 * Numbers as Word shows them (ECMA-376 part 1, §17.9): lists of one definition count on together, a
 * list with a start of its own begins there the first time, a level begins again after any above it, a
 * level that was passed over counts as begun.
 */
export function counterOf(lists: Lists): Counter {
  const values = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(numId, at) {
      const list = lists.get(numId);
      const level = list?.levels.get(at);
      if (!list || !level) return '';
      const counts = values.get(list.definition) ?? [];
      values.set(list.definition, counts);
      advance(list, at, counts, begun.has(`${numId} ${at}`));
      begun.add(`${numId} ${at}`);
      return label(list, level, counts);
    },
  };
}

function advance(list: List, at: number, counts: (number | undefined)[], begun: boolean): void {
  const before = counts[at];
  const anew = list.restarts.has(at) && !begun;
  counts[at] = before === undefined || anew ? startOf(list, at) : before + 1;
  for (let above = 0; above < at; above++) counts[above] ??= startOf(list, above);
  for (let below = at + 1; below < LEVELS; below++) {
    if (restarts(list.levels.get(below), at)) counts[below] = undefined;
  }
}

/** Whether a level begins again after a paragraph of level `above` (zero-based). */
function restarts(level: Level | undefined, above: number): boolean {
  return level?.restart === null || level?.restart === undefined || above < level.restart;
}

function startOf(list: List, at: number): number {
  return list.restarts.get(at) ?? list.levels.get(at)?.start ?? 1;
}

function label(list: List, level: Level, counts: (number | undefined)[]): string {
  const text = level.format === 'bullet' ? bullet(level.text) : fill(list, level, counts);
  return text === '' || level.suffix === 'nothing' ? text : `${text} `;
}

/** Word's own second bullet is an “o” in a font where it looks like a circle. */
function bullet(sign: string): string {
  return sign === 'o' ? '◦' : readable(sign);
}

function fill(list: List, level: Level, counts: (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = list.levels.get(at)?.format ?? 'decimal';
    const value = counts[at] ?? startOf(list, at);
    return numeral(value, level.legal && format !== 'none' ? 'decimal' : format);
  });
}
