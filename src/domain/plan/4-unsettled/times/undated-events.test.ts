import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const line = (words: string) => pointsOf('undated-event', 'I. CHỈ TIÊU', `- ${words}`);

describe('an event that starts the time', () => {
  it('is a point where it happens once and its day is not said', () => {
    expect(
      line('100% thôn ra mắt mô hình chậm nhất 02 tháng kể từ ngày hoàn thành sắp xếp các thôn.'),
    ).toMatchObject([{ why: expect.stringContaining('hoàn thành sắp xếp các thôn') }]);
  });

  it('is none where it comes again and again, or is the issue of the plan', () => {
    expect(line('Trả lời hộ dân trong 05 ngày kể từ ngày nhận đủ hồ sơ.')).toEqual([]);
    expect(line('Các thôn họp dân trong 10 ngày kể từ ngày Kế hoạch có hiệu lực.')).toEqual([]);
  });
});
