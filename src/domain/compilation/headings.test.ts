import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '#calendar';
import type { Form, Question } from '#reporting';
import { readAnswers } from '#reporting';
import { headingOf, partsOf, withoutSentence } from './headings.ts';

const day = civilDate('2026-01-01');
if (!day) throw new Error('no day');
const headings = ['Cách làm', 'Kết quả', 'Khó khăn'];
const question: Question = {
  ...{ id: 'q', kind: 'prose', clause: '', text: 'Kết quả', definition: null, measure: null, decimals: 0 },
  ...{ minimum: null, maximum: null, partMayExceedWhole: false, explainZero: false, countOnly: false },
  ...{ attestedBy: [], sums: 'none', months: [], wholeOn: null, headings, table: null, eitherOr: null },
};
const form: Form = {
  ...{ movement: '', unit: { code: '', name: '' }, questions: [question], checks: [] },
  period: { name: '', coversFrom: day, coversTo: day },
};

describe('the headings of a report', () => {
  it('are the plan’s, with where they stand', () => {
    expect(headingOf('II.3 Công tác tuyên truyền:')).toBe('Công tác tuyên truyền (Mục II.3)');
    expect(headingOf('IV')).toBe('Mục IV');
    expect(headingOf('Tổ chức thực hiện')).toBe('Tổ chức thực hiện');
    expect(headingOf('')).toBeNull();
  });

  it('of a question come back from an answer as they were filled in', () => {
    const text = fc.constantFrom('', 'Đã làm.', '- một\n- hai', 'Dòng\n\nKết quả: tốt');
    fc.assert(
      fc.property(text, text, text, (...texts) => {
        const answers = Object.fromEntries(texts.map((one, at) => [`q#${at}`, one]));
        const read = readAnswers(form, { ...answers, 'q.why': 'không có' });
        const prose = (read.ok && read.figures[0]?.prose) || '';
        expect(partsOf(prose, headings)).toEqual(
          texts.flatMap((one, at) => (one ? [{ part: headings[at], text: one.trim() }] : [])),
        );
      }),
    );
  });
});

describe('an answer without a sentence', () => {
  it('keeps all else, lists too', () => {
    expect(withoutSentence('Một. Hai. Ba.', 'Hai.')).toBe('Một. Ba.');
    expect(withoutSentence('- Một.\n- Hai.', 'Hai.')).toBe('- Một.');
    expect(withoutSentence('Hai.', 'Hai.')).toBe('');
    expect(withoutSentence('Một.', 'Hai.')).toBeNull();
  });
});
