import { readRuleValue } from '../../rules/rule-value.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { placesOf } from './places.ts';

/** Whether all points of a set are numbers, so that they can be added up. */
export function numbersStand(set: CriteriaSet): boolean {
  const { criteria, groups } = placesOf(set);
  return (
    groups.every(({ group: { maximum } }) => maximum === null || readRuleValue('points', maximum).ok) &&
    criteria.every(({ criterion: { scores } }) => {
      if (scores.kind === 'none') return true;
      const cap = scores.kind === 'each' ? scores.cap : null;
      return readRuleValue('points', scores.points).ok && (cap === null || readRuleValue('points', cap).ok);
    })
  );
}
