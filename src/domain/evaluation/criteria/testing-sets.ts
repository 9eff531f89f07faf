import fc from 'fast-check';
import { day } from '../rules/shipped/day.ts';
import type { CriteriaSet, Criterion, CriterionNode } from './criteria-set.ts';

const from = day('2026-01-01');

/** A set with these nodes: yes or no, one class, but for what is said otherwise. */
export function setWith(nodes: readonly CriterionNode[], some: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    ...{ key: 'mau', title: 'Bộ mẫu', source: { document: 'Kế hoạch mẫu', article: null } },
    ...{ audience: ['area'], from, until: null, nodes },
    scale: {
      ...{ score: 'points', below: 'Chưa đạt', caps: [], notRated: [] },
      classes: [{ key: 'recognised', name: 'Đạt', from: null, needs: [] }],
    },
    ...some,
  };
}

export function asking(id: string, some: Partial<Criterion> = {}): Criterion {
  const usual = { article: null, bounds: 'in', gate: false, eitherOr: null, whereAssigned: false } as const;
  return {
    ...usual,
    id,
    title: `Việc ${id}`,
    asks: { kind: 'attestation' },
    scores: { kind: 'none' },
    ...some,
  };
}

/** A set that rests on the result of another. */
export function restingOn(key: string, other: string | null): CriteriaSet {
  const asks = other === null ? ({ kind: 'attestation' } as const) : resultOf(other);
  return setWith([asking('a', { asks })], { key, title: key, source: { document: key, article: null } });
}

function resultOf(set: string) {
  return { kind: 'result', set, least: 'recognised' } as const;
}

const points = fc.integer({ min: 1, max: 50 }).map(String);
const number = fc.integer({ min: 2, max: 100 }).map(String);
const bar = fc.constantFrom('>=' as const, '>' as const, '=' as const);

const criterion: fc.Arbitrary<Partial<Criterion>> = fc.oneof(
  fc
    .record({ points, gate: fc.boolean() })
    .map(({ points, gate }) => ({ gate, scores: { kind: 'full', points } as const })),
  fc.record({ points, number, bar, kind: fc.constantFrom('count' as const, 'ratio' as const) }).map(
    ({ points, number, bar, kind }): Partial<Criterion> => ({
      asks: { kind, at: { bar, amount: { value: number }, high: null } },
      scores: { kind: 'scaled', points },
    }),
  ),
  points.map(
    (points): Partial<Criterion> => ({ asks: { kind: 'judgement' }, scores: { kind: 'given', points } }),
  ),
  points.map(
    (points): Partial<Criterion> => ({
      asks: { kind: 'no-incident' },
      scores: { kind: 'each', sign: 'minus', points, cap: '100' },
    }),
  ),
  fc.constant<Partial<Criterion>>({ bounds: 'out' }),
  number.map(
    (value): Partial<Criterion> => ({
      asks: { kind: 'frequency', each: 'month', at: { bar: '>=', amount: { value }, high: null } },
    }),
  ),
);

/** A set whose groups add up, with classes that go down from the most. */
export const anySet: fc.Arbitrary<CriteriaSet> = fc
  .array(fc.array(criterion, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((groups) =>
    setWith(
      groups.map((some, place) => {
        const nodes = some.map((one, index) => asking(`${place}-${index}`, one));
        const sum = nodes.reduce(
          (all, { scores }) =>
            all + ('points' in scores && scores.kind !== 'each' ? Number(scores.points) : 0),
          0,
        );
        return { id: `nhom-${place}`, title: `Nhóm ${place}`, maximum: sum > 0 ? String(sum) : null, nodes };
      }),
    ),
  );
