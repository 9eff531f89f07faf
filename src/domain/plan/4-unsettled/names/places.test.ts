import { describe, expect, it } from 'vitest';
import { pointsOf, quotesOf } from '../testing.ts';

describe('the place of the plan', () => {
  it('is a point where another of its level is named', () => {
    const body = ['I. NỘI DUNG', '- Phát động phong trào trên địa bàn xã Bình Hòa Tây.'];
    expect(quotesOf(pointsOf('place-differs', ...body))).toEqual(['trên địa bàn xã Bình Hòa Tây']);
  });

  it('is none where it is its own, or of another level', () => {
    const body = [
      'I. NỘI DUNG',
      '- Trên địa bàn xã An Lạc Đông.',
      '- Báo cáo Công an tỉnh Lâm Giang.',
      '- Công an xã An Lạc Đông tuần tra.',
    ];
    expect(pointsOf('place-differs', ...body)).toEqual([]);
  });
});
