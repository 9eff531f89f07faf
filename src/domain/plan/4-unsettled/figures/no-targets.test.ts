import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf } from '../testing.ts';

describe('a movement', () => {
  it('is a point without a figure', () => {
    expect(pointsOf('no-targets', 'I. NỘI DUNG', '- Quét đường làng.')).toHaveLength(1);
  });

  it('is none with one, and another plan needs none', () => {
    expect(pointsOf('no-targets', 'I. CHỈ TIÊU', '- 100% thôn ra quân.')).toEqual([]);
    const other = planText('I. NỘI DUNG', '- Quét.').replace(
      'Phát động phong trào thi đua',
      'Triển khai Luật về',
    );
    expect(pointsIn('no-targets', other)).toEqual([]);
  });
});
