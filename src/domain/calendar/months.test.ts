import { describe, expect, it } from 'vitest';
import { monthsElsewhere, monthsOf } from './months.ts';
import { series } from './stretches.ts';
import { day, round } from './testing.ts';
import { CALENDAR_YEAR } from './year-types.ts';

const FIRST = round('Đợt 1', '10/3/2026', '20/5/2026');
const SECOND = round('Đợt 2', '21/5/2026', '31/8/2026');

describe('a month cut by a round', () => {
  it('is asked once, in the round that holds more of its days', () => {
    expect(monthsOf(FIRST, [SECOND])).toEqual([
      {
        month: '2026-03',
        from: '2026-03-10',
        to: '2026-03-31',
        whole: false,
        said: 'Tháng 3/2026 chỉ tính từ 10/3/2026 đến 31/3/2026.',
      },
      { month: '2026-04', from: '2026-04-01', to: '2026-04-30', whole: true, said: null },
      {
        month: '2026-05',
        from: '2026-05-01',
        to: '2026-05-31',
        whole: true,
        said: 'Tháng 5/2026 nằm ở Đợt 1 (20 ngày) và Đợt 2 (11 ngày): hỏi một lần, ở Đợt 1, là kỳ có nhiều ngày của tháng hơn. Ghi số của cả tháng; các ngày sau 20/5/2026 ghi ước nếu gửi khi chưa hết.',
      },
    ]);
    expect(monthsOf(SECOND, [FIRST]).map(({ month }) => month)).toEqual(['2026-06', '2026-07', '2026-08']);
    expect(monthsElsewhere(SECOND, [FIRST])).toEqual([
      {
        month: '2026-05',
        in: 'Đợt 1',
        said: 'Tháng 5/2026 hỏi ở Đợt 1, là kỳ có nhiều ngày của tháng hơn.',
      },
    ]);
  });

  it('goes to the earlier of two that hold as many', () => {
    const [first, second] = [
      round('Đợt 1', '01/4/2026', '15/4/2026'),
      round('Đợt 2', '16/4/2026', '31/5/2026'),
    ];
    expect(monthsOf(first, [second])[0]?.said).toContain('là kỳ có số ngày bằng nhau và đến trước');
    expect(monthsOf(second, [first]).map(({ month }) => month)).toEqual(['2026-05']);
  });

  it('leaves a gap between rounds to nobody', () => {
    const [first, second] = [
      round('Đợt 1', '01/4/2026', '10/4/2026'),
      round('Đợt 2', '21/4/2026', '31/5/2026'),
    ];
    expect(monthsOf(first, [second])[0]).toMatchObject({
      month: '2026-04',
      from: '2026-04-01',
      to: '2026-04-30',
    });
  });

  it('is never cut by quarters', () => {
    const quarters = series('quarter', CALENDAR_YEAR, day('01/01/2026'), day('31/12/2026'));
    const months = quarters.flatMap((quarter) => monthsOf(quarter, quarters));
    expect(months.map(({ whole, said }) => [whole, said])).toEqual(Array(12).fill([true, null]));
  });
});
