import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { markerOf, ordinal } from './markers.ts';

const kind = (text: string) => markerOf(text)?.kind ?? null;

describe('markerOf', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I'],
    ['IV/ Tổ chức thực hiện', 'roman', 'IV'],
    ['A. PHẦN CHUNG', 'capital', 'A'],
    ['Phần thứ nhất: Mục đích', 'part', 'Phần thứ nhất'],
    ['Phần thứ tám. Mục đích', 'part', 'Phần thứ tám'],
    ['1. Mục đích', 'arabic', '1'],
    ['1- Phát huy', 'arabic', '1'],
    ['3.Chế độ báo cáo', 'arabic', '3'],
    ['2.1. Tuyên truyền', 'decimal', '2.1'],
    ['1.1 Tuyên truyền', 'decimal', '1.1'],
    ['đ) Các thôn', 'letter', 'đ'],
    ['- Tuyên truyền', 'bullet', ''],
    ['- + Cờ thi đua', 'bullet', ''],
    ['(2) Hồ sơ', 'item', '2'],
    ['Điều 2. Tổ chức', 'article', 'Điều 2'],
    ['Mục 2. Trách nhiệm', 'chapter', 'Mục 2'],
    ['f) Các thôn', 'letter', 'f'],
    ['a/ Các thôn', 'letter', 'a'],
    ['I.2. Tuyên truyền', 'decimal', 'I.2'],
    ['❖ Tuyên truyền', 'bullet', ''],
    ['☑ Tuyên truyền', 'bullet', ''],
    ['\uf0b7 Tuyên truyền', 'bullet', ''],
    ['o Tuyên truyền', 'bullet', ''],
  ])('reads %s', (text, expected, number) => {
    expect(markerOf(text)).toMatchObject({ kind: expected, number });
  });

  it.each([
    '15/11 hằng năm',
    '1/2 ngày',
    '57-NQ/TW ngày 22/12',
    '5- 10% tội phạm',
    '2026. Năm',
    '01/CTr-CAP ngày 02/12',
    'Căn cứ',
    '100% hộ',
    'a/c trưởng thôn',
    'p. Hiệu trưởng',
    'oanh liệt',
  ])('sees none in %s', (text) => {
    expect(kind(text)).toBeNull();
  });
});

describe('a star', () => {
  const kinds = (text: string) => linesOf(text).map(({ marker }) => marker?.sign ?? null);

  it('opens an item where it stands alone, and is a mark of bold or slanted type elsewhere', () => {
    expect(kinds('* Công an xã\n* **Công an xã**\n**1. Công an** xã\n*Nơi nhận* *')).toEqual([
      '*',
      '*',
      '',
      null,
    ]);
  });
});

describe('ordinal', () => {
  it('counts letters on, with and without those that some lists leave out', () => {
    const steps = (list: string) => [...list].map((sign) => ordinal('letter', sign) ?? 0);
    for (const list of ['abcdđeghi', 'abcdegh', 'abcdefghijk'])
      expect(
        steps(list).every((step, at, all) => at === 0 || [0.5, 1].includes(step - (all[at - 1] ?? 0))),
      ).toBe(true);
  });

  it('counts roman numbers and the letters Vietnamese lists run through', () => {
    expect([ordinal('roman', 'IX'), ordinal('letter', 'đ'), ordinal('decimal', '3.2')]).toEqual([9, 4.5, 2]);
  });
});
