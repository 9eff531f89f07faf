import { describe, expect, it } from 'vitest';
import { enteredFields, readEntered } from './entered.ts';

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
