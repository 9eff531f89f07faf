import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemCategories } from '#movement';
import { review } from '#ui';
import {
  asAsked,
  countOf,
  type Filter,
  facetsOf,
  filterIn,
  grouped,
  matches,
  remarks,
  standings,
} from './filter.ts';
import { filterRows } from './filter-rows.ts';
import type { ShownItem } from './shown-items.ts';

type Judged = Parameters<typeof facetsOf>[0];

const ALL: Filter = { kind: null, standing: null, remark: null };
const item = (given: Partial<Judged> = {}): Judged => ({
  category: 'task',
  bounds: 'in',
  decision: null,
  doubts: [],
  change: null,
  ...given,
});

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  kind: fc.constantFrom(null, ...itemCategories),
  standing: fc.constantFrom(null, ...standings),
  remark: fc.constantFrom(null, ...remarks),
});
const anyItem: fc.Arbitrary<Judged> = fc.record({
  category: fc.constantFrom(...itemCategories),
  bounds: fc.constantFrom('in', 'count', 'out'),
  decision: fc.constantFrom(null, 'accepted', 'corrected', 'dropped'),
  doubts: fc.subarray<ShownItem['doubts'][number]>(['words', 'count', 'point', 'vanished']),
  change: fc.constantFrom(null, 'new', 'changed'),
});

describe('the filter of the review', () => {
  it('goes into an address and comes back', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(filterIn(new URLSearchParams(asAsked(filter)))).toEqual(filter);
      }),
    );
  });

  it('takes what it does not know for no filter', () => {
    expect(filterIn(new URLSearchParams('kind=x&standing=&remark=__proto__'))).toEqual(ALL);
  });

  it('counts in groups what it would find one by one', () => {
    fc.assert(
      fc.property(anyFilter, fc.array(anyItem, { maxLength: 30 }), (filter, items) => {
        const found = items.filter((one) => matches(filter, facetsOf(one)));
        expect(countOf(grouped(items), filter)).toBe(found.length);
      }),
    );
  });

  it('puts every item under one standing: what is out of bounds waits for nobody', () => {
    fc.assert(
      fc.property(anyItem, (one) => {
        const found = standings.filter((standing) => matches({ ...ALL, standing }, facetsOf(one)));
        expect(found).toHaveLength(1);
        expect(found[0] === 'waiting').toBe(one.decision === null && one.bounds !== 'out');
      }),
    );
  });

  it('says of an item that it is doubtful and that it is new', () => {
    expect(facetsOf(item({ doubts: ['point'], change: 'new' })).remarks).toEqual(['doubtful', 'new']);
  });
});

describe('the rows of the filter', () => {
  const rowsOf = (items: Judged[], filter = ALL) => filterRows(filter, grouped(items), review.vi);
  const told = (items: Judged[], filter = ALL) =>
    Object.fromEntries(
      rowsOf(items, filter).map(({ name, choices }) => [
        name,
        Object.fromEntries(choices.map(({ value, count }) => [value, count])),
      ]),
    );

  it('offer what the plan has, counted under the rest of the filter', () => {
    const items = [item(), item({ doubts: ['words'] }), item({ category: 'target', decision: 'accepted' })];
    expect(told(items, { ...ALL, kind: 'task' })).toEqual({
      standing: { '': 2, waiting: 2, confirmed: 0, dropped: 0 },
      remark: { '': 2, doubtful: 1 },
      kind: { '': 3, target: 1, task: 2 },
    });
  });

  it('are left out where there is nothing to choose, unless something was chosen', () => {
    const standing = { '': 1, waiting: 1, confirmed: 0, dropped: 0 };
    expect(told([item()])).toEqual({ standing });
    expect(told([item()], { ...ALL, remark: 'new' })).toEqual({
      standing: { '': 0, waiting: 0, confirmed: 0, dropped: 0 },
      remark: { '': 1, new: 0 },
    });
  });
});
