import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { title } from '../cases/sets/making.ts';
import { classify, type Evaluated, type Standing } from '../classing/caps.ts';
import type { Choice } from '../classing/choice.ts';
import { roomAt } from '../classing/room.ts';
import type { Cap, Scale } from '../criteria/scale.ts';
import { compareShares, decimal } from '../scoring/decimal.ts';

const day: CivilDate = civilDate('2026-11-20') ?? expect.fail('no day');
const rules = { book: { shipped: [], own: [] }, day };
const KEYS = ['excellent', 'good', 'done'] as const;
const units: fc.Arbitrary<Evaluated[]> = fc
  .array(fc.tuple(fc.constantFrom(...KEYS, 'below', 'waiting'), fc.nat(6)), { maxLength: 40 })
  .map((list) =>
    list.map(([kind, points], at) => ({
      unit: `đơn vị ${at}`,
      outcome: { points: String(points), most: '6', result: resultOf(kind) },
    })),
  );

function resultOf(kind: string): Evaluated['outcome']['result'] {
  if (kind === 'waiting') return { kind, missing: ['x'], unset: [] };
  return kind === 'below' ? { kind } : { kind: 'class', class: kind };
}

const cap = fc.record({
  class: fc.constant('excellent'),
  atMost: fc.constantFrom('0', '20', '33.3', '100').map((value) => ({ value })),
  of: fc.constantFrom('rated' as const, { class: 'good' }, { class: 'done' }),
});
const scaleOf = (caps: readonly Cap[], score: Scale['score'] = 'points') => ({
  scale: title('', { score, caps, classes: KEYS.map((key) => ({ key, name: key, from: null, needs: [] })) }),
});
const isIn = (key: string, { result }: Standing) =>
  (result.kind === 'class' || result.kind === 'capped') && result.class === key;

/** Of the tie that a cap leaves, as many as there is room for. */
function choiceIn(scale: ReturnType<typeof scaleOf>, list: readonly Evaluated[]): Choice {
  const { caps, standings } = classify(scale, list, [], rules);
  const [found] = caps;
  const room = found ? roomAt(found, standings) : 0;
  const among = found?.tied ?? [];
  return { class: 'excellent', units: among.slice(0, room), among };
}

const chose = (units: string[], among: string[]): Choice => ({ class: 'recognised', units, among });

describe('a cap', () => {
  it('is never exceeded, and leaves no room unused', () => {
    fc.assert(
      fc.property(units, cap, (list, one) => {
        const { standings, caps } = classify(scaleOf([one]), list, [], rules);
        const percent = Number(one.atMost.value);
        const kept = standings.filter((unit) => isIn('excellent', unit)).length;
        const tied = standings.filter(({ result }) => result.kind === 'tied').length;
        const { allowed = 0, base = 0, reached = 0 } = caps[0] ?? {};
        expect(kept).toBeLessThanOrEqual(allowed);
        expect(allowed * 100).toBeLessThanOrEqual(base * percent + 1e-9);
        if (tied === 0) expect(kept).toBe(allowed);
        const wider = base - (one.of !== 'rated' && one.of.class === 'good' ? 1 : 0);
        if (allowed < reached) expect((allowed + 1) * 100).toBeGreaterThan(wider * percent - 1e-9);
      }),
    );
  });

  it('takes nobody down before one with fewer points', () => {
    fc.assert(
      fc.property(units, cap, (list, one) => {
        const { standings } = classify(scaleOf([one]), list, [], rules);
        const points = new Map(list.map(({ unit, outcome }) => [unit, Number(outcome.points)]));
        const of = (some: readonly Standing[]) => some.map(({ unit }) => points.get(unit) ?? 0);
        const kept = of(standings.filter((unit) => isIn('excellent', unit)));
        const fallen = of(standings.filter(({ result }) => result.kind === 'capped'));
        expect(Math.max(...fallen, -1)).toBeLessThanOrEqual(Math.min(...kept, 99));
      }),
    );
  });

  it('comes out the same in any order of arrival', () => {
    fc.assert(
      fc.property(units, cap, fc.infiniteStream(fc.nat()), (list, one, order) => {
        const choice = choiceIn(scaleOf([one]), list);
        const turnedRound = {
          ...{ ...choice, units: choice.units.toReversed() },
          among: choice.among.toReversed(),
        };
        const keys = new Map(list.map(({ unit }) => [unit, order.next().value]));
        const turned = [...list].sort((a, b) => (keys.get(a.unit) ?? 0) - (keys.get(b.unit) ?? 0));
        const results = [
          classify(scaleOf([one]), list, [choice], rules),
          classify(scaleOf([one]), turned, [turnedRound], rules),
        ];
        const [first, second] = results.map(({ standings, caps }) => ({
          caps,
          standings: [...standings].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
        }));
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
      }),
    );
  });

  it('that falls into another cap takes down from the class of its own', () => {
    const list = ['a', 'b', 'c'].map((unit, at) => ({
      unit,
      outcome: { points: String(9 - at), most: '9', result: resultOf('excellent') },
    }));
    const none = { atMost: { value: '0' }, of: 'rated' } as const;
    const { standings } = classify(
      scaleOf([
        { class: 'excellent', ...none },
        { class: 'good', ...none },
      ]),
      list,
      [],
      rules,
    );
    expect(standings.map(({ result }) => result)).toEqual(
      Array(3).fill({ kind: 'capped', class: 'done', from: 'excellent' }),
    );
  });

  it('below the lowest class leaves none', () => {
    const list = [{ unit: 'a', outcome: { points: '9', most: '9', result: resultOf('done') } }];
    const { standings } = classify(
      scaleOf([{ class: 'done', atMost: { value: '0' }, of: 'rated' }]),
      list,
      [],
      rules,
    );
    expect(standings[0]?.result).toEqual({ kind: 'capped', class: null, from: 'done' });
  });
});

