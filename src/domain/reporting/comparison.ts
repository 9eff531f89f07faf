import Big from 'big.js';
import { inVietnamese } from './notation.ts';

/** How a figure stands beside that of the period before. */
export interface Comparison {
  /** Decimal string: this period's less the last one's. */
  difference: string;
  /** Far enough from it to look twice; never a reason to refuse. */
  unusual: boolean;
  /** The sentence to show where it is unusual. */
  said: string | null;
}

/** A figure this many times the last one, or this small a part of it, is worth a second look. */
const TIMES = 2;
/** Smaller differences are chance: 1 after 3 says nothing. */
const LEAST = 5;

/** Compares two decimal strings; a hint while typing, so nothing is said where they are close. */
export function comparisonOf(value: string, last: { value: string; period: string }): Comparison {
  const [now, before] = [new Big(value), new Big(last.value)];
  const difference = now.minus(before);
  const apart = now.gt(before.times(TIMES)) || now.times(TIMES).lt(before);
  const unusual = apart && difference.abs().gte(LEAST);
  return { difference: difference.toFixed(), unusual, said: unusual ? sentence(value, last) : null };
}

function sentence(value: string, { value: before, period }: { value: string; period: string }): string {
  return `Khác nhiều so với kỳ trước (${period}: ${inVietnamese(before)}, kỳ này: ${inVietnamese(value)}). Xin xem lại; nếu đúng thì cứ gửi.`;
}
