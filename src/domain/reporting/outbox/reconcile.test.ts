import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from './reconcile.ts';

const answers = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', '__proto__'),
  fc.constantFrom('', '1', '2', '3'),
  {
    maxKeys: 4,
    noNullPrototype: true,
  },
);
const said = (of: Record<string, string>, field: string) => (Object.hasOwn(of, field) ? of[field] : '') || '';
const FIELDS = ['a', 'b', 'c', 'd'];

describe('two devices, one report', () => {
  it('takes from each what it alone changed', () => {
    expect(reconcile({ a: '1', b: '1', c: '1' }, { a: '2', b: '1', c: '1' }, { a: '1', b: '3' })).toEqual({
      answers: { a: '2', b: '3' },
      disputed: {},
    });
  });

  it('shows both where both changed one field, an emptied one too', () => {
    expect(reconcile({ a: '1', b: '1' }, { a: '2', b: '2' }, { a: '3' })).toEqual({
      answers: { a: '2', b: '2' },
      disputed: { a: '3', b: '' },
    });
  });

  it('loses no edit of either side', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, ours, theirs) => {
        const { answers: kept, disputed } = reconcile(base, ours, theirs);
        for (const field of FIELDS) {
          const now = [said(kept, field), ...(Object.hasOwn(disputed, field) ? [said(disputed, field)] : [])];
          if (said(ours, field) !== said(base, field)) expect(now).toContain(said(ours, field));
          if (said(theirs, field) !== said(base, field)) expect(now).toContain(said(theirs, field));
          if (said(ours, field) === said(theirs, field)) expect(now).toEqual([said(ours, field)]);
        }
      }),
    );
  });

  it('comes to the same from both sides where nothing is disputed', () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, ours, theirs) => {
        const one = reconcile(base, ours, theirs);
        const other = reconcile(base, theirs, ours);
        expect(Object.keys(one.disputed).sort()).toEqual(Object.keys(other.disputed).sort());
        for (const field of FIELDS)
          if (!Object.hasOwn(one.disputed, field))
            expect(said(one.answers, field)).toBe(said(other.answers, field));
      }),
    );
  });
});
