import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const body = (name: string) => [
  'I. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa - Xã hội xã',
  '- Hướng dẫn các thôn.',
  `2. ${name}`,
  '- Tổng hợp kết quả.',
];

describe('the name of a body', () => {
  it('is a point where one word inside it is missing', () => {
    expect(pointsOf('body-name-differs', ...body('Phòng Văn - Xã hội xã'))).toHaveLength(1);
  });

  it('is none where another body, or the place, makes the difference', () => {
    expect(pointsOf('body-name-differs', ...body('Phòng Văn hóa - Xã hội'))).toEqual([]);
    expect(pointsOf('body-name-differs', ...body('Phòng Kinh tế xã'))).toEqual([]);
  });
});
