import { plain } from '../../1-text/fold.ts';
import { wordsAt } from '../places.ts';
import { type Finder, point, together } from '../point.ts';

/** Ranges that contradict themselves: `tối thiểu 5–10%`, a floor and a range at once, and `từ 10% đến 5%`. */
export const ranges: Finder = (plan) => [
  ...together(
    'minimum-and-range',
    plan.targets
      .filter(({ comparator, quote }) => comparator === 'range' && /tối thiểu|ít nhất/u.test(plain(quote)))
      .map(({ span }) => wordsAt(plan, span)),
  ),
  ...plan.targets.flatMap(({ value, span, comparator }) => {
    const [low, high] = comparator === 'range' && Array.isArray(value) ? value : [0, 1];
    return low >= high ? [point('reversed-range', wordsAt(plan, span), `${low}`, `${high}`)] : [];
  }),
];
