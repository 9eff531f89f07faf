import { describe, expect, it } from 'vitest';
import { readHouseholds, readReached } from './households.ts';

const typed = (householdsRegistered: string, householdsWhole: string, householdsOn: string) =>
  readHouseholds({ householdsRegistered, householdsWhole, householdsOn });

describe('a count of households', () => {
  it('is both numbers with their day, or nothing', () => {
    expect(typed('1.090', '1.200', '2026-02-01')).toEqual({
      ok: true,
      value: { registered: 1090, whole: 1200, on: '2026-02-01' },
    });
    expect(typed('', ' ', '')).toEqual({ ok: true, value: null });
    expect(typed('90', '', '2026-02-01')).toMatchObject({ errors: { householdsRegistered: 'one of two' } });
  });

  it.each([
    ['101', '100', '2026-02-01', { householdsRegistered: 'more than all' }],
    ['chín mươi', '100', '2026-02-01', { householdsRegistered: 'number' }],
    ['90', '1,5', '2026-02-01', { householdsWhole: 'number' }],
    ['90', '100', '2026-02-30', { householdsOn: 'date' }],
  ])('%s of %s on %s is refused, and said where', (registered, whole, on, errors) => {
    expect(typed(registered, whole, on)).toEqual({ ok: false, errors });
  });
});

describe('how many households reached it', () => {
  it('is a whole number with its day', () => {
    expect(readReached({ householdsReached: '1.026', reachedOn: '2026-12-01' })).toEqual({
      ok: true,
      value: { count: 1026, on: '2026-12-01' },
    });
  });

  it.each([
    ['', '2026-12-01', { householdsReached: 'number' }],
    ['1,5', '2026-12-01', { householdsReached: 'number' }],
    ['85', '', { reachedOn: 'date' }],
  ])('%s on %s is refused, and said where', (householdsReached, reachedOn, errors) => {
    expect(readReached({ householdsReached, reachedOn })).toEqual({ ok: false, errors });
  });
});
