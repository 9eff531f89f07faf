import { describe, expect, it } from 'vitest';
import { workCalendar } from './days-off/work-calendar.ts';
import { stretchOf } from './stretches.ts';
import { day } from './testing.ts';
import { type WindowRule, windowsOf } from './windows.ts';
import { CALENDAR_YEAR } from './year-types.ts';

const of = (kind: 'quarter' | 'year', rule: WindowRule) =>
  windowsOf(stretchOf(kind, CALENDAR_YEAR, day('15/5/2026')), rule, workCalendar());

describe('the three windows of a report', () => {
  it('follow from the last day covered, in days or in working days', () => {
    expect(
      of('quarter', { onTime: { count: 5, unit: 'days' }, accepted: { count: 10, unit: 'days' } }),
    ).toEqual({
      ok: true,
      windows: {
        coversFrom: '2026-04-01',
        coversTo: '2026-06-30',
        onTimeUntil: '2026-07-05',
        acceptedUntil: '2026-07-15',
        estimateFrom: null,
        said: null,
      },
    });
    expect(of('quarter', { onTime: { count: 5, unit: 'working-days' }, accepted: null })).toMatchObject({
      windows: { onTimeUntil: '2026-07-07', acceptedUntil: null },
    });
  });

  it('say what is an estimate where a report is due before its days are over', () => {
    expect(of('year', { onTime: { count: -51, unit: 'days' }, accepted: null })).toMatchObject({
      windows: {
        onTimeUntil: '2026-11-10',
        estimateFrom: '2026-11-11',
        said: 'Hạn gửi trước khi hết kỳ: số liệu từ 11/11/2026 đến 31/12/2026 là số ước.',
      },
    });
  });

  it('hold no estimate where the report is due on the last day covered', () => {
    expect(of('quarter', { onTime: { count: 0, unit: 'days' }, accepted: null })).toMatchObject({
      windows: { onTimeUntil: '2026-06-30', estimateFrom: null, said: null },
    });
  });

  it('are refused where they overtake each other', () => {
    expect(of('quarter', { onTime: { count: -100, unit: 'days' }, accepted: null })).toEqual({
      ok: false,
      problem:
        'Hạn gửi của Quý II/2026 là 22/3/2026, trước ngày đầu kỳ 01/4/2026. Xin bớt số ngày gửi trước.',
    });
    expect(
      of('quarter', { onTime: { count: 5, unit: 'days' }, accepted: { count: -1, unit: 'days' } }),
    ).toEqual({
      ok: false,
      problem:
        'Ngày ngừng nhận của Quý II/2026 là 04/7/2026, trước hạn gửi 05/7/2026. Xin ghi số ngày nhận thêm từ 0 trở lên.',
    });
  });
});
