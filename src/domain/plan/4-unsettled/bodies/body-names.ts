import { plain } from '../../1-text/fold.ts';

/** Whether two printed names are likely of one body: one holds the other, or they share most of their words. */
export function sameBody(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  if (a.includes(b) || b.includes(a)) return true;
  return overlap(wordsIn(a), wordsIn(b)) >= 0.75;
}

/** The words of a name in plain letters. */
export function wordsIn(plainName: string): string[] {
  return plainName.match(/[\p{L}\d]+/gu) ?? [];
}

/** How many words two lists share, against their mean length (Dice). */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  const shared = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / Math.max(1, a.length + b.length);
}
