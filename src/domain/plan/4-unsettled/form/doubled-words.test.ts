import { describe, expect, it } from 'vitest';
import { pointsOf, quotesOf } from '../testing.ts';

describe('words printed twice', () => {
  it('are a point where two words follow themselves', () => {
    const body = ['I. NỘI DUNG', '- Công an xã chủ trì chủ trì tuần tra.'];
    expect(quotesOf(pointsOf('doubled-words', ...body))).toEqual(['chủ trì chủ trì']);
  });

  it('are none where one word is doubled, or numbers are', () => {
    expect(
      pointsOf('doubled-words', 'I. NỘI DUNG', '- Luôn luôn sạch, ngày ngày quét 10 nhà 10 nhà.'),
    ).toEqual([]);
  });
});
