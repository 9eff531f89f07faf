import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import { title } from '../cases/sets/making.ts';
import { classify, type Evaluated, type Standing } from '../classing/caps.ts';
import type { Cap } from '../criteria/scale.ts';

const day: CivilDate = civilDate('2026-11-20') ?? expect.fail('no day');
const rules = { book: { shipped: [], own: [] }, day };
const KEYS = ['excellent', 'good', 'done'] as const;
const units: fc.Arbitrary<Evaluated[]> = fc
  .array(fc.tuple(fc.constantFrom(...KEYS, 'below', 'waiting'), fc.nat(6)), { maxLength: 40 })
  .map((list) =>
    list.map(([kind, points], at) => ({
      unit: `đơn vị ${at}`,
      outcome: { points: String(points), result: resultOf(kind) },
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
const scaleOf = (caps: readonly Cap[]) => ({
  scale: title('', { caps, classes: KEYS.map((key) => ({ key, name: key, from: null, needs: [] })) }),
});
const isIn = (key: string, { result }: Standing) =>
  (result.kind === 'class' || result.kind === 'capped') && result.class === key;

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
      fc.property(
        units,
        cap,
        fc.infiniteStream(fc.nat()),
        fc.array(fc.nat(39)),
        (list, one, order, chosen) => {
          const preferred = chosen.map((at) => `đơn vị ${at}`);
          const keys = new Map(list.map(({ unit }) => [unit, order.next().value]));
          const turned = [...list].sort((a, b) => (keys.get(a.unit) ?? 0) - (keys.get(b.unit) ?? 0));
          const results = [
            classify(scaleOf([one]), list, preferred, rules),
            classify(scaleOf([one]), turned, [...preferred].reverse(), rules),
          ];
          const [first, second] = results.map(({ standings, caps }) => ({
            caps,
            standings: [...standings].sort((a, b) => (a.unit < b.unit ? -1 : 1)),
          }));
          expect(JSON.stringify(second)).toBe(JSON.stringify(first));
        },
      ),
    );
  });

  it('that falls into another cap takes down from the class of its own', () => {
    const list = ['a', 'b', 'c'].map((unit, at) => ({
      unit,
      outcome: { points: String(9 - at), result: resultOf('excellent') },
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
    const list = [{ unit: 'a', outcome: { points: '9', result: resultOf('done') } }];
    const { standings } = classify(
      scaleOf([{ class: 'done', atMost: { value: '0' }, of: 'rated' }]),
      list,
      [],
      rules,
    );
    expect(standings[0]?.result).toEqual({ kind: 'capped', class: null, from: 'done' });
  });
});
