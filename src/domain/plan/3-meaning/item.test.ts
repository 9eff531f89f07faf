import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../1-text/fold.ts';
import { clean, part } from '../1-text/passage.ts';
import { quoterOf } from './item.ts';

describe('a quote', () => {
  it('folds to the words at its span, wherever it is cut', () => {
    const marks = fc.constantFrom('a', 'Ề', ' ', '\t', '*', '\\', '#', '\u200b', '<b>', '</i>', '.');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), fc.nat(40), fc.nat(40), (letters, from, to) => {
        const text = letters.join('');
        const { quote, span } = quoterOf(text)('task', part(clean(text, 0), from, Math.max(from, to)), '');
        expect(fold(text.slice(...span))).toBe(fold(quote));
      }),
    );
  });

  it('has an identity of its clause and words, and a second one where they stand twice', () => {
    const quote = quoterOf('ra quân, ra quân');
    const [first, again] = [clean('ra quân', 0), clean('ra quân', 9)].map(
      (words) => quote('task', words, 'I/1:2').id,
    );
    expect(again).toBe(`${first}-2`);
    expect(quoterOf('… ra quân')('task', clean('ra quân', 2), 'I/1:2').id).toBe(first);
    expect(quoterOf('ra quân')('task', clean('ra quân', 0), 'I/2:2').id).not.toBe(first);
  });
});
