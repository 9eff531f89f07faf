import { describe, expect, it } from 'vitest';
import type { PlanItem, PlanItemOf } from '#movement';
import type { DeadlineRule } from '#plan';
import { understoodWords } from '../text/understood.ts';
import { ruleWords, understood } from './understood.ts';

const BARE = { id: 'x', quote: 'q', span: [0, 1], clause: '', bounds: 'in', boundsReason: null } as const;
const TARGET: PlanItemOf<'target'>['content'] = {
  subject: 'khu dân cư',
  comparator: '>',
  value: 90,
  unit: '%',
  per: 'year',
  direction: 'none',
  baseline: null,
  zeroTolerance: false,
};

const said = (item: PlanItem) => understood(item, 'vi').join(', ').replaceAll('\u00a0', ' ');
const target = (given: Partial<typeof TARGET>) =>
  said({ ...BARE, category: 'target', content: { ...TARGET, ...given } });

describe('what was understood of a target', () => {
  it.each([
    [{}, 'trên 90 % khu dân cư, mỗi năm'],
    [
      { comparator: '>=', value: 1, unit: 'mô hình', subject: 'mô hình tự quản', per: null },
      'ít nhất 1 mô hình tự quản',
    ],
    [{ comparator: '=', value: 100, per: null }, 'đạt 100 % khu dân cư'],
    [
      { comparator: '=', value: 0, zeroTolerance: true, subject: 'cháy, nổ', per: null },
      'không để xảy ra: cháy, nổ',
    ],
    [
      {
        comparator: 'range',
        value: [5, 10],
        direction: 'decrease',
        baseline: 'previous year',
        subject: 'số vụ',
        per: null,
      },
      'giảm từ 5 đến 10 % số vụ, so với năm trước',
    ],
    [{ value: 12.5, subject: null, per: 'hộ' }, 'trên 12,5 %, tính trên mỗi hộ'],
    [{ comparator: null, value: null, unit: null, per: null }, 'mục tiêu không nêu số, khu dân cư'],
  ] as [Partial<typeof TARGET>, string][])('%j reads “%s”', (given, words) => {
    expect(target(given)).toBe(words);
  });
});

describe('a deadline in words', () => {
  it.each([
    [{ type: 'yearly', before: '11-15' }, 'trước ngày 15/11 hằng năm → đến hết 14/11'],
    [{ type: 'yearly', before: '11-15', inclusive: true }, 'chậm nhất ngày 15/11 hằng năm → đến hết 15/11'],
    [
      { type: 'yearly', before: ['05-15', '11-15'] },
      'trước ngày 15/5 và trước ngày 15/11 hằng năm → đến hết 14/5 và 14/11',
    ],
    [{ type: 'yearly', before: '03-01' }, 'trước ngày 01/3 hằng năm → đến hết ngày cuối tháng 2'],
    [{ type: 'yearly', on: '01' }, 'vào tháng 01 hằng năm'],
    [{ type: 'monthly', before: '20' }, 'trước ngày 20 hằng tháng → đến hết ngày 19'],
    [{ type: 'monthly', before: '01' }, 'trước ngày 01 hằng tháng → đến hết ngày cuối của tháng trước'],
    [{ type: 'before', date: '2026-03-01' }, 'trước ngày 01/3/2026 → đến hết 28/02/2026 (thứ Bảy)'],
    [{ type: 'before', date: '2026-06' }, 'trước tháng 6/2026 → đến hết 31/5/2026 (Chủ nhật)'],
    [
      { type: 'before', date: '2026-06', inclusive: true },
      'chậm nhất tháng 6/2026 → đến hết 30/6/2026 (thứ Ba)',
    ],
    [{ type: 'before', date: '2026', inclusive: true }, 'chậm nhất năm 2026 → đến hết 31/12/2026 (thứ Năm)'],
    [{ type: 'on', date: '2026-08-19' }, 'vào ngày 19/8/2026'],
    [{ type: 'every', period: 'P3M' }, 'cứ 3 tháng một lần'],
    [{ type: 'during', period: '2025-Q4' }, 'trong quý IV/2025'],
    [{ type: 'between', from: '2026-01-05', to: '2026-02' }, 'từ ngày 05/01/2026 đến tháng 02/2026'],
    [
      { type: 'within', period: 'P3M', after: 'hoàn thành sắp xếp' },
      'trong 3 tháng kể từ hoàn thành sắp xếp, Chưa tính hạn – chờ hoàn thành sắp xếp',
    ],
    [
      { type: 'beforeEvent', period: 'P10D', event: 'ngày bầu cử' },
      'trước ngày bầu cử 10 ngày, Chưa tính hạn – chờ ngày bầu cử',
    ],
    [{ type: 'immediately', after: null }, 'ngay khi có việc'],
    [{ type: 'phaseEnd', phase: 'đợt 2' }, 'khi kết thúc đợt 2'],
    [{ type: 'periodic' }, 'định kỳ, Kế hoạch không nêu mốc'],
  ] as [DeadlineRule, string][])('%j reads “%s”', (rule, words) => {
    expect(ruleWords(rule, understoodWords.vi).join(', ')).toBe(words);
  });

  it('is said of whatever the reading holds, and never throws', () => {
    for (const date of ['', '2026-13-45', 'event:xong', '0000-00-00', '2026-Q9'])
      for (const type of ['on', 'before'] as const)
        expect(ruleWords({ type, date }, understoodWords.en)).toHaveLength(1);
    expect(ruleWords({ type: 'yearly' }, understoodWords.vi)).toHaveLength(1);
    expect(ruleWords({ type: 'every', period: 'khác' }, understoodWords.vi)).toEqual(['cứ khác một lần']);
  });
});

describe('what was understood of other items', () => {
  it('names who does what for whom', () => {
    expect(
      said({ ...BARE, category: 'task', content: { agency: 'Công an phường', role: 'coordinate' } }),
    ).toBe('Công an phường – phối hợp');
    expect(
      said({ ...BARE, category: 'reporting', content: { who: 'Các đơn vị', to: null, via: 'Công an' } }),
    ).toBe('Các đơn vị báo cáo (không nêu), qua Công an');
    expect(
      said({
        ...BARE,
        category: 'phase',
        content: { name: 'Đợt 1', kind: 'phase', start: 'issue', end: null },
      }),
    ).toBe('Đợt 1 (giai đoạn, đợt), từ ngày ban hành Kế hoạch đến (không nêu)');
    expect(said({ ...BARE, category: 'recipient', content: { name: 'Công an tỉnh', purpose: 'b/c' } })).toBe(
      'Công an tỉnh, để báo cáo',
    );
  });
});
