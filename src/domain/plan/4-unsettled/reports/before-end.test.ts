import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const PERIOD = ['I. THỜI GIAN THỰC HIỆN', 'Từ ngày 01/4/2026 đến ngày 30/6/2026.', 'II. CHẾ ĐỘ BÁO CÁO'];
const ROUNDS = ['I. THỜI GIAN', '- Đợt 1: Từ ngày 01/4/2026 đến ngày 30/6/2026.', 'II. CHẾ ĐỘ BÁO CÁO'];
const round = (day: string) =>
  pointsOf('report-before-end', ...ROUNDS, `- Các thôn báo cáo kết quả đợt 1 trước ngày ${day} về UBND xã.`);
const whole = (day: string) =>
  pointsOf('report-before-end', ...PERIOD, `- Các thôn báo cáo tổng kết về UBND xã chậm nhất ngày ${day}.`);

describe('a report due before the end', () => {
  it('of its round is a point', () => {
    expect(round('28/6/2026')).toMatchObject([
      { why: 'Hạn báo cáo không muộn hơn ngày kết thúc (30/6/2026).' },
    ]);
    expect(round('30/6/2026')).toHaveLength(1);
    expect(round('05/7/2026')).toEqual([]);
  });

  it('of the plan is a point where it is the last, none where it is one on the way', () => {
    expect(whole('25/6/2026')).toHaveLength(1);
    expect(whole('03/7/2026')).toEqual([]);
    expect(whole('05/5/2026')).toEqual([]);
  });

  it('of the work just before is a point', () => {
    const body = [
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Công an xã',
      '- Kiểm kê phương tiện. Thời gian hoàn thành: Từ ngày 01/4/2026 đến ngày 30/6/2026.',
      '- Báo cáo kết quả kiểm kê gửi UBND xã. Thời gian hoàn thành: Trước ngày 30/6/2026.',
    ];
    expect(pointsOf('report-before-end', ...body)).toHaveLength(1);
    expect(pointsOf('report-before-end', ...body.with(3, body[3]?.replace('30/6', '15/7') ?? ''))).toEqual(
      [],
    );
  });
});
