import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf } from '../testing.ts';

const line = (words: string) => pointsOf('day-off', 'I. CHẾ ĐỘ BÁO CÁO', `- ${words}`);

describe('the last day of a deadline', () => {
  it('is a point on a weekend, where something is handed in', () => {
    expect(line('Các thôn báo cáo UBND xã trước ngày 05/7/2026.')).toMatchObject([
      { why: 'Ngày cuối của thời hạn rơi vào ngày nghỉ: 04/7/2026 (thứ Bảy).' },
    ]);
    expect(line('Các thôn quét xong đường làng trước ngày 05/7/2026.')).toEqual([]);
  });

  it('is the day itself where it counts with it', () => {
    expect(line('Các thôn báo cáo UBND xã chậm nhất ngày 05/7/2026.')).toMatchObject([
      { why: expect.stringContaining('Chủ nhật') },
    ]);
    expect(line('Các thôn báo cáo UBND xã chậm nhất ngày 06/7/2026.')).toEqual([]);
  });

  it('is a point on a public holiday, whatever is due', () => {
    expect(line('Các thôn quét xong đường làng trước ngày 03/9/2026.')).toMatchObject([
      { why: expect.stringContaining('Quốc khánh') },
    ]);
  });

  it('is a point in a Tết whose days the notice does not name yet, and says so', () => {
    expect(line('Các thôn quét xong đường làng trước ngày 07/02/2027.')).toMatchObject([
      { why: expect.stringContaining('06/02/2027 (Tết Nguyên đán, chưa có thông báo nghỉ của năm)') },
    ]);
    expect(line('Các thôn quét xong đường làng chậm nhất ngày 27/4/2026.')).toMatchObject([
      { why: expect.stringContaining('27/4/2026 (nghỉ bù ngày 26/4/2026, Giỗ Tổ Hùng Vương)') },
    ]);
  });

  it('is none on a Saturday that is worked for another day', () => {
    expect(line('Các thôn báo cáo UBND xã chậm nhất ngày 22/8/2026.')).toEqual([]);
  });

  it('is that of the first year for a yearly deadline', () => {
    expect(line('Các thôn báo cáo UBND xã trước ngày 15/11 hằng năm.')).toMatchObject([
      { why: expect.stringContaining('14/11/2026') },
    ]);
    expect(line('Các thôn báo cáo UBND xã trước ngày 10/11 hằng năm.')).toEqual([]);
  });

  it('is none where it had passed already', () => {
    const text = planText('I. BÁO CÁO', '- Các thôn báo cáo UBND xã trước ngày 02/02/2026.');
    expect(pointsIn('day-off', text)).toEqual([]);
  });
});
