import { expect, it } from 'vitest';
import { tableInWords } from './table-words.ts';

it('a table is told in lines, with the names of rows and columns', () => {
  const columns = [
    { title: 'Mô hình', kind: 'text' as const },
    { title: 'Số hộ', kind: 'number' as const },
  ];
  const own = { columns, rows: [], most: 3 };
  expect(
    tableInWords(own, [
      ['Camera', '1200'],
      ['Tiếng kẻng', ''],
      ['', ''],
    ]),
  ).toBe('Mô hình: Camera; Số hộ: 1.200\nMô hình: Tiếng kẻng');
  expect(
    tableInWords({ ...own, rows: ['Quý I', 'Quý II'] }, [
      ['', '3'],
      ['', '4'],
    ]),
  ).toBe('Quý I – Số hộ: 3\nQuý II – Số hộ: 4');
});
