import type { CriteriaSet } from '../criteria-set.ts';
import { criteriaOf, setsRestedOn } from '../tree.ts';

/** The sets of a ring that goes through this one, which stands first and last; null = none does. */
export function ringOf(set: CriteriaSet, others: readonly CriteriaSet[]): CriteriaSet[] | null {
  const known = new Map(others.map((one) => [one.key, one]));
  const seen = new Set<string>();
  const ways: CriteriaSet[][] = [[set]];
  for (const way of ways) {
    const last = way.at(-1);
    for (const key of last ? setsRestedOn(criteriaOf(last.nodes)) : []) {
      if (key === set.key) return [...way, set];
      const next = known.get(key);
      if (next && !seen.has(key)) {
        seen.add(key);
        ways.push([...way, next]);
      }
    }
  }
  return null;
}
