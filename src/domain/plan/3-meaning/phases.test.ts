import { describe, expect, it } from 'vitest';
import { readingOf } from '../testing.ts';

function phases(...body: string[]): string[] {
  return readingOf(...body).phases.map(({ kind, name, start, end }) => `${kind} ${name} ${start} ${end}`);
}

describe('rounds', () => {
  it('are headings that bound them', () => {
    expect(
      phases(
        'I. NHIỆM VỤ',
        '1. Giai đoạn chuẩn bị (từ ngày 15/02/2027 đến ngày 20/3/2027)',
        '- Khảo sát.',
        '- Họp.',
      ),
    ).toEqual(['phase Giai đoạn chuẩn bị 2027-02-15 2027-03-20']);
  });

  it('are parts of one sentence', () => {
    expect(
      phases(
        'I. THỜI GIAN',
        '- Đợt 1 từ ngày 10/01/2027 đến ngày 20/02/2027; đợt 2 từ ngày 15/5/2027 đến ngày 15/7/2027.',
      ),
    ).toEqual(['phase Đợt 1 2027-01-10 2027-02-20', 'phase đợt 2 2027-05-15 2027-07-15']);
  });

  it('are counted in words, and may last a year', () => {
    expect(
      phases(
        'I. THỜI GIAN',
        '- Chặng thứ hai, từ 01/01/2028 đến 30/11/2028: mở rộng.',
        '- Đợt II (năm 2029): tăng tốc.',
      ),
    ).toEqual(['phase Chặng thứ hai 2028-01-01 2028-11-30', 'phase Đợt II 2029 2029']);
  });
});

describe('events', () => {
  it('last from one day to another of the same month', () => {
    expect(phases('I. NỘI DUNG', '- Lễ hội diễn ra trong 03 ngày (từ ngày 22 đến ngày 24/3/2027).')).toEqual([
      'event lễ hội 2027-03-22 2027-03-24',
    ]);
  });
});
