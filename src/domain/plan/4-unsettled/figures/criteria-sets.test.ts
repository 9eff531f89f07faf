import { describe, expect, it } from 'vitest';
import { pointsOf, quotesOf } from '../testing.ts';

const sets = (first: string, second: string) => [
  'I. TIÊU CHÍ',
  `a) Đối với ${first}`,
  '- Sạch.',
  `b) Đối với ${second}`,
  '- Xanh.',
];

describe('two sets of criteria', () => {
  it('are a point where they share a group', () => {
    const points = pointsOf(
      'two-criteria-sets',
      ...sets('các thôn, trường học trên địa bàn xã', 'trường học, doanh nghiệp'),
    );
    expect(points).toMatchObject([{ why: 'Có mặt trong hai bộ tiêu chí: trường học.' }]);
    expect(quotesOf(points)).toHaveLength(2);
  });

  it('are none where they do not', () => {
    expect(pointsOf('two-criteria-sets', ...sets('các thôn', 'trường học, doanh nghiệp'))).toEqual([]);
  });
});
