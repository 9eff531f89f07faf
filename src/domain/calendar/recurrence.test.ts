import { describe, expect, it } from 'vitest';
import type { CivilDate } from './civil-date.ts';
import { workCalendar } from './days-off/work-calendar.ts';
import { dueDays, type Facts, nextDue, type Recurrence } from './recurrence.ts';
import { day, words } from './testing.ts';
import { CALENDAR_YEAR } from './year-types.ts';

const EACH_QUARTER: Recurrence = { type: 'each', kind: 'quarter', year: CALENDAR_YEAR };
const EVERY_3_MONTHS: Recurrence = {
  type: 'interval',
  every: { count: 3, unit: 'months' },
  since: day('10/3/2026'),
};

const facts = (done: string[] = [], events: [string, CivilDate][] = []): Facts => ({
  done: done.map(day),
  events: new Map(events),
  calendar: workCalendar(),
});
const in2026 = (rule: Recurrence, known = facts()) => {
  const due = dueDays(rule, day('01/01/2026'), day('31/12/2026'), known);
  return due.ok ? words(due.days) : `chờ ${due.waits}`;
};
const next = (rule: Recurrence, today: string, known = facts()) => {
  const due = nextDue(rule, day(today), known);
  return due.ok ? words(due.day ? [due.day] : []).join() : `chờ ${due.waits}`;
};

describe('“mỗi quý một lần” and “3 tháng/1 lần”', () => {
  it('are two rules: one ends with each quarter, one counts from the last time', () => {
    expect(in2026(EACH_QUARTER)).toEqual(['31/3/2026', '30/6/2026', '30/9/2026', '31/12/2026']);
    expect(in2026(EVERY_3_MONTHS)).toEqual(['10/6/2026', '10/9/2026', '10/12/2026']);
  });

  it('go on differently once it was done', () => {
    expect(next(EACH_QUARTER, '20/5/2026', facts(['20/5/2026']))).toBe('30/9/2026');
    expect(next(EVERY_3_MONTHS, '20/5/2026', facts(['20/5/2026']))).toBe('20/8/2026');
    expect(next(EACH_QUARTER, '20/5/2026', facts(['28/3/2026']))).toBe('30/6/2026');
    expect(next(EVERY_3_MONTHS, '20/7/2026', facts(['28/3/2026']))).toBe('28/6/2026');
  });

  it('keep the end of a month', () => {
    const rule: Recurrence = { ...EVERY_3_MONTHS, since: day('30/11/2025') };
    expect(in2026(rule)).toEqual(['28/02/2026', '30/5/2026', '30/8/2026', '30/11/2026']);
  });
});

describe('a day of every month or year', () => {
  it('is the last one of a month that is too short', () => {
    const rule: Recurrence = { type: 'monthly', day: 31 };
    expect(in2026(rule)).toHaveLength(12);
    expect(in2026(rule).slice(0, 4)).toEqual(['31/01/2026', '28/02/2026', '31/3/2026', '30/4/2026']);
    expect(next({ type: 'yearly', days: ['02-29'] }, '01/3/2026')).toBe('28/02/2027');
    expect(next({ type: 'yearly', days: ['02-29'] }, '01/3/2027')).toBe('29/02/2028');
  });

  it('may be several', () => {
    const rule: Recurrence = { type: 'yearly', days: ['11-15', '05-15'] };
    expect(in2026(rule)).toEqual(['15/5/2026', '15/11/2026']);
    expect(next(rule, '15/11/2026')).toBe('15/11/2026');
    expect(next(rule, '16/11/2026')).toBe('15/5/2027');
  });
});

describe('what hangs on an event', () => {
  const after: Recurrence = { type: 'after', span: { count: 3, unit: 'months' }, event: 'sắp xếp xong thôn' };
  const before: Recurrence = {
    type: 'beforeEvent',
    span: { count: 10, unit: 'working-days' },
    event: 'bầu cử',
  };

  it('waits until the event has its day', () => {
    expect(next(after, '01/5/2026')).toBe('chờ sắp xếp xong thôn');
    expect(in2026(before)).toBe('chờ bầu cử');
  });

  it('then counts from it, in working days where the rule says so', () => {
    expect(next(after, '01/5/2026', facts([], [['sắp xếp xong thôn', day('30/11/2026')]]))).toBe(
      '28/02/2027',
    );
    expect(in2026(before, facts([], [['bầu cử', day('15/3/2026')]]))).toEqual(['02/3/2026']);
  });
});
