import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const DATED = '- Các thôn báo cáo kết quả về UBND xã trước ngày 20/11 hằng năm.';
const HEAD = 'I. CHẾ ĐỘ BÁO CÁO';

describe('a report without a date', () => {
  it('is a point of the whole plan where none has one', () => {
    const body = [HEAD, '- Các thôn báo cáo kết quả về UBND xã theo quy định.'];
    expect(pointsOf('no-report-date', ...body)).toMatchObject([
      { quote: expect.stringContaining('Thôn sạch') },
    ]);
    expect(pointsOf('no-report-date', HEAD, DATED)).toEqual([]);
  });

  it('is a point of its own where others have one', () => {
    const body = [HEAD, DATED, '- Công an xã báo cáo kết quả với Công an tỉnh theo quy định.'];
    expect(pointsOf('undated-report', ...body)).toHaveLength(1);
  });

  it('is none where its time stands in the next line or sentence', () => {
    const lines = [
      HEAD,
      DATED,
      '- Báo cáo kết quả kiểm kê gửi UBND xã.',
      'Thời gian hoàn thành: Trước ngày 15/4/2026.',
    ];
    expect(pointsOf('undated-report', ...lines)).toEqual([]);
    const sentence = [
      HEAD,
      DATED,
      '- Công an xã báo cáo kết quả gửi Công an tỉnh. Thời gian hoàn thành: Trước ngày 15/4/2026.',
    ];
    expect(pointsOf('undated-report', ...sentence)).toEqual([]);
  });

  it('is none for difficulties, at once, or by an hour of the day', () => {
    const body = [
      HEAD,
      DATED,
      '- Nếu có vướng mắc, các thôn báo cáo UBND xã.',
      '- Các thôn báo cáo kịp thời về Công an xã.',
      '- Các tổ báo cáo Công an xã trước 16 giờ hằng ngày.',
    ];
    expect(pointsOf('undated-report', ...body)).toEqual([]);
  });
});
