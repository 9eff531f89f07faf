import { describe, expect, it } from 'vitest';
import { workCalendar } from '#calendar';
import { dueOf } from './due.ts';
import { proposePeriods } from './periods.ts';
import { day, deadline, phase, taking, today } from './testing.ts';

describe('reporting periods proposed from deadlines', () => {
  const frame = {
    issued: day('2026-05-07'),
    today,
    taking: taking('area', 'agency'),
    calendar: workCalendar(),
  };
  const propose = (...items: Parameters<typeof proposePeriods>[0]) => proposePeriods(items, frame);

  it('end with the day before the plan’s date and go only to those it addresses', () => {
    const [period] = propose(
      deadline('báo cáo trước ngày 10/11 hằng năm', 'Các cơ quan', { type: 'yearly', before: '11-10' }),
    );
    expect(period).toMatchObject({ onTimeUntil: '2027-11-09', unitKinds: ['agency'], name: 'Năm 2027' });
  });

  it('are proposed back from the first date above the units where the plan gives units none, on a working day', () => {
    const [period] = propose(
      deadline('Công an phường báo cáo trước ngày 15/11', 'Công an phường', {
        type: 'before',
        date: '2026-11-15',
      }),
      deadline('báo cáo tỉnh trước ngày 20/11', 'Phòng', { type: 'before', date: '2026-11-20' }),
    );
    expect(period).toMatchObject({
      onTimeUntil: '2026-11-06',
      planItem: null,
      unitKinds: ['area', 'agency'],
    });
  });

  it('leave the date to the officer where the plan has none at all', () => {
    expect(propose()).toMatchObject([{ onTimeUntil: null, planItem: null }]);
  });

  it('take their rounds from the plan, also where the report is due before the round ends', () => {
    const periods = propose(
      phase('Đợt 1', 'issue', '2027-02-03'),
      phase('Đợt 2', '2027-02-04', '2027-08-19'),
      deadline('báo cáo kết quả đợt 01 trước ngày 03/02/2027', 'Ủy ban nhân dân xã', {
        type: 'before',
        date: '2027-02-03',
      }),
      deadline('báo cáo kết quả đợt 02 trước ngày 18/8/2027', 'Ủy ban nhân dân xã', {
        type: 'before',
        date: '2027-08-18',
      }),
    );
    expect(periods).toMatchObject([
      { name: 'Đợt 1', coversFrom: '2026-05-07', coversTo: '2027-02-03', onTimeUntil: '2027-02-02' },
      { name: 'Đợt 2', coversFrom: '2027-02-04', coversTo: '2027-08-19', onTimeUntil: '2027-08-17' },
    ]);
  });
});

describe('the last day on which a rule is kept', () => {
  it('is the day before for "trước ngày", the day itself for "chậm nhất ngày"', () => {
    expect(dueOf({ type: 'before', date: '2026-12-15' }, today)).toBe('2026-12-14');
    expect(dueOf({ type: 'before', date: '2026-12-15', inclusive: true }, today)).toBe('2026-12-15');
  });

  it('is not known for what waits for an event', () => {
    expect(dueOf({ type: 'within', period: 'P3M', after: 'hoàn thành sắp xếp' }, today)).toBeNull();
  });
});
