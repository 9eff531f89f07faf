import { describe, expect, it } from 'vitest';
import { pointsOf, quotesOf } from '../testing.ts';

describe('numbers of headings', () => {
  it('are a point where they jump, once for all jumps', () => {
    const body = [
      'I. MỤC ĐÍCH',
      '- Làm sạch.',
      'III. NỘI DUNG',
      '1. Đường làng',
      '- Quét.',
      '3. Nhà ở',
      '- Lau.',
    ];
    const points = pointsOf('numbering-jump', ...body);
    expect(points).toMatchObject([{ weight: 'form', why: 'Số mục nhảy từ I sang III; từ 1 sang 3.' }]);
    expect(quotesOf(points)).toEqual(['NỘI DUNG', 'Nhà ở']);
  });

  it('are a point where one stands twice, with both headings', () => {
    const body = ['I. NỘI DUNG', '1. Đường làng', '- Quét.', '1. Nhà ở', '- Lau.'];
    expect(quotesOf(pointsOf('numbering-repeat', ...body))).toEqual(['Nhà ở', 'Đường làng']);
  });

  it('are a point where the first is missing, or of another kind', () => {
    expect(
      pointsOf('numbering-start', 'II. MỤC ĐÍCH', '- Làm sạch.', 'III. NỘI DUNG', '- Quét.'),
    ).toHaveLength(1);
    const digits = ['1. MỤC ĐÍCH', '- Làm sạch.', 'II. NỘI DUNG', '- Quét.', 'III. BÁO CÁO', '- Không.'];
    expect(quotesOf(pointsOf('numbering-style', ...digits))).toEqual(['MỤC ĐÍCH']);
  });

  it('are a point where some of the highest have none', () => {
    const body = [
      'MỤC ĐÍCH',
      '- Làm sạch.',
      'CHỈ TIÊU',
      '- Quét.',
      'I. TỔ CHỨC THỰC HIỆN',
      '- Lau.',
      'II. KINH PHÍ',
      '- Không.',
    ];
    expect(quotesOf(pointsOf('numbering-mixed', ...body))).toEqual(['MỤC ĐÍCH', 'CHỈ TIÊU']);
  });

  it('are none where they run on, also through đ and into parts', () => {
    const lists = ['a) Quét.', 'b) Lau.', 'c) Rửa.', 'd) Phơi.', 'đ) Cất.', 'e) Nghỉ.'];
    const body = [
      'I. MỤC ĐÍCH',
      '1. Nhà ở',
      ...lists,
      '2. Đường làng',
      '- Quét.',
      'II. NỘI DUNG',
      '1. Ra quân',
      '- Hết.',
    ];
    for (const code of ['numbering-jump', 'numbering-repeat', 'numbering-start', 'numbering-style'] as const)
      expect(pointsOf(code, ...body)).toEqual([]);
  });
});
