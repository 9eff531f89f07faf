import Big from 'big.js';

/**
 * An exact decimal, read by `decimal` and only worked on by the functions here. Of up to two decimals and 13 digits before
 * them it is a whole number of hundredths, which is what reports and point tables hold and what a hundred thousand units
 * can be reckoned with; anything finer or larger is a Big. Never a float.
 */
export type Decimal = Hundredths | Big;
type Hundredths = number & { readonly __hundredths: true };

const USUAL = /^-?\d{1,13}(\.\d{1,2})?$/;
/** Below it every whole number of hundredths prints as it is. */
const LIMIT = 1e15;

/** Reads a plain decimal string; throws where it is none, for figures are checked where they come in. */
export function decimal(text: string): Decimal {
  return USUAL.test(text) ? hundredths(Math.round(Number(text) * 100)) : new Big(text);
}

/** `12`, `0.5`, without needless zeros. */
export function textOf(one: Decimal): string {
  return typeof one === 'number' ? String(one / 100) : one.toFixed();
}

export function plus(one: Decimal, other: Decimal): Decimal {
  if (typeof one === 'number' && typeof other === 'number' && fits(one + other))
    return hundredths(one + other);
  return big(one).plus(big(other));
}

export function minus(one: Decimal, other: Decimal): Decimal {
  if (typeof one === 'number' && typeof other === 'number' && fits(one - other))
    return hundredths(one - other);
  return big(one).minus(big(other));
}

export function times(one: Decimal, other: Decimal): Decimal {
  if (typeof one === 'number' && typeof other === 'number') {
    const product = one * other;
    if (fits(product) && product % 100 === 0) return hundredths(product / 100);
  }
  return big(one).times(big(other));
}

/** `part` times `of` by `whole`, to two decimals toward 0: no more than was earned. `whole` is not 0. */
export function shareOf(of: Decimal, part: Decimal, whole: Decimal): Decimal {
  if (typeof of === 'number' && typeof part === 'number' && typeof whole === 'number') {
    const product = of * part;
    // the remainder is exact where a quotient would be rounded
    if (fits(product)) return hundredths((product - (product % whole)) / whole);
  }
  return big(of).times(big(part)).div(big(whole)).round(2, Big.roundDown);
}

/** Below 0 where `one` is less, above it where it is more. */
export function compare(one: Decimal, other: Decimal): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : big(one).cmp(big(other));
}

/** So much of a whole, which is above 0. */
export interface Share {
  part: Decimal;
  whole: Decimal;
}

/** As `compare`, of two shares: both multiplied up, so that nothing is rounded. */
export function compareShares(one: Share, other: Share): number {
  const [a, b, c, d] = [one.part, other.whole, other.part, one.whole];
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number')
    if (fits(a * b) && fits(c * d)) return a * b - c * d;
  return big(a)
    .times(big(b))
    .cmp(big(c).times(big(d)));
}

export function least(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) <= 0 ? one : other;
}

export const ZERO = decimal('0');
export const ONE = decimal('1');
export const HUNDRED = decimal('100');

function fits(number: number): boolean {
  return number < LIMIT && number > -LIMIT;
}

function hundredths(number: number): Decimal {
  return number as Hundredths;
}

function big(one: Decimal): Big {
  return typeof one === 'number' ? new Big(textOf(one)) : one;
}
