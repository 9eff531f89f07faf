import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf } from '../testing.ts';

const due = (when: string) =>
  pointsOf('past-date', 'I. BÁO CÁO', `- Các thôn báo cáo UBND xã trước ngày ${when}.`);

describe('a deadline', () => {
  it('is a point where it had passed at issue, the day of issue itself for "before"', () => {
    expect(due('05/3/2026')).toMatchObject([{ weight: 'work', why: expect.stringContaining('05/3/2026') }]);
    expect(due('10/3/2026')).toHaveLength(1);
  });

  it('is none where it lies ahead, or only the year of issue is known', () => {
    expect(due('15/3/2026')).toEqual([]);
    const undated = planText('I. BÁO CÁO', '- Các thôn báo cáo UBND xã trước ngày 05/3/2026.');
    expect(pointsIn('past-date', undated.replace('ngày 10 tháng 3 năm', 'ngày    tháng    năm'))).toEqual([]);
  });

  it('makes one point with another of its kind', () => {
    const body = [
      'I. BÁO CÁO',
      '- Các thôn báo cáo trước ngày 01/02/2026.',
      '- Công an xã báo cáo trước ngày 15/02/2026.',
    ];
    expect(pointsOf('past-date', ...body)).toMatchObject([{ others: [{}] }]);
  });
});
