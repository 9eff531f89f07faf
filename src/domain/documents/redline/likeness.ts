import { AROUND, type Line, type LineKind, wordsOf } from './lines.ts';

/** Where a line of a kind stands but once, whatever it says it is that line. */
const ONLY: ReadonlySet<LineKind> = new Set(['title', 'place', 'annexTitle']);
/** Part of the words of the longer that both lines have. */
const LEAST = 0.4;

/** A line with its words counted once, to be held against many others. */
export interface CountedLine {
  line: Line;
  /** How often it has each word. */
  words: ReadonlyMap<string, number>;
  length: number;
}

export function counted(line: Line): CountedLine {
  const words = new Map<string, number>();
  const found =
    wordsOf(line)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { line, words, length: found.length };
}

/** Whether one line is what became of the other: they share much of their words, and a row as many cells. */
export function isLike(was: CountedLine, now: CountedLine): boolean {
  const [one, other] = [was.line, now.line];
  if (one.cells.length !== other.cells.length) return false;
  if (one.kind === other.kind && ONLY.has(other.kind)) return true;
  if (AROUND.has(one.kind) !== AROUND.has(other.kind)) return false;
  const [fewer, more] = was.length < now.length ? [was, now] : [now, was];
  const least = LEAST * more.length;
  return fewer.length >= least && shared(fewer, more) >= least;
}

function shared({ words }: CountedLine, other: CountedLine): number {
  let count = 0;
  for (const [word, often] of words) count += Math.min(often, other.words.get(word) ?? 0);
  return count;
}
