import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { ofMonths } from '#reporting';
import { criterion, from, set, title } from '../cases/sets/making.ts';
import { nearest } from '../classing/nearest.ts';
import { evaluate, type Judging } from '../classing/outcome.ts';
import type { Result } from '../classing/result.ts';
import { criteriaOf } from '../criteria/tree.ts';
import type { Fact } from '../facts.ts';
import type { Rule } from '../rules/rule.ts';
import { generated, levels, usual } from './testing-generated.ts';

const day = (text: string): CivilDate => civilDate(text) ?? expect.fail(`${text} is no day`);
const judging: Judging = {
  book: { shipped: [], own: [] },
  day: day('2026-11-20'),
  year: { from: day('2025-11-01'), to: day('2026-10-31') },
  rankOf: () => null,
};
const RANKS: readonly string[] = ['good', 'fair', 'below', 'gate'];
const rankOf = (result: Result) => RANKS.indexOf(result.kind === 'class' ? result.class : result.kind);
const holds = fc.assert;

describe('whatever the criteria and the facts', () => {
  it('a gate beats any score', () => {
    holds(
      fc.property(generated, levels, ({ set: one, factsAt }, level) => {
        const gated = {
          ...one,
          nodes: [...one.nodes, criterion('peace', '', { gate: true, asks: { kind: 'no-incident' } })],
        };
        const facts = factsAt(level).set('peace', { kind: 'cases', cases: '1', excepted: [], sources: [] });
        const { result } = evaluate(gated, facts, usual, judging);
        expect(result.kind === 'gate' && result.gates.includes('peace')).toBe(true);
      }),
    );
  });

  it('more evidence never lowers a class where no minus item says so', () => {
    holds(
      fc.property(generated, levels, fc.nat(9), ({ set: one, factsAt }, level, place) => {
        const better = level.map((some, at) => (at === place ? Math.min(4, some + 1) : some));
        const [before, after] = [level, better].map(
          (some) => evaluate(one, factsAt(some), usual, judging).result,
        );
        if (before && after) expect(rankOf(after)).toBeLessThanOrEqual(rankOf(before));
      }),
    );
  });

  it('what nobody told makes a unit wait: it is neither a zero nor a pass', () => {
    holds(
      fc.property(generated, levels, fc.nat(9), ({ set: one, ids, factsAt }, level, place) => {
        const told = level.map((some, at) => (at === place ? null : some));
        const { result, lines } = evaluate(one, factsAt(told), usual, judging);
        const open = lines
          .filter(({ counts, state }) => counts && state === 'missing')
          .map((line) => line.criterion);
        if (result.kind !== 'gate')
          expect(result).toEqual(open.length > 0 ? { kind: 'waiting', missing: open, unset: [] } : result);
        expect(open.every((id) => id === ids[place])).toBe(true);
      }),
    );
  });

  it('points never go above the most with the bonus, nor the bonus above its caps', () => {
    holds(
      fc.property(generated, levels, ({ set: one, factsAt }, level) => {
        const { points, most, bonus, minus } = evaluate(one, factsAt(level), usual, judging);
        expect(Number(points)).toBeLessThanOrEqual(Number(most) + Number(bonus) - Number(minus) + 1e-9);
        const caps = criteriaOf(one.nodes).map(({ scores }) =>
          scores.kind === 'each' ? Number(scores.cap ?? 8) : 0,
        );
        expect(Number(bonus)).toBeLessThanOrEqual(caps.reduce((sum, cap) => sum + cap, 0));
      }),
    );
  });

  it('every number that comes out is a decimal string', () => {
    holds(
      fc.property(generated, levels, ({ set: one, factsAt }, level) => {
        const outcome = evaluate(one, factsAt(level), usual, judging);
        const lines = outcome.lines.flatMap(({ points, most }) =>
          [points, most].filter((some) => some !== null),
        );
        const lacking = nearest(one, outcome, judging);
        const gains = lacking?.gains.map(({ points }) => points) ?? [];
        const all = [...lines, ...gains, lacking?.points ?? '0', outcome.points, outcome.most, outcome.bonus];
        for (const some of all) expect(some).toEqual(expect.stringMatching(/^-?\d+(\.\d+)?$/));
      }),
    );
  });

  it('the order in which facts arrive changes no byte', () => {
    holds(
      fc.property(generated, levels, ({ set: one, factsAt }, level) => {
        const facts = factsAt(level);
        const turned = new Map([...facts].reverse());
        const bytes = [facts, turned].map((some) => JSON.stringify(evaluate(one, some, usual, judging)));
        expect(bytes[0]).toBe(bytes[1]);
      }),
    );
  });
});

