import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '#calendar';
import {
  type Answer,
  exclusionInWords,
  isAfterRule,
  isReachedAsked,
  type Outcome,
  standardOn,
  tallyOf,
} from './index.ts';

function day(text: string): CivilDate {
  const date = civilDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

const answer = (outcome: Outcome, given: Partial<Answer> = {}): Answer => ({
  outcome,
  day: day('2026-02-10'),
  households: null,
  reached: null,
  ...given,
});

describe('the tally of a registration', () => {
  it('holds who registered against who may: left out counts neither above nor below', () => {
    const some = [
      answer('registered'),
      answer('registered'),
      answer('declined'),
      answer('not eligible'),
      null,
    ];
    expect(tallyOf(some)).toEqual({
      asked: 5,
      eligible: 4,
      registered: 2,
      declined: 1,
      notEligible: 1,
      waiting: 1,
      households: null,
      reached: null,
    });
  });

  it('sums households over the units that counted them', () => {
    const counted = (registered: number, whole: number) =>
      answer('registered', { households: { registered, whole, on: day('2026-02-01') } });
    expect(tallyOf([counted(90, 100), counted(45, 50), answer('registered'), null]).households).toEqual({
      registered: 135,
      whole: 150,
      units: 2,
    });
  });

  it('holds who reached it against those registered in the units that said so, and reads silence as no 0', () => {
    const counted = (registered: number, reached: number | null) =>
      answer('registered', {
        households: { registered, whole: 100, on: day('2026-02-01') },
        reached: reached === null ? null : { count: reached, on: day('2026-12-01') },
      });
    const three = [counted(90, 86), counted(90, 85), counted(40, null)];
    expect(tallyOf(three)).toMatchObject({
      households: { registered: 220, whole: 300, units: 3 },
      reached: { count: 171, registered: 180, units: 2 },
    });
    expect(tallyOf([counted(40, null)]).reached).toBeNull();
    expect(tallyOf([counted(40, 0)]).reached).toEqual({ count: 0, registered: 40, units: 1 });
  });

  it('always adds up', () => {
    const one = fc.option(fc.constantFrom(...(['registered', 'declined', 'not eligible'] as const)));
    fc.assert(
      fc.property(fc.array(one), (outcomes) => {
        const tally = tallyOf(outcomes.map((outcome) => (outcome ? answer(outcome) : null)));
        expect(tally.registered + tally.declined + tally.waiting).toBe(tally.eligible);
        expect(tally.eligible + tally.notEligible).toBe(outcomes.length);
      }),
    );
  });
});

it('asks how many reached it once the list is closed or the year is over, and only where households are counted', () => {
  const asked = (today: string, given: { closedAt?: Date; countsHouseholds?: boolean } = {}) =>
    isReachedAsked({ countsHouseholds: true, year: 2026, closedAt: null, ...given }, day(today));
  expect(asked('2026-12-31')).toBe(false);
  expect(asked('2027-01-01')).toBe(true);
  expect(asked('2026-12-01', { closedAt: new Date('2026-04-01T00:00:00Z') })).toBe(true);
  expect(asked('2027-01-01', { countsHouseholds: false })).toBe(false);
});

it('calls a registration late for this year only where a rule sets a last day', () => {
  expect(isAfterRule(answer('registered', { day: day('2026-04-01') }), day('2026-03-31'))).toBe(true);
  expect(isAfterRule(answer('registered', { day: day('2026-03-31') }), day('2026-03-31'))).toBe(false);
  expect(isAfterRule(answer('registered', { day: day('2026-10-01') }), null)).toBe(false);
  expect(isAfterRule(answer('declined', { day: day('2026-10-01') }), day('2026-03-31'))).toBe(false);
});

describe('whom the standard leaves out', () => {
  it('is said with the article, since the circular is in force', () => {
    expect(standardOn('safety', day('2022-02-09'))).toBeNull();
    expect(standardOn('safety', day('2026-01-01'))?.leavesOut.map(({ key }) => key)).toContain('preschool');
    expect(exclusionInWords('safety', 'primary school')).toBe(
      'Trường tiểu học (Thông tư số 124/2021/TT-BCA, Điều 1)',
    );
  });

  it('is nothing where the registration rests on no standard', () => {
    expect(standardOn(null, day('2026-01-01'))).toBeNull();
    expect(exclusionInWords(null, 'primary school')).toBeNull();
    expect(exclusionInWords('safety', 'area')).toBeNull();
  });
});
