import { describe, expect, it } from 'vitest';
import { timesIn } from './times.ts';

const rules = (text: string) => timesIn(text, { year: 2026 }).map(({ rule }) => rule);

describe('times', () => {
  it.each([
    ['gửi báo cáo trước ngày 15/11 hằng năm', { type: 'yearly', before: '11-15' }],
    ['trước ngày 15/6 và 15/12 hằng năm', { type: 'yearly', before: ['06-15', '12-15'] }],
    ['Hằng năm, các thôn báo cáo kết quả trước ngày 20 tháng 11', { type: 'yearly', before: '11-20' }],
    ['chậm nhất ngày 10 tháng 12 năm 2026', { type: 'before', date: '2026-12-10', inclusive: true }],
    ['xong trước ngày 30/4', { type: 'before', date: '2026-04-30' }],
    ['trước ngày 20 hằng tháng', { type: 'monthly', before: '20' }],
    [
      'chậm nhất 03 tháng kể từ ngày thành lập thôn',
      { type: 'within', period: 'P3M', after: 'thành lập thôn' },
    ],
    ['trước ngày khai giảng 10 ngày', { type: 'beforeEvent', period: 'P10D', event: 'khai giảng' }],
    ['sơ kết hằng năm vào tháng 11', { type: 'yearly', on: '11' }],
    ['vào tháng 8 hằng năm', { type: 'yearly', on: '08' }],
    ['sinh hoạt định kỳ 3 tháng/1 lần', { type: 'every', period: 'P3M' }],
    ['tổng kết 05 năm/lần', { type: 'every', period: 'P5Y' }],
    ['họp mỗi quý một lần', { type: 'every', period: 'P3M' }],
    ['họp hai tháng một lần', { type: 'every', period: 'P2M' }],
    ['tập huấn hàng năm', { type: 'every', period: 'P1Y' }],
    ['hoàn thành trong quý IV/2026', { type: 'during', period: '2026-Q4' }],
    ['thực hiện trong tháng 6/2026', { type: 'during', period: '2026-06' }],
    ['tổ chức vào ngày 19/8', { type: 'on', date: '2026-08-19' }],
    ['từ ngày 01/4 đến ngày 30/6/2026', { type: 'between', from: '2026-04-01', to: '2026-06-30' }],
    ['từ ngày 15 đến 30/6/2026', { type: 'between', from: '2026-06-15', to: '2026-06-30' }],
    ['xong trong quý II', { type: 'during', period: '2026-Q2' }],
    ['tháng 11 - 12/2026', { type: 'between', from: '2026-11', to: '2026-12' }],
    ['từ tháng 12/2025 đến quý I/2026', { type: 'between', from: '2025-12', to: '2026-Q1' }],
    ['kết thúc phong trào thi đua, UBND xã khen thưởng', { type: 'phaseEnd', phase: 'phong trào thi đua' }],
    ['ra mắt ngay sau khi sắp xếp xong', { type: 'immediately', after: 'sắp xếp xong' }],
    ['có việc gấp thì báo cáo ngay', { type: 'immediately', after: 'việc gấp' }],
    ['định kỳ kiểm tra', { type: 'periodic' }],
  ])('%s', (text, rule) => {
    expect(rules(text)).toEqual([rule]);
  });

  it.each(['Tổ chức 1/2 ngày', 'năm học mới', 'Nghị định 30/2020/NĐ-CP', 'chào mừng 95 năm thành lập'])(
    'none in: %s',
    (text) => {
      expect(rules(text)).toEqual([]);
    },
  );

  it('are found side by side', () => {
    expect(rules('đợt 1 trước ngày 03/02/2026 và đợt 2 trước ngày 18/8/2026')).toHaveLength(2);
  });
});
