import { describe, expect, it } from 'vitest';
import type { WholeFound } from '#evaluation';
import { classPicture, criteriaMaps, type EvaluationSaid, targetPictures } from './evaluation-pictures.ts';

const said: EvaluationSaid = {
  map: {
    caption: 'Từng tiêu chí',
    states: {
      met: 'Đạt',
      partly: 'Một phần',
      'not met': 'Chưa đạt',
      missing: 'Chưa rõ',
      'not assigned': 'Không giao',
    },
  },
  classes: { caption: 'Theo mức' },
  year: (year) => `Năm ${year}`,
  ...{ open: 'Chưa kết luận', notRated: 'Không xếp loại', nobody: 'chưa tính được' },
  targets: { caption: 'Chỉ tiêu chung', target: 'chỉ tiêu', met: 'đạt', notMet: 'chưa đạt' },
  course: {
    ...{ caption: 'Qua các kỳ', tongue: 'vi', together: 'cộng dồn' },
    each: (asked) => `mỗi đơn vị ${asked}`,
    planned: (target) => `Kế hoạch ${target}`,
  },
};
const year = (
  given: number,
  good: number,
  below: number,
  some: { open?: number; notRated?: number } = {},
) => ({
  ...{ year: given, classes: new Map([['good', good]]), below, open: 0, notRated: 0 },
  ...some,
});
const classes = [{ key: 'good', name: 'Tốt' }];

describe('pictures of an evaluation', () => {
  it('show sixty criteria on three maps, their numbers going on', () => {
    const criteria = Array.from({ length: 60 }, (_, at) => ({ id: `c${at}`, title: `Tiêu chí ${at + 1}` }));
    const states = new Map(
      criteria.map(({ id }, at) => [id, at === 41 ? ('not met' as const) : ('met' as const)]),
    );
    const maps = criteriaMaps(criteria, [{ name: 'Tổ 1', states }], said);
    expect(maps.map(({ told }) => told)).toEqual([
      'Từng tiêu chí (1/3). Tổ 1: Đạt 20.',
      'Từng tiêu chí (2/3). Tổ 1: Đạt 20.',
      'Từng tiêu chí (3/3). Tổ 1: Đạt 19, Chưa đạt 1 (42).',
    ]);
  });

  it('count nothing for a criterion of which nothing is known, nor for one out of bounds', () => {
    const criteria = [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ];
    const states = new Map([['a', 'not included' as const]]);
    expect(criteriaMaps(criteria, [{ name: 'Tổ 1', states }], said)[0]?.told).toBe('Từng tiêu chí. Tổ 1: –.');
  });

  it('set a year against the one before, with what changed between them', () => {
    const shown = {
      classes,
      below: 'Chưa đạt',
      now: year(2026, 3, 1, { notRated: 1 }),
      before: year(2025, 2, 2),
    };
    expect(classPicture({ ...shown, breaks: ['Ngày 01/7/2026: sáp nhập.'] }, said).told).toBe(
      'Theo mức. Tốt: Năm 2026 3 (60 %), Năm 2025 2 (50 %); Chưa đạt: Năm 2026 1 (20 %), Năm 2025 2 (50 %); Không xếp loại: Năm 2026 1 (20 %), Năm 2025 0 (0 %). Ngày 01/7/2026: sáp nhập.',
    );
    expect(classPicture({ ...shown, before: null, breaks: [] }, said).told).toBe(
      'Theo mức. Tốt: Năm 2026 3 (60 %); Chưa đạt: Năm 2026 1 (20 %); Không xếp loại: Năm 2026 1 (20 %).',
    );
  });

  it('show how far a share has come, and no bar where none can be told', () => {
    const held = { bar: '>', amount: '90', high: null, rules: [] } as const;
    const found: WholeFound = {
      state: 'not met',
      part: 9,
      whole: 10,
      percent: '90',
      held,
      lacking: 1,
      open: 0,
    };
    const targets = [
      { target: { title: 'Được công nhận' }, found },
      { target: { title: 'xuất sắc' }, found: { state: 'nobody' } as const },
    ];
    expect(targetPictures(targets, said).map(({ told }) => told)).toEqual([
      'Chỉ tiêu chung. Được công nhận: 90 % (9/10), chỉ tiêu trên 90 %, chưa đạt; Xuất sắc: chưa tính được.',
    ]);
    expect(targetPictures([], said)).toEqual([]);
  });
});
