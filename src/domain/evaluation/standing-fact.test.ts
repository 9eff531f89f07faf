import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import {
  baselineProblem,
  type Criterion,
  type Entry,
  EXCEPTED_REASONS,
  exceptionProblem,
  type Fact,
  isSameStretch,
  standingFact,
} from './index.ts';

const day = (text: string) => civilDate(text) as CivilDate;
const nothing = { excepted: [], baseline: null };
const entry = (side: Entry['side'], entered: Entry['entered'], reason: string | null = null): Entry => ({
  ...{ side, entered, reason },
  on: day('2026-11-20'),
});
const asking = (asks: Criterion['asks']): Criterion => ({
  ...{ id: 'c', title: 'c', article: null, bounds: 'in', asks, scores: { kind: 'none' } },
  ...{ gate: false, eitherOr: null, whereAssigned: false },
});
const silent: Fact = { kind: 'missing', why: 'no figure' };
const told: Fact = { kind: 'amount', value: '3', sources: [] };

describe('what stands of a criterion', () => {
  it('is the unit’s own word only where the reports are silent, and never points it gives itself', () => {
    const four = [entry('unit', { kind: 'amount', value: '4' })];
    expect(standingFact(silent, four, nothing).fact).toMatchObject({ value: '4' });
    expect(standingFact(told, four, nothing)).toMatchObject({ fact: { value: '3' }, self: { value: '4' } });
    expect(standingFact(silent, [entry('unit', { kind: 'points', points: '10' })], nothing).fact).toEqual(
      silent,
    );
  });
  it('is the reviewer’s word above all, until it is taken back', () => {
    const yes = entry('reviewer', { kind: 'said', yes: true }, 'Đã kiểm tra');
    expect(standingFact(told, [yes], nothing).fact).toMatchObject({
      kind: 'said',
      sources: [{ by: 'reviewer', reason: 'Đã kiểm tra' }],
    });
    expect(standingFact(told, [entry('reviewer', null, 'Nhầm')], nothing).fact).toEqual(told);
  });
  it('keeps what is recorded beside it: cases excepted, and the baseline of a change', () => {
    const excepted = [{ reason: 'Tự phát hiện', cases: '1' }];
    const baseline = {
      value: '10',
      from: day('2025-01-01'),
      to: day('2025-12-31'),
      letter: 'Công văn số 12',
    };
    const two = [entry('reviewer', { kind: 'cases', cases: '2' }, 'Theo sổ')];
    expect(standingFact(silent, two, { excepted, baseline: null }).fact).toMatchObject({
      kind: 'cases',
      excepted,
    });
    const nine = [entry('reviewer', { kind: 'amount', value: '9' }, 'Theo sổ')];
    expect(standingFact(silent, nine, { excepted: [], baseline }).fact).toMatchObject({
      kind: 'against',
      now: '9',
      baseline,
    });
  });
});

describe('a baseline', () => {
  const year = { from: day('2025-11-15'), to: day('2026-11-14') };
  const at = { bar: '>=' as const, amount: { value: '5' }, high: null };
  const change = asking({ kind: 'change', way: 'fall', at, smallest: { value: '2' } });
  const given = {
    value: '12',
    from: day('2024-11-15'),
    to: day('2025-11-14'),
    letter: 'Công văn số 12',
    letterDate: day('2025-11-20'),
  };
  it('is of the same days of an earlier year', () => {
    expect(baselineProblem(given, year, change)).toBeNull();
    expect(baselineProblem({ ...given, to: day('2025-10-31') }, year, change)).toBe('other length');
    expect(baselineProblem({ ...given, to: day('2025-11-15') }, year, change)).toBe('not before');
  });
  it('knows the last day of February in both kinds of year', () => {
    const until = (text: string) => ({ from: day(`${text.slice(0, 4)}-01-01`), to: day(text) });
    expect(isSameStretch(until('2023-02-28'), until('2024-02-29'))).toBe(true);
    expect(isSameStretch(until('2023-02-28'), until('2024-02-28'))).toBe(false);
  });
  it('names its letter, and is a number', () => {
    expect(baselineProblem({ ...given, letter: '  ' }, year, change)).toBe('no letter');
    expect(baselineProblem({ ...given, letterDate: day('2024-11-14') }, year, change)).toBe(
      'letter too early',
    );
    for (const value of ['-1', '1,5', '', 'NaN'])
      expect(baselineProblem({ ...given, value }, year, change)).toBe('not a number');
  });
});

describe('cases that are excepted', () => {
  const peace = asking({ kind: 'no-incident' });
  const two: Fact = {
    kind: 'cases',
    cases: '2',
    excepted: [{ reason: 'Tự phát hiện', cases: '1' }],
    sources: [],
  };
  it('are no more than were told, with those excepted before', () => {
    expect(exceptionProblem({ reason: 'Tự phát hiện', cases: '1' }, peace, two)).toBeNull();
    expect(exceptionProblem({ reason: 'Tự phát hiện', cases: '2' }, peace, two)).toBe('more than reported');
    expect(exceptionProblem({ reason: 'Tự phát hiện', cases: '1' }, peace, silent)).toBe('none reported');
  });
  it('have a reason and a number', () => {
    expect(exceptionProblem({ reason: ' ', cases: '1' }, peace, two)).toBe('no reason');
    expect(exceptionProblem({ reason: 'Tự phát hiện', cases: '0' }, peace, two)).toBe('no cases');
  });
  it('have one of the reasons given where only a count is kept, and no other words', () => {
    const counted = { ...peace, bounds: 'count' } as const;
    expect(exceptionProblem({ reason: 'Theo lời kể', cases: '1' }, counted, two)).toBe('no reason');
    expect(exceptionProblem({ reason: EXCEPTED_REASONS[0], cases: '1' }, counted, two)).toBeNull();
  });
});
