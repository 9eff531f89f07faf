import { describe, expect, it } from 'vitest';
import { markerOf, ordinal } from './markers.ts';

const kind = (text: string) => markerOf(text)?.kind ?? null;

describe('markerOf', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I'],
    ['IV/ Tổ chức thực hiện', 'roman', 'IV'],
    ['A. PHẦN CHUNG', 'capital', 'A'],
    ['Phần thứ nhất: Mục đích', 'part', 'thứ nhất'],
    ['1. Mục đích', 'arabic', '1'],
    ['1- Phát huy', 'arabic', '1'],
    ['3.Chế độ báo cáo', 'arabic', '3'],
    ['2.1. Tuyên truyền', 'decimal', '2.1'],
    ['1.1 Tuyên truyền', 'decimal', '1.1'],
    ['đ) Các thôn', 'letter', 'đ'],
    ['- Tuyên truyền', 'bullet', ''],
    ['- + Cờ thi đua', 'bullet', ''],
    ['(2) Hồ sơ', 'item', '2'],
  ])('reads %s', (text, expected, number) => {
    expect(markerOf(text)).toMatchObject({ kind: expected, number });
  });

  it.each([
    '15/11 hằng năm',
    '1/2 ngày',
    '57-NQ/TW ngày 22/12',
    '5- 10% tội phạm',
    '2026. Năm',
    'Căn cứ',
    '100% hộ',
  ])('sees none in %s', (text) => {
    expect(kind(text)).toBeNull();
  });
});

describe('ordinal', () => {
  it('counts roman numbers and the letters Vietnamese lists run through', () => {
    expect([ordinal('roman', 'IX'), ordinal('letter', 'đ'), ordinal('decimal', '3.2')]).toEqual([9, 5, 2]);
  });
});
