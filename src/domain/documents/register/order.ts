import type { CivilDate } from '#calendar';
import type { RegisterLine } from './line.ts';

type Numbered = Pick<RegisterLine, 'number'>;
type Dated = Pick<RegisterLine, 'number' | 'dated'>;

/**
 * The line of its series with which a number and its date would not be in order of time: an earlier number of a later day, or a later
 * number of an earlier day (NĐ 30/2020, Đ15.1). The nearest one; null where there is none. It is warned of, not refused: a paper that
 * was signed is what it is.
 */
export function outOfOrderWith<L extends Dated>(
  lines: readonly L[],
  { number, dated }: { number: number; dated: CivilDate },
): L | null {
  const crossed = lines.filter(
    (line) =>
      line.dated !== null &&
      ((line.number < number && line.dated > dated) || (line.number > number && line.dated < dated)),
  );
  const distance = (line: L) => Math.abs(line.number - number);
  return crossed.reduce<L | null>(
    (one, other) => (one && distance(one) <= distance(other) ? one : other),
    null,
  );
}

/** The lines whose date lies before that of a lower number, each with the nearest such number below it. Of one series. */
export function outOfOrder<L extends Dated>(lines: readonly L[]): Map<L, L> {
  const sorted = [...lines].sort((a, b) => a.number - b.number);
  const found = new Map<L, L>();
  sorted.forEach((line, at) => {
    const { number, dated } = line;
    const below = dated && outOfOrderWith(sorted.slice(0, at), { number, dated });
    if (below) found.set(line, below);
  });
  return found;
}

/** The numbers below the highest that no line bears, from and to. Of one series. */
export function gapsIn(lines: readonly Numbered[]): [from: number, to: number][] {
  const numbers = [...new Set(lines.map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.flatMap((number, at): [number, number][] => {
    const before = numbers[at - 1] ?? 0;
    return number - before > 1 ? [[before + 1, number - 1]] : [];
  });
}
