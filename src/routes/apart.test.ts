import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartIn, withApart } from './apart.ts';

const asked = () => ({ locals: {}, isDataRequest: false });

describe('text that is put apart', () => {
  it('stands at its mark, every letter of it, however long its pieces are', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(40_000)))), (given) => {
        const texts = given.map((pieces) => pieces.map(([text, times]) => text.slice(0, 3).repeat(times)));
        const event = asked();
        const put = apartIn(event);
        const page = `đầu${texts.map((pieces) => put?.(pieces)).join(' giữa ')}cuối`;
        const whole = `đầu${texts.map((pieces) => pieces.join('')).join(' giữa ')}cuối`;
        expect(Buffer.concat(withApart(event, page)).equals(Buffer.from(whole))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it('is no matter of a page that put nothing apart', () => {
    expect(withApart(asked(), 'trang')).toEqual([Buffer.from('trang')]);
  });

  it('is not there where only the data of a page is asked for', () => {
    expect(apartIn({ locals: {}, isDataRequest: true })).toBeUndefined();
  });
});
