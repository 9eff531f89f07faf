import { describe, expect, it } from 'vitest';
import { counts } from './counts.ts';
import { percentages } from './quantities.ts';

const brief = ({ value, unit, comparator }: { value: unknown; unit: string; comparator: string }) => [
  comparator,
  value,
  unit,
];

describe('percentages', () => {
  it.each([
    ['100% thôn', ['=', 100, '%']],
    ['trên 92,5% hộ', ['>', 92.5, '%']],
    ['ít nhất có 20% đơn vị', ['>=', 20, '%']],
    ['không quá 5 % số vụ', ['<=', 5, '%']],
    ['dưới 3% hộ', ['<', 3, '%']],
    ['đạt 80% trở lên', ['>=', 80, '%']],
    ['giảm tối thiểu 5 - 10% số vụ', ['range', [5, 10], '%']],
    ['từ 5% đến 7% số vụ', ['range', [5, 7], '%']],
  ])('%s', (text, expected) => {
    expect(percentages(text).map(brief)).toEqual([expected]);
  });
});

describe('counts', () => {
  it.each([
    ['ít nhất 01 mô hình', ['>=', 1, 'mô hình']],
    ['Có 02 điểm chữa cháy', ['=', 2, 'điểm']],
    ['Mỗi thôn có một mô hình', ['=', 1, 'mô hình']],
    ['Mỗi thôn tối thiểu hai tuyến đường hoa', ['>=', 2, 'tuyến đường hoa']],
    ['Lắp mới: 1.250 thùng rác', ['=', 1250, 'thùng rác']],
    ['không quá 05 cá nhân', ['<=', 5, 'cá nhân']],
    ['tổ chức trong 03 ngày', null],
    ['Một việc làm tốt có thể kể ở nhiều nơi', null],
  ])('%s', (text, expected) => {
    expect(counts(text).map(brief)).toEqual(expected === null ? [] : [expected]);
  });
});
