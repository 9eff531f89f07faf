import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const plan = (...lines: string[]) => ['I. TỔ CHỨC THỰC HIỆN', '1. Công an xã', ...lines];
const REVIEW = '- Tham mưu UBND xã tổ chức sơ kết, tổng kết phong trào.';

describe('a review', () => {
  it('is a point where no time is said', () => {
    expect(pointsOf('undated-review', ...plan(REVIEW))).toMatchObject([{ weight: 'work' }]);
  });

  it('is none with a time, here or in another place', () => {
    expect(pointsOf('undated-review', ...plan('- Tham mưu UBND xã sơ kết vào tháng 6/2026.'))).toEqual([]);
    expect(pointsOf('undated-review', ...plan(REVIEW, '- Tổng kết phong trào trong tháng 12/2026.'))).toEqual(
      [],
    );
  });
});