describe('on a scale of percent', () => {
  const scale = scaleOf([{ class: 'excellent', atMost: { value: '50' }, of: 'rated' }], 'percent');
  const two = (a: [string, string], b: [string, string]) => {
    const units = [['a', ...a] as const, ['b', ...b] as const].map(([unit, points, most]) => ({
      ...{ unit, outcome: { points, most, result: resultOf('excellent') } },
    }));
    const { standings, caps } = classify(scale, units, [], rules);
    return [...standings.map(({ result }) => result.kind), caps[0]?.by];
  };

  it('units rank by their points of the most that each could reach', () => {
    expect(two(['90', '100'], ['57', '60'])).toEqual(['capped', 'class', 'percent']);
    expect(two(['90', '100'], ['81', '90'])).toEqual(['tied', 'tied', 'percent']);
    expect(two(['88.88', '100'], ['80', '90'])).toEqual(['capped', 'class', 'percent']);
    expect(two(['33.333', '99.999'], ['1', '3'])).toEqual(['tied', 'tied', 'percent']);
  });

  it('who could reach nothing has reached nothing', () => {
    expect(two(['0', '0'], ['1', '100'])).toEqual(['capped', 'class', 'percent']);
    expect(two(['0', '0'], ['0', '100'])).toEqual(['tied', 'tied', 'percent']);
  });

  it('what was compared is said where anything was', () => {
    const one = [{ unit: 'a', outcome: { points: '1', most: '2', result: resultOf('excellent') } }];
    const all = {
      scale: {
        ...scale.scale,
        caps: [{ class: 'excellent', atMost: { value: '100' }, of: 'rated' as const }],
      },
    };
    expect(classify(all, one, [], rules).caps[0]).not.toHaveProperty('by');
    expect(classify(scale, one, [], rules).caps[0]).toMatchObject({ allowed: 0, by: 'percent' });
  });

  it('shares are compared as fractions are, however fine or large they are', () => {
    const figure = fc.tuple(fc.bigInt(0n, 10n ** 18n), fc.bigInt(1n, 10n ** 18n));
    fc.assert(
      fc.property(figure, figure, fc.nat(4), ([a, b], [c, d], digits) => {
        const of = (number: bigint) => decimal(new Big(String(number)).div(10 ** digits).toFixed());
        const way = compareShares({ part: of(a), whole: of(b) }, { part: of(c), whole: of(d) });
        expect(Math.sign(way)).toBe(Math.sign(Number(a * d - c * b)));
      }),
    );
  });
});

