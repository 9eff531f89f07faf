import type { Line, LineKind } from './lines.ts';
import { wordsOf } from './lines.ts';

/** Where a line of a kind stands but once, whatever it says it is that line. */
const ONLY: ReadonlySet<LineKind> = new Set(['title', 'place', 'annexTitle']);
/** Part of the words of the longer that both lines have. */
const LEAST = 0.4;

/** Whether one line is what became of the other: they share much of their words, and a row as many cells. */
export function isLike(was: Line, now: Line): boolean {
  if (was.cells.length !== now.cells.length) return false;
  if (was.kind === now.kind && ONLY.has(now.kind)) return true;
  if (isBody(was.kind) !== isBody(now.kind)) return false;
  const [one, other] = [words(was), words(now)];
  return shared(one, other) >= LEAST * Math.max(one.length, other.length);
}

function isBody(kind: LineKind): boolean {
  return ![
    'title',
    'legalBasis',
    'addressee',
    'mark',
    'place',
    'recipient',
    'signature',
    'annexTitle',
  ].includes(kind);
}

function words(line: Line): string[] {
  return (
    wordsOf(line)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of other) {
    const many = left.get(word) ?? 0;
    if (many === 0) continue;
    left.set(word, many - 1);
    count += 1;
  }
  return count;
}
