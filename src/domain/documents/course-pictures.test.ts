import { describe, expect, it } from 'vitest';
import { type CourseRow, type CourseSaid, coursePictures } from './course-pictures.ts';

const said: CourseSaid = {
  ...{ caption: 'Qua các kỳ', tongue: 'vi', together: 'cộng dồn' },
  each: (asked) => `mỗi đơn vị ${asked}`,
  planned: (target) => `Kế hoạch ${target}`,
};
const at = (amount: string) => ({ bar: '>=', amount: { value: amount }, high: null }) as const;
const held = (amount: string) => ({
  ok: true as const,
  held: { bar: '>=' as const, amount, high: null, rules: [] },
});
const share: CourseRow = {
  ...{ title: 'Hộ đạt', asks: { kind: 'ratio', at: at('90') }, asked: held('90') },
  ...{ figures: [{ value: '80', whole: '100' }, null], together: false, planned: null },
};
const sum: CourseRow = {
  ...{ title: 'Số buổi', asks: { kind: 'count', at: at('4') }, asked: held('4') },
  ...{
    figures: [
      { value: '3', whole: null },
      { value: '8', whole: null },
    ],
    together: true,
    planned: null,
  },
};
const periods = ['Quý I', 'Quý II'];
const merger = { before: 1, note: 'Từ ngày 01/7/2026 sáp nhập.' };
const strokes = (svg: string) => svg.match(/stroke-width="2"/g)?.length ?? 0;

describe('the course of criteria over the periods of a year', () => {
  it('says each period’s figure, a dash where nothing has come, and what is asked of each unit', () => {
    const [shown, ...more] = coursePictures({ periods, rows: [share, sum], breaks: [] }, said);
    expect(more).toEqual([]);
    expect(shown?.told).toBe(
      'Qua các kỳ. Hộ đạt (mỗi đơn vị từ 90 % trở lên): Quý I 80 %, Quý II –; Số buổi (mỗi đơn vị từ 4 trở lên; cộng dồn): Quý I 3, Quý II 8.',
    );
    expect(shown?.svg).not.toContain('stroke-dasharray');
  });

  it('marks where units changed, on every picture, with the note below', () => {
    const rows = Array.from({ length: 8 }, () => sum);
    const shown = coursePictures({ periods, rows, breaks: [merger, { before: 0, note: 'Đổi.' }] }, said);
    expect(shown.map(({ told }) => told.slice(0, 16))).toEqual(['Qua các kỳ (1/2)', 'Qua các kỳ (2/2)']);
    for (const { svg, told } of shown) {
      expect(svg.match(/stroke-dasharray/g)).toHaveLength(2);
      expect(svg).toContain('(1) Từ ngày 01/7/2026 sáp nhập.');
      expect(told).toContain(merger.note);
    }
    expect(coursePictures({ periods, rows: [sum], breaks: [merger] }, said)[0]?.svg).toContain('(*)');
  });

  it('draws a target where it is of all together: a share, or what the plan wants; never what is asked of each', () => {
    const drawn = (row: CourseRow) =>
      strokes(coursePictures({ periods, rows: [row], breaks: [] }, said)[0]?.svg ?? '');
    expect([drawn(share), drawn(sum)]).toEqual([1, 0]);
    const planned = { ...sum, planned: { amount: '20', words: '≥ 20 buổi' } };
    expect(drawn(planned)).toBe(1);
    expect(coursePictures({ periods, rows: [planned], breaks: [] }, said)[0]?.told).toContain(
      'Số buổi (Kế hoạch ≥ 20 buổi; cộng dồn)',
    );
  });

  it('prints a share of few by its counts, and a share of nobody as nothing', () => {
    const figures = [
      { value: '1', whole: '2' },
      { value: '0', whole: '0' },
    ];
    const [shown] = coursePictures({ periods, rows: [{ ...share, figures }], breaks: [] }, said);
    expect(shown?.told).toContain('Quý I 1/2, Quý II –.');
  });

  it('is not drawn where no report feeds a criterion, nor where there is no period', () => {
    expect(coursePictures({ periods, rows: [], breaks: [] }, said)).toEqual([]);
    expect(coursePictures({ periods: [], rows: [sum], breaks: [] }, said)).toEqual([]);
  });
});
