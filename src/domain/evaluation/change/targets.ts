import type { FoundTarget, WholeFound, WholeTarget } from '../classing/whole-target.ts';
import { canonical } from '../grounds/canonical.ts';

/** A share of all units that would come out otherwise; null = it was not kept, or would be no more. */
export interface TargetDifference {
  target: Pick<WholeTarget, 'id' | 'title' | 'clause'>;
  was: WholeFound | null;
  now: WholeFound | null;
}

/** Says which of the plan's targets would be found otherwise, or be held against another rule. */
export function targetsChanged(
  before: readonly FoundTarget[],
  after: readonly FoundTarget[],
): TargetDifference[] {
  const [old, fresh] = [before, after].map((all) => new Map(all.map((one) => [one.target.id, one.found])));
  const targets = new Map([...before, ...after].map(({ target }) => [target.id, target]));
  return [...targets.values()].flatMap(({ id, title, clause }) => {
    const [was, now] = [old?.get(id) ?? null, fresh?.get(id) ?? null];
    return canonical(was) === canonical(now) ? [] : [{ target: { id, title, clause }, was, now }];
  });
}
