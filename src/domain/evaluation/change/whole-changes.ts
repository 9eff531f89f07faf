import type { WholeChange } from '../classing/whole-change.ts';
import { canonical } from '../grounds/canonical.ts';

/** A change against another year that is asked of the whole and would be found otherwise; null = it was not asked, or would be no more. */
export interface ChangeDifference {
  criterion: Pick<WholeChange['criterion'], 'id' | 'title'>;
  was: WholeChange | null;
  now: WholeChange | null;
}

/** Says which of the changes asked of the whole would be found otherwise: by figure, baseline, bar, or the number of lacking reports. */
export function changesChanged(
  before: readonly WholeChange[],
  after: readonly WholeChange[],
): ChangeDifference[] {
  const [old, fresh] = [before, after].map((all) => new Map(all.map((one) => [one.criterion.id, one])));
  const criteria = new Map([...before, ...after].map(({ criterion }) => [criterion.id, criterion]));
  return [...criteria.values()].flatMap(({ id, title }) => {
    const [was, now] = [old?.get(id) ?? null, fresh?.get(id) ?? null];
    return isSame(was, now) ? [] : [{ criterion: { id, title }, was, now }];
  });
}

function isSame(one: WholeChange | null, other: WholeChange | null): boolean {
  return canonical(one && foundIn(one)) === canonical(other && foundIn(other));
}

function foundIn({ fact, state, why, lacking }: WholeChange): object {
  return { fact, state, why, lacking };
}