describe('a rule through time', () => {
  const rule = (later: string): Rule => ({
    ...{ key: 'least', title: 'Ít nhất', unit: 'count', bar: '>=' },
    values: [
      { from: day('2024-01-01'), until: day('2026-12-31'), value: '3', source, note: null },
      { from: day('2027-01-01'), until: null, value: later, source, note: null },
    ],
  });
  const source = { document: 'Quyết định mẫu', article: null, status: 'C' } as const;
  const asked = criterion('some', '', {
    gate: true,
    asks: { kind: 'count', at: from('>=', { rule: 'least' }) },
  });
  const one = set('timed', 'Kế hoạch mẫu', [asked], title('Đạt'));

  it('gives the old result under the old rules, whatever was set later', () => {
    holds(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), (value, later, own) => {
        const facts = new Map<string, Fact>([
          ['some', { kind: 'amount', value: String(value), sources: [] }],
        ]);
        const pack = { key: 'made', title: '', document: 'Quyết định mẫu', rules: [rule(String(later))] };
        const since = { key: 'least', from: day('2027-06-01'), until: null, value: String(own), source };
        const book = { shipped: [pack], own: [since] };
        const on = (text: string) =>
          evaluate(one, facts, usual, { ...judging, book, day: day(text) }).result.kind;
        const expected = (least: number) => (value >= least ? 'class' : 'gate');
        expect([on('2026-12-31'), on('2027-01-01'), on('2027-05-31'), on('2027-06-01')]).toEqual(
          [3, later, later, own].map(expected),
        );
      }),
    );
  });
});

describe('the roll-up of parts', () => {
  const figures = fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: 24 });
  const months = (some: readonly (readonly [number, number])[]) =>
    some.map(([value, more]) => ({
      month: '2026-01',
      value: String(value),
      denominator: String(value + more),
    }));

  it.each(['sum', 'ratio of sums'] as const)('is the roll-up of the whole: %s', (sums) => {
    holds(
      fc.property(figures, fc.nat(23), (all, cut) => {
        const parts = [all.slice(0, cut), all.slice(cut)].map((some) => ofMonths(sums, months(some)));
        const told = parts.flatMap(({ value, denominator }) =>
          value === null ? [] : [{ month: '', value, denominator }],
        );
        const whole = ofMonths(sums, months(all));
        expect(ofMonths(sums, told)).toEqual(whole);
        const shared = ({ value, denominator }: typeof whole): [string, Fact][] => [
          [
            'ratio',
            { kind: 'share', part: value ?? '', whole: denominator ?? '', wholeOn: null, sources: [] },
          ],
          ['count', { kind: 'amount', value: value ?? '', sources: [] }],
        ];
        const [one, other] = [whole, ofMonths(sums, told)].map((sum) =>
          evaluate(both, new Map(shared(sum)), usual, judging),
        );
        expect(other).toEqual(one);
      }),
    );
  });

  const both = set(
    ...(['both', 'Kế hoạch mẫu'] as const),
    [
      criterion('ratio', '', {
        asks: { kind: 'ratio', at: from('>', '50') },
        scores: { kind: 'scaled', points: '7' },
      }),
      criterion('count', '', {
        asks: { kind: 'count', at: from('>=', '900') },
        scores: { kind: 'scaled', points: '7' },
      }),
    ],
    title('Đạt'),
  );
});
