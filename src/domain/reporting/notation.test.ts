import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inVietnamese } from './notation.ts';

describe('figures', () => {
  it('group thousands by dots and mark decimals by a comma', () => {
    expect(inVietnamese('1234567.50')).toBe('1.234.567,50');
    expect(inVietnamese('999')).toBe('999');
    expect(inVietnamese('-1000')).toBe('-1.000');
    expect(inVietnamese('0.5')).toBe('0,5');
  });
  it('read back as the same decimal', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.stringMatching(/^\d{0,6}$/), (whole, fraction) => {
        const decimal = fraction ? `${whole}.${fraction}` : `${whole}`;
        expect(inVietnamese(decimal).replaceAll('.', '').replace(',', '.')).toBe(decimal);
      }),
    );
  });
  it('refuse what is no decimal', () => {
    for (const text of ['', '1e308', '1,5', 'NaN', ' 1'])
      expect(() => inVietnamese(text)).toThrow(RangeError);
  });
});
