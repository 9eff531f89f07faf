import { describe, expect, it } from 'vitest';
import type { Figure, ResultRow } from './merged-report-input.ts';
import { progressPictures } from './progress-pictures.ts';
import { sendingPictures } from './sending-picture.ts';

function row(of: Partial<ResultRow>): ResultRow {
  return {
    ...{ indicatorId: 'i', words: 'Hộ ký cam kết', clause: null, target: '≥ 90 %', result: null },
    ...{ assessment: 'not enough data', unitsWithData: 1, unitsAsked: 2, ...of },
  };
}
const ratio = (percent: string): Figure => ({ kind: 'ratio', percent, numerator: '1', denominator: '2' });
const number = (value: string, unit = 'buổi'): Figure => ({ kind: 'number', value, unit, reached: null });

/** The bar's and the stroke's length in parts of the ground, 190 wide; null where it is not drawn. */
function drawn(of: Partial<ResultRow>): { bar: number | null; stroke: number | null } {
  const [picture] = progressPictures([row(of)]);
  const widths = [...(picture?.svg ?? '').matchAll(/width="([\d.]+)" height="18"/g)].map(([, w]) =>
    Number(w),
  );
  const stroke = /<path d="M([\d.]+) /.exec(picture?.svg ?? '')?.[1];
  const part = (length: number) => Math.round((length / 190) * 100) / 100;
  return {
    bar: widths[1] === undefined ? null : part(widths[1]),
    stroke: stroke === undefined ? null : part(Number(stroke) - 280),
  };
}
const told = (of: Partial<ResultRow>) => progressPictures([row(of)])[0]?.told;

describe('progress against targets', () => {
  it('draws share and target on one scale', () => {
    expect(drawn({ result: ratio('45'), assessment: 'not met' })).toEqual({ bar: 0.45, stroke: 0.9 });
    const meetings = { target: '≥ 1.200 buổi', result: number('600'), assessment: 'not met' as const };
    expect(drawn(meetings)).toEqual({ bar: 0.5, stroke: 1 });
    expect(drawn({ ...meetings, result: number('2400'), assessment: 'met' })).toEqual({
      bar: 1,
      stroke: 0.5,
    });
    const range = { target: '80–90 %', result: ratio('85'), assessment: 'met' as const };
    expect(drawn(range)).toEqual({ bar: 0.85, stroke: 0.8 });
    const yes = { kind: 'attestation', yes: 3, answered: 4 } as const;
    expect(drawn({ target: '100 %', result: yes, assessment: 'not met' })).toEqual({ bar: 0.75, stroke: 1 });
  });

  it('draws no bar where there is no figure, and says so', () => {
    expect(drawn({})).toEqual({ bar: null, stroke: 0.9 });
    expect(told({})).toBe('Tiến độ so với mục tiêu. Hộ ký cam kết: chưa có số liệu, Mục tiêu ≥ 90 %.');
  });

  it('says met, not met, or neither where it is not judged', () => {
    expect(told({ result: ratio('95'), assessment: 'met' })).toMatch(/Mục tiêu ≥ 90 %, Đạt\.$/);
    expect(told({ result: ratio('5'), assessment: 'not met' })).toMatch(/Mục tiêu ≥ 90 %, Chưa đạt\.$/);
    expect(told({ result: ratio('5'), assessment: 'not enough data' })).toMatch(/Mục tiêu ≥ 90 %\.$/);
  });

  it('does not hold a sum against a target of every month', () => {
    const monthly = { target: '≥ 2 buổi/tháng', result: number('30'), assessment: 'not assessed' as const };
    expect(drawn(monthly)).toEqual({ bar: null, stroke: null });
    expect(told(monthly)).toContain('30 buổi, Mục tiêu ≥ 2 buổi/tháng.');
  });

  it('shows how many units reach a target that is set for each', () => {
    const result: Figure = { kind: 'number', value: '32', unit: 'buổi', reached: { units: 2, of: 4 } };
    const each = { target: '≥ 5 buổi', result, assessment: 'not met' as const };
    expect(drawn(each)).toEqual({ bar: 0.5, stroke: 1 });
    expect(told(each)).toContain('2/4 đơn vị đạt, Mục tiêu ≥ 5 buổi, mỗi đơn vị, Chưa đạt');
  });

  it('draws what happened where nothing may happen', () => {
    const none = { target: '0 vụ', result: number('3', 'vụ'), assessment: 'not met' as const };
    expect(drawn(none)).toEqual({ bar: 1, stroke: 0 });
  });

  it('says the figure alone where its words would not stand beside the bar', () => {
    const long = { kind: 'ratio', percent: '50', numerator: '1234567', denominator: '2469134' } as const;
    expect(told({ result: long, assessment: 'not met' })).toContain(': 50 %, ');
    expect(told({ target: '≥ 1', result: number('1250', 'lượt người tham dự hội nghị') })).toContain(
      ': 1.250, ',
    );
  });

  it('leaves out what has no target, and draws at most twelve rows a picture', () => {
    expect(progressPictures([row({ target: null })])).toEqual([]);
    const many = Array.from({ length: 25 }, (_, at) => row({ words: `Chỉ tiêu ${at + 1}` }));
    const pictures = progressPictures(many);
    expect(pictures.map((one) => one.told.split('; ').length)).toEqual([9, 9, 7]);
    const most = progressPictures(Array.from({ length: 61 }, () => row({})));
    expect([most.length, most[0]?.told.split('. ')[0]]).toEqual([
      5,
      'Tiến độ so với mục tiêu, 60/61 chỉ tiêu (1/5)',
    ]);
    expect(pictures[2]?.told).toMatch(/^Tiến độ so với mục tiêu \(3\/3\)\. Chỉ tiêu 19:/);
  });
});

