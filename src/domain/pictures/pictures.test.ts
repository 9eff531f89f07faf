import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  type BreakMark,
  type HeatRow,
  heatMapPicture,
  type PeriodShown,
  type Picture,
  progressPicture,
  timelinessPicture,
} from './index.ts';

const said = {
  caption: 'Báo cáo qua các kỳ',
  onTime: 'Đúng hạn',
  late: 'Gửi trễ',
  missing: 'Chưa gửi',
  waiting: 'Chưa đến hạn',
};
const aims = { caption: 'Kết quả so với chỉ tiêu', target: 'mục tiêu', met: 'đạt', notMet: 'chưa đạt' };
const merged: BreakMark = { before: 1, mark: '(*)', note: 'Từ ngày 01/7/2026 sáp nhập Tổ dân phố 2 và 3.' };

const period = (given: Partial<PeriodShown> = {}): PeriodShown => ({
  ...{ label: 'Quý I', onTime: 0, late: 0, missing: 0, waiting: 0, rate: null },
  ...given,
});

interface Rect {
  x: number;
  width: number;
  height: number;
  fill: string;
}

/** Reads it strictly; the rectangles in their order. */
function rectsOf({ svg }: Picture): Rect[] {
  const rects: Rect[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const number = (key: string) => Number(attributes[key] ?? 0);
    if (name === 'rect')
      rects.push({
        x: number('x'),
        width: number('width'),
        height: number('height'),
        fill: String(attributes.fill),
      });
  });
  parser.write(svg).close();
  return rects;
}

describe('a picture', () => {
  it('of reports over periods shows each kind as high as its share, and the share on time in words', () => {
    const shown = timelinessPicture(said, [period({ onTime: 3, late: 1, rate: '75 %' })]);
    const columns = rectsOf(shown).filter(({ height }) => height > 14 && height < 130);
    const [onTime, late] = [
      columns.find(({ fill }) => fill === '#184a80'),
      columns.find(({ fill }) => fill === '#7fa3c9'),
    ];
    expect((onTime?.height ?? 0) / (late?.height ?? 1)).toBeCloseTo(3, 1);
    expect(shown.told).toBe('Báo cáo qua các kỳ. Quý I: Đúng hạn 3, Gửi trễ 1 (75 %).');
  });

  it('marks where units changed between two periods, and says below what changed', () => {
    const shown = timelinessPicture(said, [period(), period({ label: 'Quý II' })], [merged]);
    expect(shown.svg).toContain('stroke-dasharray');
    expect(shown.svg).toContain('(*) Từ ngày 01/7/2026');
    expect(shown.told).toContain(merged.note);
    expect(timelinessPicture(said, [period()]).svg).not.toContain('stroke-dasharray');
  });

  it('of targets draws no bar where there is no figure, and never 0 in its place', () => {
    const row = {
      label: 'Ra mắt mô hình',
      share: null,
      target: 0.9,
      text: 'chưa có số liệu',
      targetText: '≥ 90 %',
      met: null,
    };
    const shown = rectsOf(progressPicture(aims, [row]));
    expect(shown).toHaveLength(2);
    expect(
      progressPicture(aims, [{ ...row, share: 0, text: '0 %', met: false }]).svg.match(/<rect/g),
    ).toHaveLength(3);
  });

  it('of targets stays inside its frame where a figure is far above the target', () => {
    const row = { label: 'Buổi', share: 7.5, target: 1, text: '15', targetText: '≥ 2', met: true };
    for (const { x, width } of rectsOf(progressPicture(aims, [row])))
      expect(x + width).toBeLessThanOrEqual(640);
  });

  it('of heat is darker where more has come, says each figure, and leaves a dash where nothing is expected', () => {
    const rows: HeatRow[] = [
      { label: 'Tổ dân phố', cells: [{ share: 0.1, text: '1/10' }, { share: 1, text: '10/10' }, null] },
    ];
    const shown = heatMapPicture('Đã gửi', ['Quý I', 'Quý II', 'Quý III'], rows);
    const [, few, all] = rectsOf(shown).map(({ fill }) => fill);
    expect([few, all]).toEqual(['#f6efe0', '#184a80']);
    expect(shown.told).toBe('Đã gửi. Tổ dân phố: Quý I 1/10, Quý II 10/10.');
  });

  it('is one well-formed drawing without script, style or id, whatever the words and counts are', () => {
    const count = fc.nat(4000);
    const periods = fc.array(
      fc.record({
        label: fc.string(),
        onTime: count,
        late: count,
        missing: count,
        waiting: count,
        rate: fc.option(fc.string()),
      }),
      { maxLength: 14 },
    );
    const cell = fc.option(
      fc.record({ share: fc.option(fc.double({ min: 0, max: 1, noNaN: true })), text: fc.string() }),
    );
    const rows = fc.array(
      fc.record({ label: fc.string({ unit: 'binary' }), cells: fc.array(cell, { maxLength: 14 }) }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), periods, rows, (caption, some, map) => {
        const all = [
          timelinessPicture({ ...said, caption }, some),
          heatMapPicture(
            caption,
            some.map(({ label }) => label),
            map,
          ),
        ];
        for (const one of all) {
          const { svg, width, height } = one;
          expect(rectsOf(one).length).toBeGreaterThan(0);
          expect(svg).not.toMatch(/<(script|style|foreignObject|image)\b|\sid=|NaN|Infinity|undefined/);
          expect(width).toBe(640);
          expect(height).toBeGreaterThan(50);
        }
      }),
      { numRuns: 60 },
    );
  });
});
