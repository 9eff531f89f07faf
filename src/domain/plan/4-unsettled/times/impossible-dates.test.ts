import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const line = (words: string) => pointsOf('impossible-date', 'I. NỘI DUNG', `- ${words}`);

describe('a day', () => {
  it('is a point where no calendar has it', () => {
    expect(line('Ra quân ngày 31/4/2026.')).toMatchObject([
      { quote: 'ngày 31/4/2026', why: expect.stringContaining('không có ngày 31/4/2026') },
    ]);
    expect(line('Tổng kết ngày 30 tháng 02.')).toHaveLength(1);
  });

  it('is a point where its weekday is another', () => {
    expect(line('Lễ phát động: Chủ nhật, ngày 15/5/2026.')).toMatchObject([
      { why: expect.stringContaining('thứ sáu') },
    ]);
  });

  it('is none where it is right, or no full date', () => {
    expect([
      ...line('Lễ phát động: thứ Sáu, ngày 15/5/2026.'),
      ...line('Họp ngày 29/02.'),
      ...line('Trong ngày 10 hộ tham gia.'),
    ]).toEqual([]);
  });
});
