import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const block = (lead: string) =>
  pointsOf(
    'two-owners',
    'I. NHIỆM VỤ',
    '1. Tập huấn kỹ năng',
    `- Cơ quan chủ trì: ${lead}`,
    '- Thời gian thực hiện: Tháng 5/2026.',
  );

describe('one job', () => {
  it('is a point where several lead it', () => {
    expect(block('Công an xã, Phòng Kinh tế.')).toMatchObject([
      { why: expect.stringContaining('Công an xã, Phòng Kinh tế') },
    ]);
  });

  it('is none where one does, also with commas in its name', () => {
    expect([...block('Công an xã.'), ...block('Phòng Kinh tế, Hạ tầng và Đô thị.')]).toEqual([]);
  });

  it('is a point where two bodies lead it in two places, none where the words are general', () => {
    const twice = (task: string) => [
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Công an xã',
      `- ${task}`,
      '2. Phòng Kinh tế xã',
      `- ${task}`,
    ];
    expect(
      pointsOf('two-owners', ...twice('Chủ trì tổ chức lớp tập huấn kỹ năng chữa cháy cho các thôn.')),
    ).toMatchObject([{ others: [{}] }]);
    expect(
      pointsOf('two-owners', ...twice('Chủ trì thực hiện các nhiệm vụ được phân công tại Kế hoạch này.')),
    ).toEqual([]);
  });
});
