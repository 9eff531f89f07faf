import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf, quotesOf } from '../testing.ts';

describe('places left to be filled in', () => {
  it('are one point with every place', () => {
    const body = [
      'I. NỘI DUNG',
      '- Ra quân ngày ..... tháng 6 năm 2026.',
      '- Xong trong ngày tháng 7/2026.',
      '- Nhà văn hóa thôn .......',
    ];
    expect(quotesOf(pointsOf('blank-words', ...body))).toHaveLength(3);
  });

  it('are a point where the number of a cited document is missing', () => {
    const text = planText('I. NỘI DUNG', '- Quét.').replace(
      'Thực hiện Kế hoạch số 05/KH',
      'Thực hiện Kế hoạch số      /KH',
    );
    expect(quotesOf(pointsIn('blank-words', text))).toHaveLength(1);
  });

  it('are none where dots mean "and so on"', () => {
    expect(
      pointsOf('blank-words', 'I. NỘI DUNG', '- Quét đường, ngõ, sân...', '- Theo nhiệm vụ… và việc khác.'),
    ).toEqual([]);
  });

  it('are none in the wording of a banner that others fill in', () => {
    expect(
      pointsOf(
        'blank-words',
        'I. NỘI DUNG',
        '- Phông: ỦY BAN NHÂN DÂN XÃ ..... LỄ RA QUÂN, ngày ..... tháng 6.',
      ),
    ).toEqual([]);
  });
});
