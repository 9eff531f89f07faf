import { describe, expect, it } from 'vitest';
import { usualKinds } from '#org';
import { proposeIndicators } from './indicators.ts';
import { target } from './testing.ts';

const asked = (quote: string, given: Parameters<typeof target>[1]) =>
  proposeIndicators([target(quote, { comparator: '>=', value: 1, unit: 'buổi', ...given })], usualKinds);

describe('a target that something else may stand in for', () => {
  const quote = 'mỗi tháng có ít nhất 01 buổi dọn vệ sinh hoặc có nhà được khen đẹp';

  it('is asked as two questions, either of which is enough, month by month', () => {
    expect(asked(quote, { per: 'month' })).toMatchObject([
      {
        question: 'mỗi tháng có ít nhất 01 buổi dọn vệ sinh',
        eitherOr: quote,
        byMonth: true,
        measure: 'buổi',
      },
      { question: 'Có nhà được khen đẹp', eitherOr: quote, byMonth: true, measure: null },
    ]);
  });

  it('is one where the choice is of words only, stands before the number, or no number is wanted at least', () => {
    expect(asked('xã hoặc phường có ít nhất 01 mô hình', {})).toMatchObject([{ eitherOr: null }]);
    expect(asked('có ít nhất 01 công trình hoặc phần việc', {})).toMatchObject([{ eitherOr: null }]);
    expect(asked('100% hộ dân hoặc cơ sở ký cam kết', { unit: '%', value: 100 })).toHaveLength(1);
  });

  it('is asked once for the period where the plan counts by the year', () => {
    expect(asked('mỗi năm có ít nhất 01 mô hình', { per: 'year' })).toMatchObject([{ byMonth: false }]);
  });
});
