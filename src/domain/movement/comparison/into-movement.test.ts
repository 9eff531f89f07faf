import { describe, expect, it } from 'vitest';
import { day, deadline, target, today } from '../testing.ts';
import { movedDue, movedTarget } from './into-movement.ts';

const dueBefore = (date: string) => deadline('báo cáo', null, { type: 'before', date });
const due = (from: string, to: string) =>
  movedDue(day('2026-12-10'), { earlier: dueBefore(from), later: dueBefore(to), today });

describe('the due date of a running period', () => {
  it('moves by as many days as the deadline it rests on', () => {
    expect(due('2026-12-15', '2026-12-30')).toBe('2026-12-25');
    expect(due('2026-12-15', '2026-12-01')).toBe('2026-11-26');
  });

  it('is not proposed where a deadline has no day, or the same', () => {
    expect(due('2026-12-15', '2026-12-15')).toBeNull();
    const periodic = deadline('báo cáo', null, { type: 'periodic' });
    expect(
      movedDue(day('2026-12-10'), { earlier: periodic, later: dueBefore('2026-12-15'), today }),
    ).toBeNull();
    expect(
      movedDue(day('2026-12-10'), { earlier: target('x'), later: dueBefore('2026-12-15'), today }),
    ).toBeNull();
  });
});

describe('what a running question is held against', () => {
  const [one, other] = [target('Đạt 80% hộ', { value: 80 }), target('Đạt 85% hộ', { value: 85 })];
  const asked = {
    planItem: 'i1',
    kind: 'ratio',
    question: 'Đạt 80% hộ',
    comparator: '=',
    target: '80',
    targetHigh: null,
  } as const;

  it('is the new number, in the new words', () => {
    const moved = movedTarget(asked, { earlier: one, later: other });
    expect(moved).toEqual({ question: 'Đạt 85% hộ', comparator: '=', target: '85', targetHigh: null });
  });

  it('is left alone where the officer set the question or its number himself', () => {
    expect(movedTarget({ ...asked, question: 'Bao nhiêu hộ?' }, { earlier: one, later: other })).toBeNull();
    expect(movedTarget({ ...asked, target: '70' }, { earlier: one, later: other })).toBeNull();
  });

  it('is left alone where it would be another kind of question, or none, or the same', () => {
    const none = target('Đạt 85% hộ', { value: 0, zeroTolerance: true });
    expect(movedTarget(asked, { earlier: one, later: none })).toBeNull();
    expect(movedTarget(asked, { earlier: one, later: { ...other, bounds: 'out' } })).toBeNull();
    expect(movedTarget(asked, { earlier: one, later: one })).toBeNull();
  });
});
