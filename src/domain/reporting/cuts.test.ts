import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, monthsOf, type Stretch } from '#calendar';
import { cutOf, type Days, holdsMiddle, type ToldMonth } from './cuts.ts';
import { day } from './testing.ts';

const START = day('2025-01-01');
const ALL = { from: START, to: day('2027-12-31') };
/** 36 months from January 2025 on, of two units; each tells 1 more than the month before. */
const told: ToldMonth[] = Array.from({ length: 36 }, (_, place) => addMonths(START, place)).flatMap(
  (from, place) =>
    ['a', 'b'].map((unit) => ({
      unit,
      month: from.slice(0, 7),
      from,
      to: addDays(addMonths(from, 1), -1),
      value: String(place + 1),
      denominator: '100',
      sentAt: new Date(0),
    })),
);
const cut = (from: string, to: string, months = told, sums: Parameters<typeof cutOf>[0] = 'sum') =>
  cutOf(sums, { from: day(from), to: day(to) }, { months, periods: [], units: 2, asked: ALL });

describe('a cut of the months', () => {
  it('of the calendar year and of any other year comes from one set', () => {
    expect(cut('2025-01-01', '2025-12-31')).toMatchObject({
      value: '156',
      months: { length: 12 },
      edges: [],
    });
    expect(cut('2025-11-01', '2026-10-31').value).toBe(String(2 * sumFrom(11, 22)));
    expect(cut('2025-11-15', '2026-11-14').value).toBe(String(2 * sumFrom(11, 22)));
    expect(cut('2025-12-15', '2026-12-14').value).toBe(String(2 * sumFrom(12, 23)));
  });

  it('says where an edge cuts a month, and counts it where most of it lies', () => {
    const year = cut('2025-11-10', '2026-11-09');
    expect(year.edges).toMatchObject([
      { month: '2025-11', counted: true, said: expect.stringContaining('10/11/2025') },
      { month: '2026-11', counted: false },
    ]);
    expect(cut('2026-11-10', '2026-12-31').value).toBe(String(2 * sumFrom(23, 24)));
  });

  it('says which months are missing, and of how many units', () => {
    const some = told.filter(
      ({ month, unit }) => month !== '2025-02' && !(month === '2025-03' && unit === 'a'),
    );
    expect(cut('2025-01-01', '2025-04-30', some).missing).toEqual([
      { month: '2025-02', told: 0, of: 2 },
      { month: '2025-03', told: 1, of: 2 },
    ]);
  });

  it('misses no month that nobody was asked of', () => {
    const some = told.filter(({ month }) => month === '2025-02');
    const asked = { from: day('2025-02-01'), to: day('2025-03-31') };
    const days = { from: START, to: day('2025-12-31') };
    expect(cutOf('sum', days, { months: some, periods: [], units: 2, asked }).missing).toEqual([
      { month: '2025-03', told: 0, of: 2 },
    ]);
  });

  it('takes the last month of what stands, unit by unit', () => {
    expect(cut('2025-01-01', '2025-03-31', told, 'last')).toMatchObject({ value: '6', denominator: '200' });
    expect(cut('2025-01-01', '2025-03-31', told, 'ratio of sums')).toMatchObject({
      value: '12',
      denominator: '600',
    });
    expect(cut('2025-01-01', '2025-03-31', told, 'none').value).toBeNull();
  });

  it('counts the newest word on the same days, and both parts of a month told in two', () => {
    const [one] = told;
    if (!one) throw new Error('no month');
    const again = { ...one, value: '50', sentAt: new Date(1) };
    expect(cut('2025-01-01', '2025-01-31', [...told, again]).value).toBe('51');
    const parts = [
      { ...one, to: day('2025-01-09') },
      { ...one, from: day('2025-01-10'), value: '4' },
    ];
    expect(cut('2025-01-01', '2025-01-31', parts).value).toBe('5');
  });

  it('leaves out a whole period that an edge cuts, and says so', () => {
    const period = { unit: 'a', name: 'Quý IV', value: '9', denominator: null, sentAt: new Date(0) };
    const periods = [
      { ...period, name: 'Quý III', from: day('2025-07-01'), to: day('2025-09-30') },
      { ...period, from: day('2025-10-01'), to: day('2025-12-31') },
    ];
    const days = { from: day('2024-11-15'), to: day('2025-11-14') };
    expect(cutOf('sum', days, { months: [], periods, units: 1, asked: ALL })).toMatchObject({
      value: '9',
      unsplit: [{ name: 'Quý IV' }],
    });
  });
});

describe('any row of cuts', () => {
  const edges = fc.uniqueArray(fc.integer({ min: 1, max: 1094 }), { maxLength: 12 });
  const stretches = (at: number[]): Days[] => {
    const starts = [0, ...at].sort((one, other) => one - other).map((days) => addDays(START, days));
    return starts.map((from, place) => ({
      from,
      to: addDays(starts[place + 1] ?? addDays(START, 1095), -1),
    }));
  };

  it('adds up to all months: no month falls in two of them, or in none', () => {
    fc.assert(
      fc.property(edges, (at) => {
        const sums = stretches(at).map((days) =>
          cutOf('sum', days, { months: told, periods: [], units: 2, asked: ALL }),
        );
        const total = sums.reduce((sum, { value }) => sum.plus(value ?? 0), new Big(0));
        expect(total.toFixed()).toBe(String(2 * sumFrom(1, 36)));
        expect(sums.flatMap(({ months }) => months)).toHaveLength(36);
      }),
    );
  });

  it('counts a month where the periods would ask for it, wherever the edge between two of them lies', () => {
    for (let at = 40; at < 800; at += 1) {
      const [one, other] = stretches([at]).map(
        (days): Stretch => ({ ...days, kind: 'round', label: days.from, name: days.from }),
      );
      if (!one || !other) throw new Error('two stretches');
      const month = other.from.slice(0, 7);
      const asks = monthsOf(one, [other]).some((asked) => asked.month === month);
      expect([other.from, holdsMiddle(one, month)]).toEqual([other.from, asks]);
    }
  });
});

/** Of the whole numbers from one to another. */
function sumFrom(first: number, last: number): number {
  return ((first + last) * (last - first + 1)) / 2;
}
