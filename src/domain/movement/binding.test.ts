import { expect, it } from 'vitest';
import type { Target } from '#plan';
import { bindsUnit } from './binding.ts';
import { criterion, target } from './testing.ts';

const count = { value: 2, unit: 'mô hình', comparator: '>=' } as const;
const fall: Partial<Target> = { value: [6, 12], comparator: 'range', direction: 'decrease' };

it.each([
  ['a share that each unit can reach', true, target('95% hộ gia đình ký cam kết')],
  ['a number set for each', true, target('Mỗi khu phố có ít nhất 02 mô hình', count)],
  ['a number by quarter', true, target('Ít nhất 02 buổi sinh hoạt mỗi quý', { ...count, unit: 'buổi' })],
  ['what a unit does with the police', true, target('Phối hợp với Công an phường mở 02 lớp', count)],
  [
    'a share of all in a class',
    false,
    target('Trên 90% khu phố được công nhận', { subject: 'khu phố', value: 90 }),
  ],
  ['a number of the commune', false, target('02 mô hình mới ra đời.', count)],
  ['a number of its year', false, target('Mỗi năm có 02 mô hình hiệu quả', { ...count, per: 'year' })],
  ['a change of the whole', false, target('Kéo giảm 6 - 12% số vụ', { ...fall, baseline: 'năm trước' })],
  ['what the police lead', false, target('Công an phường chủ trì kiểm tra 100% khu phố mỗi năm một lần')],
  ['what persons do', false, criterion('gương mẫu hưởng ứng', 'Đối với cá nhân')],
  ['a criterion of its audience', true, criterion('Không có điểm đổ rác', 'Khu dân cư')],
] as const)('%s binds a unit: %s', (_, binds, item) => {
  expect(bindsUnit(item)).toBe(binds);
});
