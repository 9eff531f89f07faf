import { describe, expect, it } from 'vitest';
import { balancedWidth, boldWidth, motto, nation } from './index.ts';

describe('the width of bold text', () => {
  it.each([
    [motto, 13, 56.06],
    [nation, 12, 87.69],
  ])('of “%s” is within 1 % of its letters as printed', (text, points, measured) => {
    expect(Math.abs(boldWidth(text, points) / measured - 1)).toBeLessThan(0.01);
  });

  it('leaves a title of one line the whole room', () => {
    expect(balancedWidth('Kết quả', 14, 165)).toBe(165);
  });

  it('sets a long title so that its lines are about equal', () => {
    const title = 'Kết quả thực hiện phong trào thi đua khu phố bình yên năm nay và nhiều năm sau nữa';
    const width = balancedWidth(title, 14, 165);
    expect(width).toBeLessThan(165);
    expect(width * 2).toBeGreaterThan(boldWidth(title, 14));
  });
});
