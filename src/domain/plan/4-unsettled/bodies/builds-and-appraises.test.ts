import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const plan = (...tasks: string[]) => [
  'I. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa xã',
  ...tasks,
  '2. Các thôn',
  '- Bình xét.',
];

describe('one body', () => {
  it('is a point where it makes the files and judges them', () => {
    const points = pointsOf(
      'builds-and-appraises',
      ...plan('- Lập hồ sơ khen thưởng.', '- Thẩm định hồ sơ khen thưởng.'),
    );
    expect(points).toMatchObject([{ why: 'Phòng Văn hóa xã vừa lập vừa thẩm định hồ sơ.', others: [{}] }]);
  });

  it('is none where it guides others, or only judges', () => {
    const guides = plan('- Hướng dẫn các thôn lập hồ sơ khen thưởng.', '- Thẩm định hồ sơ khen thưởng.');
    expect(pointsOf('builds-and-appraises', ...guides)).toEqual([]);
    expect(pointsOf('builds-and-appraises', ...plan('- Thẩm định hồ sơ khen thưởng.'))).toEqual([]);
  });
});
