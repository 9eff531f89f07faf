import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf } from '../testing.ts';

const HEAD = 'I. CHẾ ĐỘ BÁO CÁO';
const EARLY = '- Các thôn báo cáo kết quả về UBND xã trước ngày 20/11 hằng năm.';

describe('a yearly report before the end of the year', () => {
  it('is a point where the days it counts are not said', () => {
    expect(pointsOf('no-cut-off', HEAD, EARLY)).toMatchObject([{ why: expect.stringContaining('20/11') }]);
  });

  it('is none where they are', () => {
    expect(
      pointsOf('no-cut-off', HEAD, EARLY, '- Số liệu báo cáo tính từ ngày 15/11 năm trước đến ngày 14/11.'),
    ).toEqual([]);
  });

  it('is none early in the year, or in a plan that counts nothing by years', () => {
    expect(pointsOf('no-cut-off', HEAD, EARLY.replace('20/11', '15/6'))).toEqual([]);
    const other = planText(HEAD, EARLY).replace('Phát động phong trào thi đua', 'Triển khai Đề án');
    expect(pointsIn('no-cut-off', other)).toEqual([]);
  });
});
