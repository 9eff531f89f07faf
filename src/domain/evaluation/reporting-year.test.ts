import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import { reportingYear } from './reporting-year.ts';

const days = (from: string, to: string) => ({
  from: civilDate(from) ?? expect.fail(from),
  to: civilDate(to) ?? expect.fail(to),
});
const calendar = days('2026-01-01', '2026-12-31');
const year = (...periods: [string, string][]) =>
  reportingYear(
    calendar,
    periods.map(([from, to]) => days(from, to)),
  );

describe('the year that reports go by', () => {
  it('begins with the period that reaches into the calendar year, so that its report counts whole', () => {
    expect(year(['2025-11-10', '2026-11-09'])).toEqual(days('2025-11-10', '2026-11-09'));
    expect(year(['2026-02-04', '2026-08-19'], ['2025-11-01', '2026-02-03'])).toEqual(
      days('2025-11-01', '2026-10-31'),
    );
    expect(year(['2025-12-15', '2026-03-14'], ['2025-11-15', '2026-01-14'])).toEqual(
      days('2025-11-15', '2026-11-14'),
    );
  });

  it('is the calendar year where periods lie in it, beside it, or are longer than a year', () => {
    const beside: [string, string][] = [
      ['2026-01-01', '2026-12-31'],
      ['2025-01-01', '2025-12-31'],
      ['2026-11-10', '2027-11-09'],
      ['2024-06-01', '2026-06-30'],
    ];
    expect(year(...beside)).toEqual(calendar);
    expect(year()).toEqual(calendar);
  });
});
