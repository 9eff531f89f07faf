import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { type Aim, judge, percentOf } from './results.ts';
import { standingOf } from './standing.ts';

const aim = (given: Partial<Aim>): Aim => ({
  kind: 'ratio',
  comparator: '>',
  target: '90',
  targetHigh: null,
  eachUnit: false,
  per: null,
  ...given,
});
const total = (value: string | null, denominator: string | null = null) => ({
  reports: value === null ? 0 : 1,
  value,
  denominator,
  reached: 0,
});

describe('a result held against its target', () => {
  it('is compared exactly: 89.999 % is not over 90 % by rounding', () => {
    expect(judge(aim({}), total('90000', '100000'))).toBe('not met');
    expect(judge(aim({}), total('90001', '100000'))).toBe('met');
  });

  it('is reached by more than was asked, save where nothing may happen', () => {
    expect(judge(aim({ comparator: '=', target: '80' }), total('85', '100'))).toBe('met');
    expect(judge(aim({ kind: 'no-incident', comparator: '=', target: '0' }), total('0'))).toBe('met');
    expect(judge(aim({ kind: 'no-incident', comparator: '=', target: '0' }), total('1'))).toBe('not met');
  });

  it('says that 3 of 14 units are over 20 %', () => {
    expect(judge(aim({ kind: 'attestation', comparator: '>=', target: '20' }), total('3', '14'))).toBe('met');
    expect(percentOf(total('3', '14'))).toBe('21.42');
  });

  it('for each unit is met only where every unit reaches it, however large the sum', () => {
    const each = aim({ kind: 'count', comparator: '>=', target: '2', eachUnit: true });
    expect(judge(each, { reports: 3, value: '32', denominator: null, reached: 2 })).toBe('not met');
    expect(judge(each, { reports: 3, value: '6', denominator: null, reached: 3 })).toBe('met');
  });

  it('is never judged where no figure came, where the whole is nothing, or where the plan states no number', () => {
    expect(judge(aim({}), total(null))).toBe('no figures');
    expect(judge(aim({}), total('0', '0'))).toBe('no figures');
    expect(judge(aim({ target: null }), total('5', '10'))).toBe('not judged');
    expect(judge(aim({}), { ...total(null), reports: 3 })).toBe('not judged');
    expect(judge(aim({ kind: 'count', per: 'month', target: '1' }), total('5'))).toBe('not judged');
  });

  it('holds a range at both ends', () => {
    const range = aim({ kind: 'count', comparator: 'range', target: '5', targetHigh: '10' });
    expect(['4', '5', '10', '11'].map((value) => judge(range, total(value)))).toEqual([
      'not met',
      'met',
      'met',
      'not met',
    ]);
  });
});

describe('how a unit stands', () => {
  const due = civilDate('2026-11-14');
  const day = (text: string) => civilDate(text) ?? due;
  const at = (sent: string | null, today: string) => {
    const now = civilDate(today);
    if (!due || !now) throw new Error('no day');
    return standingOf({ onTimeUntil: due, acceptedUntil: null }, sent ? day(sent) : null, now);
  };

  it('is on time through the whole of the last day', () => {
    expect(at('2026-11-14', '2026-11-20')).toBe('on time');
    expect(at('2026-11-15', '2026-11-20')).toBe('late');
  });

  it('is missing only after the last day', () => {
    expect(at(null, '2026-11-14')).toBe('not yet due');
    expect(at(null, '2026-11-15')).toBe('missing');
  });
});
