import type { RuleUnit } from '../../rules/rule.ts';
import type { Amount, Threshold } from '../criteria-set.ts';
import type { Scale } from '../scale.ts';
import type { PlacedCriterion } from './places.ts';
import type { Place } from './problem.ts';

/** A number of a set with what it may be: the first unit is how it is read where it is written down itself. */
export interface AskedAmount {
  place: Place;
  amount: Amount;
  units: readonly RuleUnit[];
}

/** The numbers that a criterion is held against. */
export function amountsAsked({ place, criterion: { asks } }: PlacedCriterion): AskedAmount[] {
  switch (asks.kind) {
    case 'count':
    case 'frequency':
      return ofThreshold(place, asks.at, ['points', 'count']);
    case 'ratio':
      return ofThreshold(place, asks.at, ['percent']);
    case 'change':
      return [
        // a rise may be of more than all there was
        ...ofThreshold(place, asks.at, asks.way === 'fall' ? ['percent'] : ['points', 'percent']),
        { place, amount: asks.smallest, units: ['points', 'count'] },
      ];
    default:
      return [];
  }
}

/** The numbers of classes, caps and of who is not rated. */
export function scaleAmounts({ score, classes, caps, notRated }: Scale): AskedAmount[] {
  const scoreUnits: RuleUnit[] = score === 'percent' ? ['percent', 'points'] : ['points', 'percent'];
  return [
    ...classes.flatMap(({ name, from }, index) =>
      from ? ofThreshold({ path: `scale.classes[${index}]`, name: `Loại “${name}”` }, from, scoreUnits) : [],
    ),
    ...caps.map(({ class: key, atMost }, index) => ({
      place: { path: `scale.caps[${index}]`, name: `Giới hạn tỷ lệ loại “${nameOf(classes, key)}”` },
      ...{ amount: atMost, units: ['percent'] as const },
    })),
    ...notRated.flatMap((rule, index): AskedAmount[] => {
      const place = { path: `scale.notRated[${index}]`, name: 'Trường hợp không xếp loại' };
      if (rule.kind === 'too short') return [{ place, amount: rule.months, units: ['months'] }];
      return rule.kind === 'registered late' ? [{ place, amount: rule.until, units: ['day'] }] : [];
    }),
  ];
}

export function nameOf(classes: Scale['classes'], key: string): string {
  return classes.find((one) => one.key === key)?.name ?? key;
}

function ofThreshold(place: Place, { amount, high }: Threshold, units: readonly RuleUnit[]): AskedAmount[] {
  return [amount, ...(high ? [high] : [])].map((one) => ({ place, amount: one, units }));
}
