import { expect, it } from 'vitest';
import { lunarInWords, lunarYearInWords } from './in-words.ts';

it('says lunar days and years as people do', () => {
  const said = (month: number, day: number, leap = false) => lunarInWords({ year: 2026, month, day, leap });
  expect([said(1, 1), said(1, 15), said(12, 29), said(3, 10), said(6, 1, true)]).toEqual([
    'Mùng 1 tháng Giêng',
    '15 tháng Giêng',
    '29 tháng Chạp',
    '10 tháng 3',
    '1 tháng 6 nhuận',
  ]);
  expect([1968, 2025, 2026, 2027].map(lunarYearInWords)).toEqual([
    'Mậu Thân',
    'Ất Tỵ',
    'Bính Ngọ',
    'Đinh Mùi',
  ]);
});
