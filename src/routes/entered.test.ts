import { describe, expect, it } from 'vitest';
import { enteredFields, fieldOfEntered, readAssessed, readEntered } from './entered.ts';

describe('the fields of a criterion', () => {
  it('hold one answer, read in Vietnamese notation', () => {
    expect(readEntered({ 'a.value': '1.250' }, 'a', ['amount'])).toEqual({
      ok: true,
      entered: { kind: 'amount', value: '1250' },
    });
    expect(readEntered({ 'a.part': '9,5', 'a.whole': '10' }, 'a', ['share', 'said'])).toEqual({
      ok: true,
      entered: { kind: 'share', part: '9.5', whole: '10' },
    });
    expect(readEntered({ 'a.yes': 'no', 'b.yes': 'yes' }, 'a', ['said'])).toEqual({
      ok: true,
      entered: { kind: 'said', yes: false },
    });
  });

  it('hold nothing where nobody wrote, and only of the ways that are asked', () => {
    expect(readEntered({ 'a.value': ' ' }, 'a', ['amount'])).toEqual({ ok: true, entered: null });
    expect(readEntered({ 'a.points': '9' }, 'a', ['amount'])).toEqual({ ok: true, entered: null });
  });

  it('are refused where two ways are filled, or one is no number', () => {
    const both = readEntered({ 'a.value': '1', 'a.yes': 'yes' }, 'a', ['amount', 'said']);
    expect(both).toEqual({ ok: false, field: 'a.value', problem: 'several' });
    expect(readEntered({ 'a.part': '1' }, 'a', ['share'])).toMatchObject({ ok: false, field: 'a.whole' });
  });

  it('show again what was entered', () => {
    expect(enteredFields({ kind: 'points', points: '9.5' })).toEqual({ points: '9,5' });
    expect(enteredFields({ kind: 'said', yes: true })).toEqual({ yes: 'yes' });
    expect(enteredFields(null)).toEqual({});
  });
});

describe('what a unit says of all its criteria at once', () => {
  const yes = { kind: 'said', yes: true } as const;
  const before = [
    { criterion: 'a', ways: ['said'], entered: null, words: null },
    { criterion: 'b', ways: ['said'], entered: yes, words: 'Đã ghi' },
  ] as const;

  it('keeps words without an answer, and lets the answer that stands stand beside new ones', () => {
    const read = readAssessed({ 'a.words': ' Số này thiếu tháng 5 ', 'b.words': 'Ghi lại' }, before);
    expect(read).toEqual({
      ok: true,
      given: [
        { criterion: 'a', entered: null, reason: 'Số này thiếu tháng 5' },
        { criterion: 'b', entered: yes, reason: 'Ghi lại' },
      ],
    });
  });

  it('leaves what was left alone, and takes back words that were cleared', () => {
    expect(readAssessed({ 'a.yes': '', 'a.words': '', 'b.words': 'Đã ghi' }, before)).toEqual({
      ok: true,
      given: [],
    });
    expect(readAssessed({ 'b.yes': 'yes', 'b.words': '' }, before)).toEqual({
      ok: true,
      given: [{ criterion: 'b', entered: yes, reason: null }],
    });
  });

  it('says a problem at a field that is there', () => {
    expect(fieldOfEntered('a', { kind: 'share', part: '2', whole: '1' }, 'part above whole')).toBe('a.part');
    expect(fieldOfEntered('a', yes, 'over 1000')).toBe('a.words');
    expect(fieldOfEntered('a', null, 'not found')).toBe('a.words');
  });
});
