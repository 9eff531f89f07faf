import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const phase = (words: string) => pointsOf('reversed-period', 'I. THỜI GIAN THỰC HIỆN', `- Đợt 1: ${words}`);

describe('a period', () => {
  it('is a point where it ends before it begins', () => {
    expect(phase('Từ ngày 01/6/2026 đến ngày 30/4/2026.')[0]?.why).toContain('30/4/2026');
  });

  it('is none where it runs forward, over the end of the year too', () => {
    expect([
      ...phase('Từ ngày 01/4/2026 đến ngày 30/6/2026.'),
      ...phase('Từ ngày 01/11/2026 đến ngày 31/3/2027.'),
    ]).toEqual([]);
  });
});
