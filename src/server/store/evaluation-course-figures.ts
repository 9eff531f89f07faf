import type { Course } from '#documents';
import { targetOf } from './merged.ts';
import type { Asked, Period } from './movements.ts';
import type { PeriodTotal } from './totals.ts';

type Row = Course['rows'][number];

/** What the reports of one period come to; null where none says anything of it. */
export function figureIn(totals: readonly PeriodTotal[], { id, kind }: Asked): Row['figures'][number] {
  const total = totals.find(({ indicator }) => indicator === id);
  if (!total || total.value === null) return null;
  const isShare = kind === 'ratio' || kind === 'attestation';
  return { value: total.value, whole: isShare ? total.denominator : null };
}

/** Whether some periods share days: then their figures cannot be added up. */
export function overlap(periods: readonly Period[]): boolean {
  const inOrder = periods.toSorted((one, other) => (one.coversFrom < other.coversFrom ? -1 : 1));
  return inOrder.some(({ coversFrom }, at) => coversFrom <= (inOrder[at - 1]?.coversTo ?? ''));
}

/** A number that the plan wants of all units together within the year; null where it is of each, or of a month. */
export function plannedOf(indicator: Asked): Row['planned'] {
  const { kind, target, targetHigh, eachUnit, per } = indicator;
  const isOfAll = kind === 'count' && !eachUnit && per !== 'month' && per !== 'quarter';
  const words = isOfAll && targetHigh === null ? targetOf(indicator) : null;
  return target === null || words === null ? null : { amount: target, words };
}
