import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingWords } from './differing-words.ts';

const marked = (one: string, other: string) => {
  const { earlier, later } = differingWords(one, other);
  const show = (runs: typeof earlier) =>
    runs.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
  return [show(earlier), show(later)];
};

describe('two quotes side by side', () => {
  it('mark the words that differ', () => {
    expect(marked('Phấn đấu 80% hộ đạt', 'Phấn đấu trên 85% hộ đạt')).toEqual([
      'Phấn đấu [80% ]hộ đạt',
      'Phấn đấu [trên 85% ]hộ đạt',
    ]);
    expect(marked('trước ngày 15/6/2026', 'trước ngày 30/6/2026, có kiểm tra')).toEqual([
      'trước ngày [15/6/2026]',
      'trước ngày [30/6/2026, có kiểm tra]',
    ]);
  });

  it('mark nothing where only signs, case or tone spelling differ', () => {
    expect(marked('Xoá nghèo;', 'xóa nghèo.')).toEqual(['Xoá nghèo;', 'xóa nghèo.']);
  });

  it('keep every word of both, and mark nothing of the same quote', () => {
    const quote = fc.array(fc.constantFrom('một', 'hai', 'ba', '–', '5%')).map((words) => words.join(' '));
    fc.assert(
      fc.property(quote, quote, (one, other) => {
        const { earlier, later } = differingWords(one, other);
        expect(earlier.map(({ text }) => text).join('')).toBe(one);
        expect(later.map(({ text }) => text).join('')).toBe(other);
        expect(differingWords(one, one).earlier.some(({ differs }) => differs)).toBe(false);
      }),
    );
  });

  it('still show quotes of thousands of words', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `chữ${at}`);
    const { later } = differingWords(
      long.join(' '),
      [...long.slice(0, 9), 'khác', ...long.slice(10)].join(' '),
    );
    expect(later.filter(({ differs }) => differs).map(({ text }) => text)).toEqual(['khác ']);
  });
});
