import { likesNamed } from '#org';
import type { Comparator } from '#plan';
import type { PlanItem } from './items.ts';

/** A fall or rise in percent of an earlier year's figure, as a plan wants it. Decimal strings. */
export interface YearlyChange {
  way: 'fall' | 'rise';
  bar: Exclude<Comparator, '=' | 'range'>;
  percent: string;
  /** "Mỗi khu phố giảm 5 %": of each unit by itself; else of the whole. */
  eachUnit: boolean;
}

/**
 * "Giảm ít nhất 5 % số vụ so với năm trước"; null where a target speaks of no percent, or against no year. A bare "5 %" is reached by
 * more, too, and of "tối thiểu 5–10 %" the lower one: falling further is no fault.
 */
export function changeIn(item: PlanItem): YearlyChange | null {
  if (item.category !== 'target') return null;
  const { unit, value, baseline, comparator, direction } = item.content;
  if (unit !== '%' || value === null || baseline === null || direction === 'none') return null;
  if (baseline !== 'previous year' && !/năm \d{4}/u.test(baseline)) return null;
  const [least] = Array.isArray(value) ? value : [value];
  return {
    way: direction === 'decrease' ? 'fall' : 'rise',
    bar: comparator === null || comparator === '=' || comparator === 'range' ? '>=' : comparator,
    percent: String(least),
    eachUnit: saysEach(item.quote),
  };
}

function saysEach(quote: string): boolean {
  return likesNamed(/(?:mỗi|từng) (\S+ \S+ \S+)/iu.exec(quote)?.[1] ?? '').length > 0;
}
