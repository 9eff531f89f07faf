import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type CivilDate, civilDate } from '#calendar';
import { wholeMonths } from '../classing/not-rated.ts';
import { compare, decimal, least, minus, plus, shareOf, textOf, times } from '../scoring/decimal.ts';

/** Counts, figures with decimals, and such as no report holds. */
const figure = fc.oneof(
  fc.integer({ min: -1000, max: 1_000_000 }).map(String),
  fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`),
  fc.tuple(fc.nat(), fc.nat(), fc.nat(999_999)).map(([one, other, part]) => `${one}${other}.${part}`),
);
const CALCULATED = {
  plus: [plus, (one: Big, other: Big) => one.plus(other)],
  minus: [minus, (one: Big, other: Big) => one.minus(other)],
  times: [times, (one: Big, other: Big) => one.times(other)],
  least: [least, (one: Big, other: Big) => (one.lte(other) ? one : other)],
} as const;

describe('a decimal', () => {
  it('is read and printed as it is', () => {
    fc.assert(fc.property(figure, (text) => textOf(decimal(text)) === new Big(text).toFixed()));
    expect(
      ['-0', '0.50', '1234567890123.45', '12345678901234.5', '0.125'].map((text) => textOf(decimal(text))),
    ).toEqual(['0', '0.5', '1234567890123.45', '12345678901234.5', '0.125']);
  });

  it('is never read out of words', () => {
    for (const text of ['', ' ', '0x10', '1,5', 'một']) expect(() => textOf(decimal(text))).toThrow();
  });

  it.each(Object.entries(CALCULATED))('%s is exact', (_, [ours, theirs]) => {
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        expect(textOf(ours(decimal(one), decimal(other)))).toBe(
          theirs(new Big(one), new Big(other)).toFixed(),
        );
      }),
    );
  });

  it('compares as its value', () => {
    fc.assert(
      fc.property(figure, figure, (one, other) => {
        expect(Math.sign(compare(decimal(one), decimal(other)))).toBe(new Big(one).cmp(other));
      }),
    );
  });

  it('is shared to two decimals toward 0, never rounded twice', () => {
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 100_000 }), (of, part, whole) => {
        const exact = new Big(of).times(part).times(100);
        const hundredths = exact.minus(exact.mod(whole)).div(whole);
        expect(textOf(shareOf(decimal(of), decimal(part), decimal(String(whole))))).toBe(
          hundredths.div(100).toFixed(),
        );
      }),
    );
    expect(textOf(shareOf(decimal('60'), decimal('1'), decimal('3')))).toBe('20');
  });

  it('stays exact where a number would not', () => {
    const large = decimal('9999999999999.99');
    expect(textOf(plus(large, large))).toBe('19999999999999.98');
    expect(textOf(minus(decimal('-9999999999999.99'), large))).toBe('-19999999999999.98');
    expect(textOf(times(large, large))).toBe('99999999999999800000000000.0001');
    expect(textOf(times(decimal('0.01'), decimal('0.01')))).toBe('0.0001');
    expect(textOf(shareOf(large, large, large))).toBe('9999999999999.99');
  });
});

describe('a decimal that is no whole number of hundredths', () => {
  it('is multiplied and compared as its value', () => {
    expect(textOf(times(decimal('0.125'), decimal('8')))).toBe('1');
    expect(textOf(times(decimal('8'), decimal('0.125')))).toBe('1');
    expect(compare(decimal('150.125'), decimal('2'))).toBeGreaterThan(0);
    expect(compare(decimal('2'), decimal('150.125'))).toBeLessThan(0);
    expect(textOf(shareOf(decimal('10'), decimal('1'), decimal('0.125')))).toBe('80');
    expect(textOf(shareOf(decimal('0.125'), decimal('8'), decimal('1')))).toBe('1');
  });

  it('or is too large for one is exact', () => {
    const large = '8796093022208';
    expect(textOf(times(decimal(large), decimal(large)))).toBe('77371252455336267181195264');
    expect(textOf(times(decimal(`-${large}`), decimal(large)))).toBe('-77371252455336267181195264');
    const seventh = shareOf(decimal('9999999999999.99'), decimal('12345.67'), decimal('0.07'));
    expect(textOf(seventh)).toBe('1763667142857141093.47');
    const [of, part, whole] = ['9999999999999.99', '9999999999999.97', '9999999999999.98'].map(decimal);
    if (of && part && whole) expect(textOf(shareOf(of, part, whole))).toBe('9999999999999.97');
  });
});

describe('whole months', () => {
  it('are counted one after the other', () => {
    const first = civilDate('2024-01-01') ?? expect.fail('no day');
    const day = fc.nat(1500).map((days) => addDays(first, days));
    fc.assert(
      fc.property(day, day, (begun, last) => {
        expect(wholeMonths(begun, last)).toBe(counted(begun, last));
      }),
    );
  });
});

function counted(begun: CivilDate, last: CivilDate): number {
  let months = 0;
  while (addMonths(begun, months + 1) <= addDays(last, 1)) months += 1;
  return months;
}
