import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksAfter, type Staff, turnFor } from './whose.ts';

const staff: Staff = { officers: ['an', 'binh'], holders: { police: ['cuc', 'dung'], empty: [] } };
const waiting = { review: 'waiting', asker: null } as const;
const answered = { review: 'answered', step: 'police' } as const;

describe('whose turn it is', () => {
  it('is that of whoever holds the step, and of every officer where nobody does', () => {
    expect(turnFor('cuc', { ...waiting, step: 'police' }, staff)).toBe('reviews');
    expect(turnFor('an', { ...waiting, step: 'police' }, staff)).toBeNull();
    for (const step of [null, 'empty', 'gone'])
      expect([step, turnFor('an', { ...waiting, step }, staff)]).toEqual([step, 'reviews']);
  });

  it('is the asker’s alone once a unit has answered', () => {
    expect(turnFor('cuc', { ...answered, asker: 'cuc' }, staff)).toBe('answers');
    expect(turnFor('dung', { ...answered, asker: 'cuc' }, staff)).toBeNull();
  });

  it('goes to all who hold the step where the asker does not any more', () => {
    for (const asker of ['an', 'left', null]) {
      expect(turnFor('cuc', { ...answered, asker }, staff)).toBe('answers inherited');
      expect(turnFor('dung', { ...answered, asker }, staff)).toBe('answers inherited');
      expect(turnFor('an', { ...answered, asker }, staff)).toBeNull();
    }
  });

  it('is nobody’s of the commune while the unit is to answer, but the asker asks after it', () => {
    const returned = { review: 'returned', step: null, asker: 'an' } as const;
    expect(turnFor('an', returned, staff)).toBeNull();
    expect(asksAfter('an', returned, staff)).toBe(true);
    expect(asksAfter('binh', returned, staff)).toBe(false);
  });

  it('is always somebody’s', () => {
    const people = ['an', 'binh', 'cuc', 'dung'];
    fc.assert(
      fc.property(
        fc.constantFrom('waiting', 'answered'),
        fc.constantFrom(null, 'police', 'empty', 'gone'),
        fc.constantFrom(null, 'left', ...people),
        (review, step, asker) => {
          expect(people.some((me) => turnFor(me, { review, step, asker }, staff) !== null)).toBe(true);
        },
      ),
    );
  });
});
