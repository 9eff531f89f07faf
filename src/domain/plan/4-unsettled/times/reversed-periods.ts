import { written } from '../days.ts';
import { wordsAt } from '../places.ts';
import { type Finder, point } from '../point.ts';

/** Periods that end before they begin. */
export const reversedPeriods: Finder = (plan) => {
  const { phases, deadlines } = plan;
  const periods = [
    ...phases.map(({ start, end, span }) => ({ start, end, span })),
    ...deadlines.flatMap(({ rule, span }) =>
      rule.type === 'between' ? [{ start: rule.from, end: rule.to, span }] : [],
    ),
  ];
  return periods.flatMap(({ start, end, span }) =>
    start && end && isReversed(start, end)
      ? [point('reversed-period', wordsAt(plan, span), written(start), written(end))]
      : [],
  );
};

function isReversed(start: string, end: string): boolean {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(start) || !/^\d{4}(?:-\d\d){0,2}$/.test(end)) return false;
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
}