describe('pictures on a screen in another language', () => {
  it('say nothing in Vietnamese but names', async () => {
    const { compilation } = await import('../../ui/text/compilation.ts');
    const results = [
      row({ words: 'One' }),
      row({
        ...{ words: 'Two', target: '≥ 5', assessment: 'not met' as const },
        result: { kind: 'number', value: '32', unit: null, reached: { units: 2, of: 4 } },
      }),
      row({ words: 'Three', result: { kind: 'attestation', yes: 3, answered: 4 }, assessment: 'met' }),
    ];
    const { sending, progress } = compilation.en.pictures;
    expect(progressPictures(results, progress)[0]?.told).toBe(
      'Progress towards the targets. One: no figure yet, Target ≥ 90 %; ' +
        'Two: 2/4 units reach it, Target ≥ 5, each unit, Not met; Three: 3/4 units confirm, Target ≥ 90 %, Met.',
    );
    const given = { label: 'A', onTime: 1, late: 1, missing: 1, waiting: 1, rate: null };
    const timeliness = { periods: [given, given], breaks: [] };
    expect(sendingPictures(timeliness, sending)[0]?.svg).not.toMatch(VIETNAMESE);
    const most = Array.from({ length: 61 }, () => row({ words: 'One' }));
    expect(progressPictures(most, progress)[0]?.svg).not.toMatch(VIETNAMESE);
  });

  it('say on a Vietnamese screen what is printed', async () => {
    const { compilation } = await import('../../ui/text/compilation.ts');
    const { progress } = compilation.vi.pictures;
    const results = Array.from({ length: 61 }, () =>
      row({ result: { kind: 'attestation', yes: 3, answered: 4 } }),
    );
    expect(progressPictures(results, progress)).toEqual(progressPictures(results));
  });
});

/** Letters that English does not have. */
const VIETNAMESE = /[ăâđêôơưà-ãè-éì-íò-õù-úýĩũạ-ỹ]/iu;

describe('sending over the periods', () => {
  const period = { label: 'Đợt 1', onTime: 3, late: 1, missing: 0, waiting: 0, rate: '75 %' };

  it('is drawn where there are two periods', () => {
    expect(sendingPictures(undefined)).toEqual([]);
    expect(sendingPictures({ periods: [period], breaks: [] })).toEqual([]);
    const second = { ...period, label: 'Đợt 2', missing: 2 };
    expect(sendingPictures({ periods: [period, second], breaks: [] })[0]?.told).toBe(
      'Tình hình gửi báo cáo qua các kỳ. Đợt 1: Đúng hạn 3, Gửi trễ 1 (75 %); ' +
        'Đợt 2: Đúng hạn 3, Gửi trễ 1, Chưa gửi 2 (75 %).',
    );
  });
});
