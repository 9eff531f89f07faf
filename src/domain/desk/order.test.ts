import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from '#calendar';
import { type Matter, matterKinds } from './matter.ts';
import { ordered, SOON, urgencyOf } from './order.ts';

const today = day('2026-11-10');

function day(text: string): CivilDate {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

const dates = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const matters: fc.Arbitrary<Matter> = fc.record({
  kind: fc.constantFrom(...matterKinds),
  id: fc.uuid(),
  name: fc.string(),
  movement: fc.option(fc.uuid()),
  movementName: fc.option(fc.string()),
  count: fc.integer({ min: 1, max: 3000 }),
  waitsFor: fc.option(fc.string()),
  since: fc.option(dates),
  due: fc.option(dates),
  asked: fc.boolean(),
  clause: fc.option(fc.string()),
});

describe('a desk', () => {
  it('lists whatever is overdue before whatever is not yet due, but for what the reader signs', () => {
    fc.assert(
      fc.property(fc.array(matters), (all) => {
        const lines = ordered(all, today).filter(({ kind }) => kind !== 'sign');
        const over = lines.map(({ due, asked }) => due !== null && due < today && !asked);
        expect(over).toEqual(over.toSorted((one, other) => Number(other) - Number(one)));
      }),
    );
  });

  it('never calls overdue what is only asked for, what has no day, and what is due today', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        for (const calm of [
          { ...matter, asked: true },
          { ...matter, due: null },
          { ...matter, due: today },
        ])
          expect(urgencyOf(calm, today)).not.toBe('overdue');
      }),
    );
  });

  it('loses nothing, doubles nothing, and does not depend on the order in which it was found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(matters, { selector: ({ id }) => id }), fc.nat(), (all, turn) => {
        const lines = ordered(all, today);
        expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
        expect(lines).toHaveLength(all.length);
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))];
        expect(ordered(turned, today)).toEqual(lines);
      }),
    );
  });

  it('lists the longest overdue first, what somebody waits for before housekeeping, and of each what has waited longest', () => {
    const one = { ...blank, kind: 'missing', due: day('2026-11-09'), id: 'a' } as const;
    const other = { ...blank, kind: 'missing', due: day('2026-08-01'), id: 'b' } as const;
    const young = { ...blank, kind: 'reviews', since: day('2026-11-08'), id: 'c' } as const;
    const old = { ...blank, kind: 'reviews', since: day('2026-11-01'), id: 'd' } as const;
    const points = { ...blank, kind: 'points', since: day('2026-01-01'), id: 'e' } as const;
    const lines = ordered([points, young, one, old, other], today);
    expect(lines.map(({ id }) => id)).toEqual(['b', 'a', 'd', 'c', 'e']);
  });

  it('has a near day through its last', () => {
    const due = (days: number) => urgencyOf({ ...blank, kind: 'due', due: addDays(today, days) }, today);
    expect([0, SOON, SOON + 1, -1].map(due)).toEqual(['soon', 'soon', 'later', 'overdue']);
  });

  it('lets what was asked for and has passed wait, and what waits for a day to be told', () => {
    const asked = { ...blank, kind: 'milestone', due: addDays(today, -3), asked: true } as const;
    expect(urgencyOf(asked, today)).toBe('waiting');
    expect(urgencyOf({ ...blank, kind: 'event' }, today)).toBe('waiting');
  });
});

const blank = {
  id: '',
  name: '',
  movement: null,
  movementName: null,
  count: 1,
  waitsFor: null,
  since: null,
  due: null,
  asked: false,
  clause: null,
};
