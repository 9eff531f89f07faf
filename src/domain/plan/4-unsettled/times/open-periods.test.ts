import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf } from '../testing.ts';

const STAGE = '- Hằng năm sơ kết, tổng kết giai đoạn theo quy định.';

describe('a review of a period', () => {
  it('is a point where no years are named', () => {
    expect(pointsOf('open-period', 'I. TỔ CHỨC THỰC HIỆN', STAGE)).toHaveLength(1);
    expect(pointsOf('open-period', 'I. TỔ CHỨC THỰC HIỆN', '- UBND xã tổng kết 05 năm/lần.')).toHaveLength(1);
  });

  it('is none where the title says them', () => {
    const text = planText('I. TỔ CHỨC THỰC HIỆN', STAGE).replace(
      'xanh” năm 2026',
      'xanh” giai đoạn 2026 - 2030',
    );
    expect(pointsIn('open-period', text)).toEqual([]);
  });
});
