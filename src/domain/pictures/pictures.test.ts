import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
  type BreakMark,
  classesPicture,
  coursePicture,
  criteriaMapPicture,
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
const results = {
  caption: 'Kết quả từng tiêu chí',
  states: {
    met: 'Đạt',
    partly: 'Đạt một phần',
    'not met': 'Chưa đạt',
    missing: 'Chưa kết luận',
    'not assigned': 'Không giao',
  },
};
const merged: BreakMark = { before: 1, mark: '(*)', note: 'Từ ngày 01/7/2026 sáp nhập Tổ dân phố 2 và 3.' };

const period = (given: Partial<PeriodShown> = {}): PeriodShown => ({
  ...{ label: 'Quý I', onTime: 0, late: 0, missing: 0, waiting: 0, rate: null },
  ...given,
});

const STATES = ['met', 'partly', 'not met', 'missing', 'not assigned'] as const;

/** The same counts as the course of one thing. */
function courseOf(caption: string, some: readonly PeriodShown[]): Picture {
  const points = some.map(({ onTime, rate }) => (rate === null ? null : { value: onTime, text: rate }));
  const periods = some.map(({ label }) => label);
  return coursePicture(
    caption,
    periods,
    [{ label: caption, below: caption, points, target: 7, full: null }],
    [merged],
  );
}

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

  it('of a course is as high as its figures, with the target on their scale', () => {
    const points = [{ value: 10, text: '10' }, { value: 20, text: '20' }, null];
    const row = { label: 'Buổi', below: '', points, target: 40, full: null };
    const shown = coursePicture('Tiến độ', ['Quý I', 'Quý II', 'Quý III'], [row], [merged]);
    const [, one, two, ...more] = rectsOf(shown);
    expect([(two?.height ?? 0) / (one?.height ?? 1), more]).toEqual([2, []]);
    const [, half] = rectsOf(
      coursePicture('', ['Quý I'], [{ ...row, points: points.slice(1, 2), target: null, full: 40 }]),
    );
    expect(half?.height).toBe(two?.height);
    expect(shown.svg).toContain('stroke-dasharray');
    expect(shown.told).toBe(`Tiến độ. Buổi: Quý I 10, Quý II 20, Quý III –. ${merged.note}`);
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

  it('of criteria shows each cell by a sign of its own, and says which are not met', () => {
    const criteria = [4, 5, 6, 7, 8].map((number) => ({ number, title: `Tiêu chí ${number}` }));
    const states = ['met', 'partly', 'not met', 'missing', null] as const;
    const shown = criteriaMapPicture(results, criteria, [{ label: 'Tổ dân phố 1', states }]);
    expect(shown.told).toBe(
      'Kết quả từng tiêu chí. Tổ dân phố 1: Đạt 1, Đạt một phần 1, Chưa đạt 1 (6), Chưa kết luận 1 (7).',
    );
    const signs = states.map((_, at) => {
      const one = criteriaMapPicture(results, criteria.slice(at, at + 1), [
        { label: '', states: states.slice(at, at + 1) },
      ]);
      // what is drawn beyond a map of nothing: its legend is the same
      return one.svg
        .replace(/[xy]="[^"]*"|d="M[^"]*l/g, '')
        .replace(/\d\. Tiêu chí \d|>\d<|aria-label="[^"]*"/g, '');
    });
    expect(new Set(signs).size).toBe(5);
  });

  it('of criteria stays in its frame with twenty of them, and says below what each number is', () => {
    const criteria = Array.from({ length: 20 }, (_, at) => ({ number: at + 1, title: `Tiêu chí ${at + 1}` }));
    const units = Array.from({ length: 30 }, (_, at) => ({
      label: `Tổ dân phố ${at + 1}`,
      states: criteria.map(() => 'met' as const),
    }));
    const shown = criteriaMapPicture(results, criteria, units);
    for (const { x, width } of rectsOf(shown)) expect(x + width).toBeLessThanOrEqual(640);
    expect(shown.svg).toContain('20. Tiêu chí 20');
  });

  it('of classes sets this year against the last, with its note where units changed', () => {
    const said2 = { caption: 'Kết quả theo mức', now: 'Năm 2026', before: 'Năm 2025' };
    const shown = classesPicture(
      said2,
      [
        { label: 'Tốt', now: 3, before: 1 },
        { label: 'Khá', now: 11, before: 0 },
      ],
      [merged],
    );
    expect(shown.told).toBe(
      'Kết quả theo mức. Tốt: Năm 2026 3 (21 %), Năm 2025 1 (100 %); Khá: Năm 2026 11 (79 %), Năm 2025 0 (0 %). Từ ngày 01/7/2026 sáp nhập Tổ dân phố 2 và 3.',
    );
    expect(shown.svg).toContain('(*)');
    const [, , , good, , fair] = rectsOf(shown);
    expect((fair?.width ?? 0) / (good?.width ?? 1)).toBeCloseTo(11 / 3, 1);
    expect(classesPicture(said2, [{ label: 'Tốt', now: 0, before: null }]).svg).not.toContain('Năm 2025');
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
        const unit = { label: caption, states: [...STATES, null] };
        const numbered = unit.states.map((_, at) => ({ number: at, title: caption }));
        const counted = some.map(({ label, onTime, late }) => ({ label, now: onTime, before: late }));
        const all = [
          criteriaMapPicture({ ...results, caption }, numbered, [unit]),
          classesPicture({ caption, now: caption, before: caption }, counted, [merged]),
          timelinessPicture({ ...said, caption }, some),
          courseOf(caption, some),
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
