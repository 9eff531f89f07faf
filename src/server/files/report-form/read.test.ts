import { describe, expect, it } from 'vitest';
import { blank, everyKind, form, question } from './testing-blank.ts';
import { readBack } from './testing-edit.ts';

/** Questions 1 (a whole number), 2 (two decimals, in %), 3 (yes or no), 4 (a text). */
const asked = form([
  question('a', { text: 'Số mô hình' }),
  question('b', { text: 'Tỷ lệ hộ', measure: '%', decimals: 2 }),
  question('c', { kind: 'attestation', measure: null, text: 'Có ra mắt' }),
  question('d', { kind: 'prose', measure: null, text: 'Kết quả' }),
]);
const sheet = blank({ form: asked });
const number = (value: number, numFmt = '0') => ({ value, type: 'number' as const, style: { numFmt } });
const text = (value: string) => ({ value, type: 'string' as const });

describe('a report form', () => {
  it('to which nothing was added says nothing, and asks for everything by its cell', async () => {
    const read = await readBack(blank());
    expect(read.answers).toEqual({});
    expect(read.unread).toEqual([]);
    expect(read.problems.slice(0, 2)).toMatchObject([
      { cell: 'D8', question: 'Câu 1' },
      { cell: 'D9', question: 'Câu 2' },
    ]);
    expect(read.problems.map(({ cell }) => cell)).not.toContain(null);
    expect(new Set(read.problems.map(({ question }) => question)).size).toBe(everyKind.length);
  });

  it('gives numbers as one types them on the page, whether the cell held a number or its text', async () => {
    const read = await readBack(sheet, {
      D8: number(1234),
      D9: number(12.5),
      D10: text('Có'),
      C12: text('Đã làm.'),
    });
    expect(read).toEqual({
      answers: { a: '1234', b: '12,5', c: 'yes', d: 'Đã làm.' },
      unread: [],
      problems: [],
    });
    const typed = await readBack(sheet, {
      D8: text('1.234'),
      D9: text(' 12,5 '),
      D10: text('KHÔNG'.normalize('NFD')),
    });
    expect(typed.answers).toEqual({ a: '1.234', b: '12,5', c: 'no' });
  });

  it('shows a number as Excel does, without the noise beneath its 15 digits', async () => {
    expect((await readBack(sheet, { D9: number(0.1 + 0.2) })).answers).toEqual({ b: '0,3' });
    expect((await readBack(sheet, { D8: number(1e11) })).answers).toEqual({ a: '100000000000' });
  });

  it('takes percent where the question counts in percent, and says so where it does not', async () => {
    expect((await readBack(sheet, { D9: number(0.955, '0.0%') })).answers).toEqual({ b: '95,5' });
    expect((await readBack(sheet, { D9: number(1, '0%') })).answers).toEqual({ b: '100' });
    const wrong = await readBack(sheet, { D8: number(0.95, '0%') });
    expect(wrong.unread).toMatchObject([{ cell: 'D8', question: 'Câu 1' }]);
    expect(wrong.unread[0]?.message).toContain('phần trăm (95%)');
  });

  it('refuses by cell a day that Excel made of a figure, an error, and a formula that looks elsewhere', async () => {
    const read = await readBack(sheet, {
      D8: { value: new Date(Date.UTC(2026, 4, 12)), type: 'date', style: { numFmt: 'dd/mm/yyyy' } },
      D9: { value: '#REF!', type: 'error' },
      D10: { value: 'Có', type: 'formula', formula: 'IF(A1=1,"Có","Không")', formulaResult: 'Có' },
    });
    expect(read.unread.map(({ cell }) => cell)).toEqual(['D8', 'D9', 'D10']);
    expect(read.unread.map(({ message }) => message)).toEqual([
      expect.stringContaining('12/05/2026'),
      expect.stringContaining('#REF!'),
      expect.stringContaining('công thức'),
    ]);
    expect(read.problems).toEqual([]);
  });

  it('takes what a sum of plain numbers comes to', async () => {
    const sum = {
      value: 17,
      type: 'formula' as const,
      formula: '12+5',
      formulaResult: 17,
      style: { numFmt: '0' },
    };
    expect((await readBack(sheet, { D8: sum })).answers).toEqual({ a: '17' });
    const ref = { ...sum, formula: 'SUM(Z1:Z3)' };
    expect((await readBack(sheet, { D8: ref })).unread).toHaveLength(1);
  });

  it('says the faults of the answers by cell, with the same words as the page', async () => {
    const read = await readBack(sheet, {
      D8: number(12.5),
      D9: text('nhiều'),
      D10: text('Có'),
      C12: text('x'),
    });
    expect(read.problems).toMatchObject([
      { cell: 'D8', question: 'Câu 1' },
      { cell: 'D9', question: 'Câu 2' },
    ]);
    expect(read.problems[0]?.message).toContain('chỉ nhận số nguyên');
  });

  it('passes nothing over that somebody wrote outside its answers', async () => {
    const read = await readBack(sheet, { J9: text('ghi bên lề'), C30: text('dòng thêm') });
    expect(read.unread.map(({ cell }) => cell)).toEqual(['J9', 'C30']);
    expect(read.unread[1]?.message).toContain('dòng thêm');
  });
});
