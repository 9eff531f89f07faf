import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '#calendar';
import { rolledUp, turnsOf } from '#evaluation';
import { linesOf } from './facts-lines.ts';
import type { OwedReport } from './facts-owed.ts';
import { day } from './testing.ts';

const owed: OwedReport[] = ['a', 'b', 'c'].map((report, place) => ({
  ...{ unit: 'u', teller: 'u', own: true, movement: 'm', within: true, touching: true, report, of: null },
  from: day(`2026-0${place + 1}-01`),
  to: day(`2026-0${place + 1}-28`),
  cameAt: new Date('2026-11-20'),
}));
const asked = { indicator: 'i', movement: 'm', wholeOn: null, last: false, monthly: false };
const questions = [
  { ...asked, sums: 'sum' as const, apart: false },
  { ...asked, sums: 'sum' as const, apart: true },
  { ...asked, sums: 'last' as const, apart: true, last: true },
];
const year = { from: day('2026-01-01'), to: day('2026-12-31') };
const figure = fc.record({
  month: fc.integer({ min: 1, max: 9 }),
  report: fc.integer({ min: 0, max: 2 }),
  value: fc.integer({ min: 0, max: 99 }),
});

/** As the lines name the days of a month of 2026, from its first to so many after it. */
const daysOf = (month: number, last: number) =>
  daysBetween(day('2000-01-01'), day(`2026-0${month}-01`)) * 10_000 + last;

describe('the lines of a unit', () => {
  it('are read the same in whatever order they come', () => {
    const two = fc
      .uniqueArray(figure, { selector: ({ month }) => month, maxLength: 9 })
      .chain((figures) =>
        fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length })),
      );
    fc.assert(
      fc.property(two, fc.boolean(), ([one, other], sum) => {
        const toldBy = (figures: typeof one) => {
          const months = figures.map(({ month, value }) => `${daysOf(month, 27)}|${value}`);
          return [...(sum ? ['0|25'] : []), ...(months.length > 0 ? [`1:${months.join('&')}`] : [])];
        };
        const linesFor = (figures: typeof one) =>
          ['a', 'b', 'c'].map((name, report) => [
            name,
            toldBy(figures.filter((figure) => figure.report === report)),
          ]) as [string, string[]][];
        const read = (lines: [string, string[]][]) =>
          linesOf(
            { owed, told: new Map(lines.map(([name, said]) => [name, said.join(';')])) },
            questions,
            new Map(),
          );
        const first = read(linesFor(one));
        const second = read(linesFor(other).map(([name, said]) => [name, said.reverse()]));
        expect(second).toEqual(first);
        expect(first.map(rolledUp)).toEqual(second.map(rolledUp));
      }),
    );
  });

  it('keep each month apart where a criterion asks how often, and the last alone where that is all that counts', () => {
    const told = new Map([
      ['a', `1:${daysOf(1, 30)}|2&${daysOf(2, 27)}|0;2:${daysOf(1, 30)}|1&${daysOf(2, 27)}|0`],
    ]);
    const [, each, last] = linesOf({ owed, told }, questions, new Map());
    if (!each || !last) throw new Error('three were asked');
    const turns = turnsOf(each, 'month', { year, begunOn: null });
    expect(turns.slice(0, 3)).toEqual([
      { name: 'tháng 01/2026', value: '2' },
      { name: 'tháng 02/2026', value: '0' },
      { name: 'tháng 03/2026', value: null },
    ]);
    expect(turnsOf(each, 'quarter', { year, begunOn: day('2026-02-01') }).map(({ name }) => name)).toEqual([
      ...['quý II/2026', 'quý III/2026', 'quý IV/2026'],
    ]);
    expect(last.apart).toMatchObject([{ month: '2026-02', value: '0' }]);
    expect(each.lacking).toMatchObject([
      { why: 'no figure', to: '2026-02-28' },
      { why: 'no figure', to: '2026-03-28' },
    ]);
  });
});
