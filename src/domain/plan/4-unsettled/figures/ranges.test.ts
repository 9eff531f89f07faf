import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const target = (words: string) => ['I. CHỈ TIÊU', `- ${words}`];

describe('a range', () => {
  it('is a point where it is a floor too', () => {
    expect(
      pointsOf('minimum-and-range', ...target('Giảm tối thiểu 5 - 10% điểm rác so với năm trước.')),
    ).toHaveLength(1);
  });

  it('is a point where it runs backward', () => {
    expect(
      pointsOf('reversed-range', ...target('Giảm từ 10% đến 5% điểm rác so với năm trước.')),
    ).toHaveLength(1);
  });

  it('is none where it is only a range, or only a floor', () => {
    for (const words of [
      'Giảm từ 5% đến 10% điểm rác so với năm trước.',
      'Giảm tối thiểu 5% điểm rác so với năm trước.',
    ])
      for (const code of ['minimum-and-range', 'reversed-range'] as const)
        expect(pointsOf(code, ...target(words))).toEqual([]);
  });
});
