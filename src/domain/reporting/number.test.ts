import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inVietnamese } from './notation.ts';
import { MOST_DIGITS, readNumber } from './number.ts';

const whole = { decimals: 0, maximum: null };
const two = { decimals: 2, maximum: null };

describe('a figure as people type it', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['1.234', '1234'],
    ['1.234.567', '1234567'],
    [' 12 000 ', '12000'],
  ])('reads %s as %s', (typed, value) => {
    expect(readNumber(typed, whole)).toEqual({ ok: true, value });
  });

  it('takes the comma as the decimal mark where decimals are allowed', () => {
    expect(readNumber('12,5', two)).toEqual({ ok: true, value: '12.5' });
    expect(readNumber('1.234,50', two)).toEqual({ ok: true, value: '1234.5' });
  });

  it.each(['-1', '−1', '–1'])('refuses %s as below zero, whichever minus was typed', (typed) => {
    expect(readNumber(typed, whole)).toMatchObject({ ok: false, message: expect.stringContaining('số âm') });
  });

  it('refuses decimals where only whole numbers are counted', () => {
    expect(readNumber('12,5', whole)).toMatchObject({
      ok: false,
      message: expect.stringContaining('số nguyên'),
    });
  });

  it('asks about a point that could be either', () => {
    expect(readNumber('12.5', two)).toMatchObject({
      ok: false,
      message: expect.stringContaining('12,5 hay 125'),
    });
  });

  it.each(['1e308', '-1', 'mười', '1.23.456', '12,', ',5', '٣', '½', '1..000', 'Infinity', '0x10'])(
    'refuses %s',
    (typed) => {
      expect(readNumber(typed, two).ok).toBe(false);
    },
  );

  it('refuses more digits than any commune counts, and what is over the maximum', () => {
    expect(readNumber('9'.repeat(MOST_DIGITS + 1), whole).ok).toBe(false);
    expect(readNumber('101', { decimals: 0, maximum: '100' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('100'),
    });
  });

  it('reads back every figure it writes', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 999_999_999_999n }),
        fc.integer({ min: 0, max: 99 }),
        (n, part) => {
          const value = part === 0 ? `${n}` : `${n}.${String(part).padStart(2, '0').replace(/0$/, '')}`;
          expect(readNumber(inVietnamese(value), two)).toEqual({ ok: true, value });
        },
      ),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(typeof readNumber(typed, two).ok).toBe('boolean');
      }),
    );
  });
});
