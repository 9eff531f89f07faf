import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const target = (words: string) => ['I. CHỈ TIÊU', `- ${words}`];

describe('a target', () => {
  it('is a point where it names nobody', () => {
    expect(
      pointsOf('target-without-subject', ...target('Mỗi năm có 01 mô hình hoạt động hiệu quả.')),
    ).toHaveLength(1);
  });

  it('is a point as a numbered sentence too', () => {
    const numbered = ['I. CHỈ TIÊU', '1. Phấn đấu có 02 mô hình hiệu quả.', '2. 100% thôn ra quân.'];
    expect(pointsOf('target-without-subject', ...numbered)).toHaveLength(1);
  });

  it('is none where it does, or where the heading does', () => {
    expect(
      pointsOf('target-without-subject', ...target('Mỗi thôn có 01 mô hình hoạt động hiệu quả.')),
    ).toEqual([]);
    expect(
      pointsOf('target-without-subject', ...target('Toàn xã có 01 mô hình hoạt động hiệu quả.')),
    ).toEqual([]);
    const group = ['I. TIÊU CHÍ', '1. Đối với các thôn', '- Có 01 mô hình hoạt động hiệu quả.'];
    expect(pointsOf('target-without-subject', ...group)).toEqual([]);
  });

  it('is a point where it is a share of a job', () => {
    expect(
      pointsOf('target-without-base', ...target('Hoàn thành xây dựng trạm thu gom rác đạt 100%.')),
    ).toHaveLength(1);
    expect(pointsOf('target-without-base', ...target('Tỷ lệ hộ phân loại rác đạt 100%.'))).toEqual([]);
    expect(pointsOf('target-without-base', ...target('100% thôn xây dựng bãi rác.'))).toEqual([]);
  });
});
