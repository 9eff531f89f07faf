import { type CriteriaSet, proposeWholeTargets, type WholeTarget } from '#evaluation';
import type { Act } from './act.ts';
import * as movements from './movements.ts';
import { itemsIn } from './plan-items.ts';

/** The shares of units that the confirmed targets of a movement's plan want in a class of a set, in the plan's order. */
export async function proposedTargets(
  act: Act,
  movement: string,
  set: Pick<CriteriaSet, 'audience' | 'scale' | 'title'>,
): Promise<Omit<WholeTarget, 'id'>[]> {
  const found = await movements.get(act, movement);
  if (!found) return [];
  const items = await itemsIn(act, found.plan);
  return proposeWholeTargets(
    items.filter(({ decision }) => decision === 'accepted' || decision === 'corrected'),
    set,
  );
}
