import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const plan = (who: string, ...more: string[]) => [
  'I. TỔ CHỨC THỰC HIỆN',
  '1. Các cơ quan, đơn vị, doanh nghiệp, thôn trên địa bàn xã An Lạc Đông',
  '- Xây dựng kế hoạch thực hiện.',
  'II. CHẾ ĐỘ BÁO CÁO',
  `- ${who} báo cáo kết quả về UBND xã trước ngày 20/11 hằng năm.`,
  ...more,
];

describe('who reports', () => {
  it('is a point where areas and firms stand beside units elsewhere', () => {
    expect(pointsOf('reporters-left-out', ...plan('Các cơ quan, đơn vị'))).toMatchObject([
      { why: 'Câu này chỉ nêu “cơ quan, đơn vị”; chưa rõ thôn, doanh nghiệp có phải báo cáo không.' },
    ]);
  });

  it('is none where they are named, or report in another place', () => {
    expect(pointsOf('reporters-left-out', ...plan('Các cơ quan, đơn vị, doanh nghiệp, thôn'))).toEqual([]);
    const apart = ['- Các thôn, doanh nghiệp báo cáo kết quả về Công an xã trước ngày 10/11 hằng năm.'];
    expect(pointsOf('reporters-left-out', ...plan('Các cơ quan, đơn vị', ...apart))).toEqual([]);
  });
});
