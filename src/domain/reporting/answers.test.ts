import { describe, expect, it } from 'vitest';
import { figureOf } from './answered.ts';
import { type Answers, fieldsOf, readAnswers } from './answers.ts';
import type { Question } from './form.ts';
import { LONGEST_PROSE } from './prose-answer.ts';
import { question as asked, form as formOf } from './testing.ts';

const form = (given: Partial<Question>) => formOf([asked(given)]);
const figure = (given: object) => figureOf(asked(), given);
const read = (question: Partial<Question>, answers: Answers) => readAnswers(form(question), answers);

describe('the answers of a form', () => {
  it('keeps a figure as a decimal string', () => {
    expect(read({}, { q: '1.234' })).toEqual({ ok: true, figures: [figure({ value: '1234' })] });
  });

  it('never takes an empty field for zero: it asks why there is none', () => {
    expect(read({}, {})).toMatchObject({ ok: false, problems: [{ field: 'q' }] });
    expect(read({}, { 'q.why': 'Chưa thống kê' })).toEqual({
      ok: true,
      figures: [figure({ explanation: 'Chưa thống kê' })],
    });
  });

  it('keeps both sides of a ratio, and names the side that is missing', () => {
    expect(read({ kind: 'ratio' }, { q: '118', 'q.whole': '120' })).toEqual({
      ok: true,
      figures: [figure({ value: '118', denominator: '120' })],
    });
    expect(read({ kind: 'ratio' }, { q: '118' })).toMatchObject({
      ok: false,
      problems: [{ field: 'q.whole' }],
    });
    expect(read({ kind: 'ratio' }, { 'q.whole': '120' })).toMatchObject({
      ok: false,
      problems: [{ field: 'q' }],
    });
  });

  it('refuses a part above its whole, unless the question allows it with a reason', () => {
    const answers = { q: '121', 'q.whole': '120' };
    expect(read({ kind: 'ratio' }, answers).ok).toBe(false);
    expect(read({ kind: 'ratio', partMayExceedWhole: true }, answers).ok).toBe(false);
    expect(
      read({ kind: 'ratio', partMayExceedWhole: true }, { ...answers, 'q.why': 'Có hộ mới đến' }).ok,
    ).toBe(true);
  });

  it('keeps yes and no as 1 and 0, and takes nothing else', () => {
    expect(read({ kind: 'attestation' }, { q: 'yes' })).toEqual({
      ok: true,
      figures: [figure({ value: '1' })],
    });
    expect(read({ kind: 'attestation' }, { q: 'no' })).toEqual({
      ok: true,
      figures: [figure({ value: '0' })],
    });
    expect(read({ kind: 'attestation' }, { q: 'có' }).ok).toBe(false);
  });

  it('keeps words as they were written, composed', () => {
    expect(read({ kind: 'prose' }, { q: ' Đã ra mắt mô hình.\n' })).toEqual({
      ok: true,
      figures: [figure({ prose: 'Đã ra mắt mô hình.' })],
    });
    expect(read({ kind: 'prose' }, { q: 'a\u0302' })).toMatchObject({ figures: [{ prose: 'â' }] });
  });

  it('drops what no database keeps: a NUL, half of a letter', () => {
    expect(read({ kind: 'prose' }, { q: 'a\0b' })).toMatchObject({ figures: [{ prose: 'ab' }] });
    const long = `${'x'.repeat(LONGEST_PROSE)}😀`;
    expect(fieldsOf(form({ kind: 'prose' }), { q: long }).q?.isWellFormed()).toBe(true);
    expect(fieldsOf(form({ kind: 'prose' }), { q: 'a\0\ud83d' }).q).toBe('a\ufffd');
  });

  it('keeps in a draft only the fields of the form', () => {
    expect(fieldsOf(form({ kind: 'ratio' }), { q: 'một', 'q.whole': '2', other: 'x', 'q.why': '' })).toEqual({
      q: 'một',
      'q.whole': '2',
    });
  });
});
