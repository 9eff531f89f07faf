import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overYears, type YearOf } from './over-years.ts';

const classes = [
  { key: 'good', name: 'Tốt' },
  { key: 'fair', name: 'Khá' },
];
const unit = (name: string, state: string, got: string | null = null) => ({
  ...{ unit: name, name: `Tổ ${name}`, state, class: got },
});
const year = (of: number, units: YearOf['units'], some: Partial<YearOf> = {}): YearOf => ({
  ...{ year: of, classes, below: 'Chưa đạt', units, succession: [], ...some },
});

describe('results over the years', () => {
  it('count each class, those below it, and apart those that are not rated or open', () => {
    const [only] = overYears([
      year(2026, [
        unit('1', 'class', 'good'),
        unit('2', 'capped', 'fair'),
        unit('3', 'gate'),
        unit('4', 'below'),
        unit('5', 'not rated'),
        unit('6', 'waiting'),
      ]),
    ]);
    expect(only).toMatchObject({
      classes: [{ units: 1 }, { units: 1 }],
      ...{ below: { name: 'Chưa đạt', units: 2 }, open: 2, units: 6, since: null },
    });
  });

  it('say who came and went between, and into whom: a line breaks there', () => {
    const [, second] = overYears([
      year(2027, [unit('1', 'class', 'fair'), unit('2', 'class', 'fair'), unit('9', 'below')], {
        succession: [{ from: '3', to: '1' }],
      }),
      year(2026, [unit('1', 'class', 'good'), unit('2', 'below'), unit('3', 'class', 'good')]),
    ]);
    expect(second?.since).toEqual({
      ...{ year: 2026, better: 1, worse: 1, same: 0, otherScale: false },
      ...{ came: ['Tổ 9'], went: ['Tổ 3'], merged: ['Tổ 1'] },
    });
  });

  it('hold nobody against a year whose classes are others', () => {
    const other = [{ key: 'recognised', name: 'Đạt' }];
    const [, second] = overYears([
      year(2025, [unit('1', 'class', 'recognised')], { classes: other }),
      year(2026, [unit('1', 'class', 'good')]),
    ]);
    expect(second?.since).toMatchObject({ otherScale: true, better: 0, worse: 0, same: 0 });
  });

  it('lose nobody, in whatever order the years come', () => {
    const one = fc.record({
      unit: fc.constantFrom('1', '2', '3', '4'),
      state: fc.constantFrom('class', 'below', 'waiting'),
      got: fc.constantFrom('good', 'fair'),
    });
    const list = fc.uniqueArray(one, { selector: ({ unit }) => unit });
    fc.assert(
      fc.property(list, list, (first, second) => {
        const made = (some: typeof first) =>
          some.map(({ unit: name, state, got }) => unit(name, state, state === 'class' ? got : null));
        const years = [year(2025, made(first)), year(2026, made(second))];
        const found = overYears(years);
        expect(overYears(years.toReversed())).toEqual(found);
        for (const { classes: counted, below, open, units } of found)
          expect(counted.reduce((sum, { units: some }) => sum + some, below.units + open)).toBe(units);
        const { came = [], went = [] } = found[1]?.since ?? {};
        expect(second.length - came.length).toBe(first.length - went.length);
      }),
    );
  });
});
