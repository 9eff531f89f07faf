import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInWords } from './place-words.ts';
import { lettersOf, NOTHING_OWED, neverOverdue, places } from './places.ts';
import { completeness, rateInWords, tallyOf, timeliness, together } from './rates.ts';

const letter = fc.constantFrom(...Object.keys(places), NOTHING_OWED);
const board = fc.array(fc.array(letter, { minLength: 4, maxLength: 4 }), { maxLength: 30 });

describe('rates', () => {
  it('count what is due: early reports and those not yet due are neither missing nor a merit', () => {
    const tally = tallyOf('kWmnpex c');
    expect(tally).toEqual({ owed: 6, sent: 3, due: 3, came: 2, onTime: 1 });
    expect(completeness(tally)).toEqual({ part: 2, whole: 3 });
    expect(timeliness(tally)).toEqual({ part: 1, whole: 3 });
  });

  it('count a body that is only asked within, by letters of its own', () => {
    expect(tallyOf(neverOverdue('kmdn'))).toEqual(tallyOf('kmdn'));
    expect([...neverOverdue('kmdn')].filter((one) => lettersOf('missing').has(one))).toEqual([]);
    expect(placeInWords('a', '', 'vi')).toBe('Được đề nghị, chưa gửi');
    for (const one of lettersOf('asked')) expect(placeInWords(one, '', 'vi')).not.toContain('hạn');
  });

  it('are not there where nothing is due', () => {
    expect(completeness(tallyOf('npex c'))).toBeNull();
    expect(timeliness(tallyOf(''))).toBeNull();
  });

  it('of the units, of the periods and of the whole are of the same reports', () => {
    fc.assert(
      fc.property(board, (rows) => {
        const whole = tallyOf(rows.flat());
        const columns = [0, 1, 2, 3].map((at) => rows.map((row) => row[at] ?? ' '));
        expect(together(rows.map(tallyOf))).toEqual(whole);
        expect(together(columns.map(tallyOf))).toEqual(whole);
      }),
    );
  });

  it('never exceed one another: on time ≤ came ≤ due ≤ owed, came ≤ sent ≤ owed', () => {
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const { owed, sent, due, came, onTime } = tallyOf(letters);
        expect([onTime <= came, came <= due, due <= owed, came <= sent, sent <= owed]).not.toContain(false);
      }),
    );
  });
});

describe('a percentage', () => {
  it('of 3 in 14 is 21 %, halves go up', () => {
    expect(rateInWords({ part: 3, whole: 14 })).toBe('21 %');
    expect(rateInWords({ part: 1, whole: 8 })).toBe('13 %');
  });

  it('is 100 only of all and 0 only of nothing', () => {
    expect(rateInWords({ part: 2999, whole: 3000 })).toBe('99 %');
    expect(rateInWords({ part: 1, whole: 3000 })).toBe('1 %');
    expect([rateInWords({ part: 7, whole: 7 }), rateInWords({ part: 0, whole: 7 })]).toEqual([
      '100 %',
      '0 %',
    ]);
  });

  it('is at most half of one away from the share, where it is not near an end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), fc.nat({ max: 40_000 }), (whole, most) => {
        const part = most % (whole + 1);
        const off = Math.abs(Number.parseInt(rateInWords({ part, whole }), 10) - (100 * part) / whole);
        expect(off <= 0.5 || part * 100 < whole || (whole - part) * 100 < whole).toBe(true);
      }),
    );
  });
});

describe('the states of the board', () => {
  it('look for a report that waits for the officer whether or not more was asked of it', () => {
    expect([...lettersOf('waiting')].sort().join('')).toBe('BWbegw');
  });

  it('find every letter', () => {
    expect([...lettersOf('missing'), ...lettersOf('on time')].sort().join('')).toBe('bdefghkmrw');
  });
});
