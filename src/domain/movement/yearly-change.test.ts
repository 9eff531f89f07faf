import { describe, expect, it } from 'vitest';
import { readPlan } from '#plan';
import { itemsOf } from './items.ts';
import { changeIn } from './yearly-change.ts';

const changes = (...lines: string[]) => {
  const text = [
    'ỦY BAN NHÂN DÂN PHƯỜNG MẪU',
    'Số: 12/KH-UBND',
    'KẾ HOẠCH',
    'Tổ chức phong trào thi đua phường bình yên',
    'II. CHỈ TIÊU',
    ...lines.map((line) => `- ${line}`),
    '',
  ].join('\n');
  return itemsOf(readPlan({ file: 'plan.txt', text })).flatMap((item) => changeIn(item) ?? []);
};

describe('a fall or rise that a plan wants', () => {
  it('is in percent of another year’s figure, of the whole or of each unit as the plan says', () => {
    const fall = { way: 'fall', bar: '>=', percent: '5', eachUnit: false };
    expect(changes('Giảm ít nhất 5% số vụ cháy so với năm trước.')).toEqual([fall]);
    expect(changes('Giảm 5% số vụ cháy so với năm 2025.')).toEqual([fall]);
    expect(changes('Giảm tối thiểu 5% đến 10% số vụ cháy so với năm trước.')).toEqual([fall]);
    expect(changes('Mỗi khu phố giảm ít nhất 5% số vụ cháy so với năm trước.')).toEqual([
      { ...fall, eachUnit: true },
    ]);
    expect(changes('Tăng trên 10% số mô hình so với năm trước.')).toEqual([
      { ...fall, way: 'rise', bar: '>', percent: '10' },
    ]);
  });

  it('is none where no number, no percent or no year is named', () => {
    expect(
      changes('Giảm số vụ cháy so với năm trước.', 'Có ít nhất 05 mô hình.', 'Trên 90% hộ ký cam kết.'),
    ).toEqual([]);
  });
});
