import fc from 'fast-check';
import { criterion, from, set } from '../cases/sets/making.ts';
import type { CriteriaSet, Criterion, CriterionNode } from '../criteria/criteria-set.ts';
import type { Scale } from '../criteria/scale.ts';
import type { Circumstances, Fact } from '../facts.ts';

/** A unit about which nothing is special. */
export const usual: Circumstances = {
  ...{ begunOn: null, leftOut: null, underComplaint: null, registeredOn: 'not asked' },
  ...{ hasReports: true, assigned: [] },
};

/** A criterion that a generated set may hold, and how well a unit does in it, from 0 to 4. */
interface Made {
  criterion: Criterion;
  /** The better the level, the more evidence there is for it. */
  factAt: (level: number) => Fact;
}

const sources: Extract<Fact, { kind: 'said' }>['sources'] = [];
const amount = (value: number): Fact => ({ kind: 'amount', value: String(value), sources });
const points = fc.constantFrom('1', '2.5', '7', '10', '33.3');
const valued = fc.oneof(
  points.map((some) => ({ kind: 'full', points: some }) as const),
  points.map((some) => ({ kind: 'scaled', points: some }) as const),
);
const bar = fc.constantFrom('>' as const, '>=' as const);

/** Criteria of every kind but minus items. */
const made: fc.Arbitrary<(id: string) => Made> = fc.oneof(
  fc.tuple(valued, bar, fc.constantFrom('1', '3', '4')).map(([scores, sign, least]) => (id: string) => ({
    criterion: criterion(id, id, { asks: { kind: 'count', at: from(sign, least) }, scores }),
    factAt: amount,
  })),
  fc
    .tuple(valued, bar, fc.constantFrom('25', '50', '90', '100'))
    .map(([scores, sign, least]) => (id: string) => ({
      criterion: criterion(id, id, { asks: { kind: 'ratio', at: from(sign, least) }, scores }),
      factAt: (level: number) =>
        ({ kind: 'share', part: String(level), whole: '4', wholeOn: null, sources }) as const,
    })),
  points.map((most) => (id: string) => ({
    criterion: criterion(id, id, { asks: { kind: 'judgement' }, scores: { kind: 'given', points: most } }),
    factAt: (level: number) =>
      ({ kind: 'points', points: String(Math.min(level, Number(most))), sources }) as const,
  })),
  valued.map((scores) => (id: string) => ({
    criterion: criterion(id, id, {
      asks: { kind: 'frequency', each: 'quarter', at: from('>=', '1') },
      scores,
    }),
    factAt: (level: number) => ({ kind: 'turns', turns: quarters(level), sources }) as const,
  })),
  fc.constant((id: string) => ({
    criterion: criterion(id, id, { gate: true, asks: { kind: 'no-incident' } }),
    factAt: (level: number) =>
      ({
        kind: 'cases',
        cases: '4',
        excepted: [{ reason: 'tự báo', cases: String(level) }],
        sources,
      }) as const,
  })),
  fc.constant((id: string) => ({
    criterion: criterion(id, id, { scores: { kind: 'full', points: '5' } }),
    factAt: (level: number) => ({ kind: 'said', yes: level > 1, sources }) as const,
  })),
  fc.constantFrom('3', null).map((cap) => (id: string) => ({
    criterion: criterion(id, id, {
      asks: { kind: 'count', at: from('>=', '1') },
      scores: { kind: 'each', sign: 'bonus', points: '2', cap },
    }),
    factAt: amount,
  })),
);

function quarters(good: number) {
  return [1, 2, 3, 4].map((turn) => ({ name: `quý ${turn}`, value: turn <= good ? '1' : '0' }));
}

/** A set, and a way to say how well a unit does in each of its criteria. */
export interface Generated {
  set: CriteriaSet;
  ids: readonly string[];
  /** Null: nobody told. */
  factsAt: (levels: readonly (number | null)[]) => Map<string, Fact>;
}

/** Sets of up to ten criteria in groups and choices, with classes by points or percent. A choice is of criteria alike. */
export const generated: fc.Arbitrary<Generated> = fc
  .record({
    list: fc.array(fc.record({ make: made, twice: fc.boolean(), grouped: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    }),
    maximum: fc.constantFrom(null, '8', '20'),
    score: fc.constantFrom('points' as const, 'percent' as const),
    steps: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
    needs: fc.array(fc.nat(9), { maxLength: 2 }),
  })
  .map(({ list, maximum, score, steps, needs }) => {
    const all = list.flatMap(({ make, twice, grouped }, place) =>
      (twice ? [`${place}a`, `${place}b`] : [`${place}`]).map((id) => {
        const one = make(id);
        const eitherOr = twice ? `choice ${place}` : null;
        return { ...one, grouped, criterion: { ...one.criterion, eitherOr } };
      }),
    );
    const ids = all.map((one) => one.criterion.id);
    const inside = all.filter(({ grouped }) => grouped).map((one) => one.criterion);
    const beside = all.filter(({ grouped }) => !grouped).map((one) => one.criterion);
    const nodes: CriterionNode[] = [{ id: 'I', title: 'I', maximum, nodes: inside }, ...beside];
    return {
      ...{
        ids,
        set: set(
          'generated',
          'Kế hoạch mẫu',
          nodes,
          scaleOf(
            score,
            steps,
            needs.flatMap((at) => ids[at] ?? []),
          ),
        ),
      },
      factsAt: (levels: readonly (number | null)[]) =>
        new Map(all.flatMap((one, place) => entry(one, levels[place] ?? null))),
    };
  });

function entry({ criterion: { id }, factAt }: Made, level: number | null): [string, Fact][] {
  return level === null ? [] : [[id, factAt(level)]];
}

function scaleOf(score: Scale['score'], [low, more]: [number, number], needs: string[]): Scale {
  return {
    ...{ score, below: 'Yếu', notRated: [], caps: [{ class: 'good', atMost: { value: '20' }, of: 'rated' }] },
    classes: [
      { key: 'good', name: 'Tốt', from: from('>=', String(low + more)), needs },
      { key: 'fair', name: 'Khá', from: from('>', String(low)), needs: [] },
    ],
  };
}

/** How well a unit does in each of ten criteria. */
export const levels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 10 });
