import { describe, expect, it } from 'vitest';
import type { Criterion } from './criteria/criteria-set.ts';
import { COUNTED_REASONS, enteredProblem, mayReason, waysToEnter } from './entered.ts';

const criterion = (some: Partial<Criterion>): Criterion => ({
  ...{ id: 'a', title: 'a', article: null, bounds: 'in', asks: { kind: 'attestation' } },
  ...{ scores: { kind: 'full', points: '10' }, gate: false, eitherOr: null, whereAssigned: false },
  ...some,
});
const at = { bar: '>=', amount: { value: '90' }, high: null } as const;

describe('what is entered for a criterion', () => {
  it('is of its own kind from a unit; a reviewer may also say yes or no, and give points', () => {
    const ratio = criterion({ asks: { kind: 'ratio', at } });
    expect(waysToEnter(ratio, 'unit')).toEqual(['share']);
    expect(waysToEnter(ratio, 'reviewer')).toEqual(['share', 'said', 'points']);
    expect(waysToEnter(criterion({ scores: { kind: 'none' } }), 'reviewer')).toEqual(['said']);
  });

  it('is never of what is out of bounds, nor by a unit of what another evaluation says', () => {
    expect(waysToEnter(criterion({ bounds: 'out' }), 'reviewer')).toEqual([]);
    expect(waysToEnter(criterion({ asks: { kind: 'result', set: 'b', least: 'good' } }), 'unit')).toEqual([]);
  });

  it('has a part within its whole, and points within the most', () => {
    const ratio = criterion({ asks: { kind: 'ratio', at } });
    const share = (part: string, whole: string) =>
      enteredProblem(ratio, 'unit', { kind: 'share', part, whole });
    expect([
      share('9', '10'),
      share('10', '10'),
      share('11', '10'),
      share('0', '0'),
      share('x', '1'),
    ]).toEqual([null, null, 'part above whole', 'no whole', 'not a number']);
    const given = (points: string, one = criterion({ asks: { kind: 'judgement' } })) =>
      enteredProblem(one, 'reviewer', { kind: 'points', points });
    expect([given('10'), given('10.5'), given('-1')]).toEqual([null, 'above the most', 'not a number']);
    const bonus = criterion({ scores: { kind: 'each', sign: 'bonus', points: '1', cap: null } });
    expect(given('400', bonus)).toBeNull();
  });

  it('has no words of its own beside what is only counted', () => {
    const counted = criterion({ bounds: 'count' });
    const free = 'Vụ ở đầu ngõ';
    expect(mayReason(counted, 'unit', free)).toBe(false);
    expect(mayReason(counted, 'reviewer', free)).toBe(false);
    expect(mayReason(counted, 'reviewer', COUNTED_REASONS[0])).toBe(true);
    expect(mayReason(counted, 'unit', COUNTED_REASONS[0])).toBe(false);
    expect(mayReason(criterion({}), 'unit', free)).toBe(true);
  });

  it('counts cases in whole numbers', () => {
    const none = criterion({ asks: { kind: 'no-incident' } });
    expect(enteredProblem(none, 'unit', { kind: 'cases', cases: '2' })).toBeNull();
    expect(enteredProblem(none, 'unit', { kind: 'cases', cases: '1.5' })).toBe('not a number');
  });
});
