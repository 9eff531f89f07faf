import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const HEAD = 'I. CHẾ ĐỘ BÁO CÁO';
const SUM = '- Công an xã tổng hợp, báo cáo Công an tỉnh trước ngày 20/11 hằng năm.';

describe('a body that sums up', () => {
  it('is a point where nobody must report to it by a day', () => {
    expect(pointsOf('undated-link', HEAD, SUM)).toMatchObject([
      { why: expect.stringContaining('Công an xã') },
    ]);
  });

  it('is none where somebody does, or is told to without a day, which is a point already', () => {
    const dated = '- Các thôn gửi kết quả về Công an xã trước ngày 10/11 hằng năm.';
    expect(pointsOf('undated-link', HEAD, dated, SUM)).toEqual([]);
    const asked = '- Các thôn báo cáo kết quả về Công an xã theo quy định.';
    expect(pointsOf('undated-link', HEAD, asked, SUM)).toEqual([]);
    expect(pointsOf('undated-report', HEAD, asked, SUM)).toHaveLength(1);
  });

  it('is none where units sum up their own results', () => {
    const own = '- Các cơ quan, đơn vị tổng hợp, báo cáo UBND xã trước ngày 20/11 hằng năm.';
    expect(pointsOf('undated-link', HEAD, own)).toEqual([]);
  });

  it('is a point where its own report is due no later than what it sums up', () => {
    const late = '- Các thôn gửi báo cáo về Công an xã trước ngày 25/11 hằng năm.';
    expect(pointsOf('link-too-late', HEAD, late, SUM)).toMatchObject([{ others: [{}] }]);
    expect(pointsOf('link-too-late', HEAD, late.replace('25/11', '10/11'), SUM)).toEqual([]);
    expect(pointsOf('link-too-late', HEAD, late.replace('25/11', '10/11'), late, SUM)).toEqual([]);
  });
});
