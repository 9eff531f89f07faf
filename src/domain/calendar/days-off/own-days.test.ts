import { describe, expect, it } from 'vitest';
import { off } from '../testing.ts';
import { ownDaysProblem } from './own-days.ts';
import { workCalendar } from './work-calendar.ts';

const calendar = workCalendar();
const problem = (...days: Parameters<typeof off>) => ownDaysProblem(off(...days), calendar);

describe('days off that somebody wants to set', () => {
  it.each([
    ['Tết of a year without a notice', off('04/02/2027', '10/02/2027', { holiday: 'tet' })],
    ['02/9 and the day after it', off('02/9/2027', '03/9/2027', { holiday: 'national' })],
    ['24/11, once it is known', off('24/11/2026', '24/11/2026', { holiday: 'culture' })],
    ['a Friday swapped for a Saturday', off('03/9/2027', '03/9/2027')],
    ['the Saturday that is worked for it', off('11/9/2027', '11/9/2027', { kind: 'working' })],
    ['Tết days that were only provisional', off('10/02/2027', '11/02/2027')],
  ])('can be: %s', (_, days) => {
    expect(ownDaysProblem(days, calendar)).toBeNull();
  });

  it('cannot be, and why', () => {
    expect(problem('10/02/2027', '04/02/2027')).toBe('days reversed');
    expect(problem('01/02/2027', '04/3/2027')).toBe('too many days');
    expect(problem('31/12/2020', '31/12/2020')).toBe('outside the years');
    expect(problem('31/12/2100', '01/01/2101')).toBe('outside the years');
    expect(problem('10/9/2027', '11/9/2027', { kind: 'working' })).toBe('works anyway');
    expect(problem('11/9/2027', '12/9/2027')).toBe('off anyway');
    expect(problem('04/02/2027', '10/02/2027', { holiday: 'national' })).toBe('of another holiday');
    expect(problem('11/9/2027', '11/9/2027', { kind: 'working', holiday: 'tet' })).toBe('of another holiday');
  });
});
