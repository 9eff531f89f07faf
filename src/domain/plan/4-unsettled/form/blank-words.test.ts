import { describe, expect, it } from 'vitest';
import { pointsOf, quotesOf } from '../testing.ts';

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
