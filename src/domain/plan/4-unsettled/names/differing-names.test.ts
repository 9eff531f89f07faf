import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn } from '../testing.ts';

const named = (name: string) =>
  pointsIn('name-differs', planText('I. NỘI DUNG', `- Các thôn thực hiện “${name}”.`));

describe('the name of the movement', () => {
  it('is a point where the body has another word in it', () => {
    expect(named('Thôn đẹp, nhà xanh')).toMatchObject([
      { why: expect.stringContaining('Thôn sạch, nhà xanh') },
    ]);
  });

  it('is none where it is the same, another name altogether, or abbreviated', () => {
    expect([
      ...named('Thôn sạch, nhà xanh'),
      ...named('Chung tay vì cộng đồng'),
      ...named('Thôn sạch, nhà ABCD'),
    ]).toEqual([]);
  });
});
