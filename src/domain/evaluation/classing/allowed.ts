import type { Cap } from '../criteria/scale.ts';
import { compare, type Decimal, decimal, HUNDRED, times } from '../scoring/decimal.ts';
import type { Known } from '../scoring/threshold.ts';
import type { Among, Standing } from './caps.ts';

/** How many a cap allows, and what its percent is of then. */
export interface Allowed {
  allowed: number;
  base: number;
}

/**
 * The most whose hundredfold is not above the percent of the base, or stays below it where a rule says "dưới". Where the base is the class that those beyond the cap
 * fall into, each of them makes it larger: 2 of "xuất sắc" beside 10 of "tốt" are 20 %.
 */
export function allowedBy(
  { of }: Cap,
  { value, rule }: Known & { ok: true },
  { reached, next }: { reached: number; next: string | null },
  results: Among['results'],
): Allowed {
  const standing = of === 'rated' ? countRated(results) : unitsIn(of.class, results).length;
  const grows = of !== 'rated' && of.class === next;
  const baseOf = (kept: number) => standing + (grows ? reached - kept : 0);
  const share = decimal(value);
  const isWithin = (kept: number) => {
    const over = compare(times(whole(kept), HUNDRED), times(whole(baseOf(kept)), share));
    return rule?.bar === '<' ? over < 0 : over <= 0;
  };
  const allowed = most(reached, isWithin);
  return { allowed, base: baseOf(allowed) };
}

/** Units that are in a class so far, by themselves or taken down to it. */
export function unitsIn(key: string, results: Among['results']): string[] {
  return [...results].flatMap(([unit, result]) =>
    (result.kind === 'class' || result.kind === 'capped') && result.class === key ? [unit] : [],
  );
}

function countRated(results: Among['results']): number {
  return [...results.values()].filter(isRated).length;
}

export function isRated({ kind }: Standing['result']): boolean {
  return kind !== 'not rated' && kind !== 'waiting';
}

/** The largest number up to `top` that holds, where every smaller one holds as well; 0 holds. */
function most(top: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, top];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function whole(count: number): Decimal {
  return decimal(String(count));
}
