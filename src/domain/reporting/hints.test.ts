import { describe, expect, it } from 'vitest';
import { figureOf } from './answered.ts';
import { differencesOf } from './differences.ts';
import { type Elsewhere, hintsOf, typedOf } from './hints.ts';
import { day, form as formOf, month, question } from './testing.ts';

const quarter = { name: 'Quý I', coversFrom: day('2026-01-01'), coversTo: day('2026-03-31') };
const form = (given: Parameters<typeof question>[0] = {}) => ({
  ...formOf([question(given)]),
  period: quarter,
});
const said = (given: Partial<Elsewhere>): Elsewhere => ({
  indicator: 'q',
  month: null,
  from: quarter.coversFrom,
  to: quarter.coversTo,
  value: '7',
  denominator: null,
  movement: 'Phong trào khác',
  period: 'Quý I',
  sentOn: day('2026-04-01'),
  ...given,
});
const ofMonth = (name: string, last: string, value: string) =>
  said({ month: name, from: day(`${name}-01`), to: day(`${name}-${last}`), value });

describe('what was given elsewhere', () => {
  it('is taken for the same days, the newest first', () => {
    const { given } = hintsOf(form(), null, [said({ value: '8' }), said({})]);
    expect(given.q).toMatchObject({ value: '8', movement: 'Phong trào khác' });
    expect(hintsOf(form(), null, [said({ to: day('2026-03-30') })]).given).toEqual({});
  });

  it('is the sum of months that make up the period, and nothing where one is missing', () => {
    const months = [
      ofMonth('2026-01', '31', '1'),
      ofMonth('2026-02', '28', '2'),
      ofMonth('2026-03', '31', '4'),
    ];
    expect(hintsOf(form(), null, months).given.q?.value).toBe('7');
    expect(hintsOf(form({ sums: 'last' }), null, months).given.q?.value).toBe('4');
    expect(hintsOf(form(), null, months.slice(1)).given).toEqual({});
    expect(hintsOf(form(), null, months.toSpliced(1, 1)).given).toEqual({});
  });

  it('fills in both sides of a ratio, month by month', () => {
    const ratio = form({ kind: 'ratio', months: [month('2026-02')] });
    const given = { ...ofMonth('2026-02', '28', '3'), denominator: '9' };
    expect(hintsOf(ratio, null, [given]).given).toMatchObject({
      'q@2026-02': { value: '3' },
      'q@2026-02.whole': { value: '9' },
    });
  });
});

describe('what the last report said', () => {
  it('stands beside each field, of months the last one', () => {
    const figures = [
      {
        indicator: 'q',
        value: '9',
        denominator: null,
        month: { month: '2025-12', value: '4', denominator: null },
      },
    ];
    const last = { period: 'Quý IV', figures };
    expect(hintsOf(form(), last, []).last).toEqual({ q: { value: '9', period: 'Quý IV' } });
    expect(hintsOf(form({ months: [month('2026-01')] }), last, []).last).toEqual({
      'q@2026-01': { value: '4', period: 'tháng 12/2025' },
    });
  });

  it('is typed as people type it', () => {
    expect(typedOf({ kind: 'count' }, '1234.5')).toBe('1.234,5');
    expect([typedOf({ kind: 'attestation' }, '1'), typedOf({ kind: 'attestation' }, '0')]).toEqual([
      'yes',
      'no',
    ]);
  });
});

describe('a sent report beside another', () => {
  it('is told apart where both say something else of the same days', () => {
    const figures = [figureOf(question(), { value: '12' })];
    expect(differencesOf(form(), figures, [said({})])).toMatchObject([{ here: '12', there: '7' }]);
    expect(differencesOf(form(), figures, [said({ value: '12' })])).toEqual([]);
    expect(differencesOf(form(), figures, [said({ from: day('2026-02-01') })])).toEqual([]);
    const none = [figureOf(question(), { explanation: 'Chưa có' })];
    expect(differencesOf(form(), none, [said({})])).toMatchObject([{ here: 'chưa có' }]);
  });
});
