import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './doubtful.ts';

describe('a run of words with doubtful ones among them', () => {
  it('is cut where they begin and end', () => {
    const run = { at: 10, text: 'tổ dân phố số 3' };
    expect(
      piecesOf(run, [
        { start: 2, end: 5 },
        { start: 13, end: 16 },
        { start: 21, end: 40 },
      ]),
    ).toEqual([
      { at: 10, text: 'tổ ', doubtful: false },
      { at: 13, text: 'dân', doubtful: true },
      { at: 16, text: ' phố ', doubtful: false },
      { at: 21, text: 'số 3', doubtful: true },
    ]);
  });

  it('stays the same words in the same places, whatever is doubtful', () => {
    const places = fc
      .array(fc.tuple(fc.nat(60), fc.nat(9)))
      .map((pairs) =>
        pairs
          .map(([start, length]) => ({ start, end: start + length }))
          .sort((a, b) => a.start - b.start || a.end - b.end),
      );
    fc.assert(
      fc.property(fc.nat(30), fc.string({ maxLength: 30 }), places, (at, text, doubtful) => {
        const pieces = piecesOf({ at, text }, doubtful);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        let from = at;
        for (const piece of pieces) {
          expect(piece.at).toBe(from);
          from += piece.text.length;
        }
      }),
    );
  });
});
