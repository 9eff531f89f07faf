import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const TARGET = '- Mỗi năm trên 90% thôn được cấp có thẩm quyền công nhận đạt danh hiệu.';

describe('a title that is recognised', () => {
  it('is a point where nobody is said to recognise it', () => {
    expect(pointsOf('authority-unnamed', 'I. CHỈ TIÊU', TARGET)).toHaveLength(1);
  });

  it('is none where a body does', () => {
    const named = [
      'I. CHỈ TIÊU',
      TARGET,
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Công an xã',
      '- Tham mưu UBND xã công nhận các thôn.',
    ];
    expect(pointsOf('authority-unnamed', ...named)).toEqual([]);
  });
});
