import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from './index.ts';

describe('printable text', () => {
  it('is NFC on one line, without controls, overrides and halves of characters', () => {
    expect(printable('To\u0302\u0309 dân\r\nphố\t1')).toBe('Tổ dân phố 1');
    expect(printable('a\u0000b\u202Ec\uFEFFd\uD800')).toBe('abcd\uFFFD');
    expect(printable('Số:\u00A0\u00A0/BC')).toBe('Số:\u00A0\u00A0/BC');
  });

  it('never throws, and stays as it is when printed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = printable(text);
        expect(printable(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u);
      }),
    );
  });
});