describe('at the edge of a cap', () => {
  const list = (points: string, units: readonly string[]) =>
    units.map((unit) => ({
      unit,
      outcome: { points, most: '9', result: { kind: 'class', class: 'recognised' } as const },
    }));
  const scale = (value: string) => ({
    scale: { ...title('Đạt'), caps: [{ class: 'recognised', atMost: { value }, of: 'rated' } as const] },
  });

  it('nobody is tied for no room, not even at 0 points', () => {
    const { standings, caps } = classify(scale('0'), list('0', ['a', 'b']), [], rules);
    expect(standings.map(({ result }) => result.kind)).toEqual(['capped', 'capped']);
    expect(caps[0]?.tied).toEqual([]);
  });

  it('a choice is said, with how many were equal; where nobody had to choose nothing is', () => {
    const caps = (points: [string, string], choices: Choice[]) =>
      classify(scale('50'), [...list(points[0], ['a']), ...list(points[1], ['b'])], choices, rules).caps[0];
    expect(caps(['5', '5'], [chose(['b'], ['a', 'b'])])).toMatchObject({ tied: [], chosenAmong: 2 });
    expect(caps(['5', '5'], [])).not.toHaveProperty('chosenAmong');
    expect(caps(['6', '5'], [chose(['a'], ['a', 'b'])])).not.toHaveProperty('chosenAmong');
  });

  it('a choice settles the very tie in which it was made: same class, same equals, as many as there is room for', () => {
    const kinds = (choice: Choice) =>
      classify(scale('67'), list('5', ['a', 'b', 'c']), [choice], rules)
        .standings.map(({ result }) => result.kind)
        .join(' ');
    const all = ['c', 'b', 'a'];
    expect(kinds(chose(['b', 'c'], all))).toBe('capped class class');
    expect(kinds(chose(['b', 'c'], ['b', 'c', 'd']))).toBe('tied tied tied');
    for (const other of [
      ...[
        chose(['b', 'c'], ['b', 'c']),
        chose(['b', 'c'], [...all, 'd']),
        chose(['b', 'd'], ['b', 'c', 'd']),
      ],
      ...[chose(['b'], all), chose(all, all), chose(['b', 'b'], all), chose(['b', 'd'], all), chose([], [])],
      { ...chose(['b', 'c'], all), class: 'good' },
    ])
      expect(kinds(other)).toBe('tied tied tied');
  });

  it('a choice that settles a tie is told apart from one that settles none', () => {
    const [mine, stale] = [chose(['b'], ['a', 'b']), chose(['a'], ['a', 'c'])];
    const choices = (value: string) =>
      classify(scale(value), list('5', ['a', 'b']), [stale, mine, chose([], [])], rules).choices;
    expect(choices('50')).toEqual([mine]);
    expect(choices('100')).toEqual([]);
  });

  it('nobody is tied where there is room for all, not even at 0 points', () => {
    const { standings, caps } = classify(scale('100'), list('0', ['a', 'b']), [], rules);
    expect(standings.map(({ result }) => result.kind)).toEqual(['class', 'class']);
    expect(caps[0]).not.toHaveProperty('chosenAmong');
  });

  it('points rank as they come, whatever each could reach', () => {
    const units = [
      {
        unit: 'a',
        outcome: { points: '57', most: '60', result: { kind: 'class', class: 'recognised' } as const },
      },
      {
        unit: 'b',
        outcome: { points: '90', most: '100', result: { kind: 'class', class: 'recognised' } as const },
      },
    ];
    const { standings, caps } = classify(scale('50'), units, [], rules);
    expect(standings.map(({ result }) => result.kind)).toEqual(['capped', 'class']);
    expect(caps[0]).not.toHaveProperty('by');
  });

  it('those tied are told in the order of their ids, with the room there is', () => {
    const { standings, caps } = classify(scale('50'), list('5', ['c', 'a', 'd', 'b']), [], rules);
    expect(caps[0]).toMatchObject({ allowed: 2, tied: ['a', 'b', 'c', 'd'] });
    expect(caps[0] && roomAt(caps[0], standings)).toBe(2);
    const chosen = classify(
      scale('50'),
      list('5', ['c', 'a', 'd', 'b']),
      [chose(['d', 'c'], ['a', 'b', 'c', 'd'])],
      rules,
    );
    expect(chosen.standings.map(({ unit, result }) => [unit, result.kind])).toEqual([
      ['c', 'class'],
      ['a', 'capped'],
      ['d', 'class'],
      ['b', 'capped'],
    ]);
    expect(chosen.caps[0] && roomAt(chosen.caps[0], chosen.standings)).toBe(0);
  });
});

describe('the room at the edge of a cap', () => {
  it('is what those inside leave, those who fell into the class among them', () => {
    const unit = (name: string, key: string, points: string) => ({
      unit: name,
      outcome: { points, most: '9', result: { kind: 'class', class: key } as const },
    });
    const classes = ['excellent', 'good', 'fair'].map((key) => ({ key, name: key, from: null, needs: [] }));
    const share = (key: string, value: string) => ({ class: key, atMost: { value }, of: 'rated' }) as const;
    const caps = [share('excellent', '0'), share('good', '50')];
    const list = [
      unit('a', 'excellent', '9'),
      unit('b', 'good', '5'),
      unit('c', 'good', '5'),
      unit('d', 'fair', '1'),
    ];
    const found = classify({ scale: { ...title('Đạt'), classes, caps } }, list, [], rules);
    expect(found.standings.map(({ result }) => result.kind)).toEqual(['capped', 'tied', 'tied', 'class']);
    expect(found.caps[1] && roomAt(found.caps[1], found.standings)).toBe(1);
  });
});
