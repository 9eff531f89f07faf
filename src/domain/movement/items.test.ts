import { describe, expect, it } from 'vitest';
import { clauseAt } from './items.ts';

describe('the clause of an offset', () => {
  it('is the path of numbers as printed, without repeating a dotted parent', () => {
    const section = (
      number: string,
      heading: string,
      level: number,
      parentIndex: number | null,
      at: number,
    ) => ({ id: number, quote: heading, span: [at, at + 1], number, heading, level, parentIndex }) as const;
    const sections = [
      section('II', 'NỘI DUNG', 1, null, 0),
      section('3', 'Nội dung', 2, 0, 5),
      section('3.1', 'Văn hóa', 3, 1, 10),
    ];
    expect(clauseAt(sections, 12)).toBe('II.3.1 Văn hóa');
    expect(clauseAt(sections, 6)).toBe('II.3 Nội dung');
    expect(clauseAt([], 6)).toBe('');
  });
});
