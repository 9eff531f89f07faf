import { describe, expect, it } from 'vitest';
import { type CivilDate, workCalendar } from '#calendar';
import type { DeadlineRule } from '#plan';
import { day, deadline, phase, taking } from '../testing.ts';
import { eventsAwaited } from './event.ts';
import { proposeMilestones } from './propose.ts';
import { turnsOf } from './turns.ts';

const kinds = taking('area', 'agency', 'school');
const launch = 'Tổ chức ra mắt mô hình chậm nhất 03 tháng kể từ ngày hoàn thành việc sắp xếp các thôn';
const within = (after: string): DeadlineRule => ({ type: 'within', period: 'P3M', after });

/** A deadline of something other than a report. */
function doing(quote: string, who: string | null, rule: DeadlineRule) {
  const item = deadline(quote, who, rule);
  return { ...item, content: { ...item.content, what: quote } };
}

describe('milestones proposed from confirmed deadlines', () => {
  it.each([
    [launch, 'các thôn', within('hoàn thành việc sắp xếp'), 'Lễ ra mắt', ['area']],
    [
      'Phát động trong tháng 3/2027',
      'Các trường học',
      { type: 'during', period: '2027-03' },
      'Lễ phát động',
      ['school'],
    ],
    [
      'Thôn sinh hoạt chuyên đề mỗi quý',
      null,
      { type: 'every', period: 'P3M' },
      'Sinh hoạt định kỳ',
      ['area'],
    ],
    ['Ban điều hành họp hằng quý', 'Ban điều hành', { type: 'every', period: 'P3M' }, 'Họp định kỳ', []],
  ] as const)('“%s” of %s', (quote, who, rule, name, owing) => {
    const [milestone] = proposeMilestones([doing(quote, who, rule)], kinds);
    expect(milestone).toMatchObject({ name, unitKinds: owing, body: owing.length > 0 ? null : who });
  });

  it('leave out what a period is made of, and what goes on all the time', () => {
    const items = [
      deadline('báo cáo trước ngày 10/11 hằng năm', 'Các cơ quan', { type: 'yearly', before: '11-10' }),
      deadline('báo cáo kết quả đợt 01 trước ngày 03/02/2025', 'UBND', {
        type: 'before',
        date: '2025-02-03',
      }),
      deadline('Tuyên truyền thường xuyên', 'các thôn', { type: 'regular' }),
    ];
    expect(proposeMilestones(items, kinds)).toEqual([]);
  });

  it('are one where two clauses say the same for the same units', () => {
    const [one, ...more] = proposeMilestones(
      [
        { ...doing(launch, 'các thôn', within('hoàn thành việc sắp xếp')), clause: 'II.3' },
        {
          ...doing(`Ban tự quản ${launch}`, 'các thôn', within('hoàn thành sắp xếp các thôn')),
          clause: 'IV.5',
        },
      ],
      kinds,
    );
    expect(one).toMatchObject({ clause: 'II.3; IV.5', event: 'hoàn thành việc sắp xếp' });
    expect(more).toEqual([]);
  });

  it('tell each quarter of the calendar from so long after the last time', () => {
    const every = { type: 'every', period: 'P3M' } as const;
    const repeats = (quote: string) =>
      proposeMilestones([doing(quote, 'các thôn', every)], kinds)[0]?.repeats;
    expect(repeats('Sinh hoạt hằng quý')).toBe('calendar');
    expect(repeats('Sinh hoạt ít nhất 01 lần mỗi quý')).toBe('calendar');
    expect(repeats('Sinh hoạt chuyên đề 3 tháng/1 lần')).toBe('interval');
    expect(repeats('Sinh hoạt 3 tháng/lần tính từ lần trước')).toBe('interval');
    expect(repeats('Sinh hoạt 03 tháng một lần')).toBe('interval');
  });
});

describe('the events that dates wait for', () => {
  it('are one in longer and in shorter words', () => {
    const items = [
      doing(launch, 'các thôn', within('hoàn thành việc sắp xếp')),
      phase('thời gian', 'event:hoàn thành sắp xếp thôn, buôn', '2027-12-31'),
      deadline('trước bầu cử', 'các thôn', { type: 'beforeEvent', period: 'P5D', event: 'ngày bầu cử' }),
    ];
    expect(eventsAwaited(items)).toEqual(['ngày bầu cử', 'hoàn thành việc sắp xếp']);
  });

  it('are none where something comes as often as its cases do', () => {
    const items = [
      doing('báo ngay khi có vụ việc', 'các thôn', { type: 'immediately', after: 'vụ việc' }),
      doing('sau mỗi đợt 3 ngày', 'các thôn', { type: 'within', period: 'P3D', after: 'mỗi đợt' }),
    ];
    expect(eventsAwaited(items)).toEqual([]);
    expect(proposeMilestones(items, kinds).map(({ event }) => event)).toEqual([null, null]);
  });

  it('hold the plan’s own day where a stretch begins with it', () => {
    expect(eventsAwaited([phase('Đợt 1', 'issue', '2025-02-03')])).toEqual(['issue']);
  });
});

interface Given {
  event?: string;
  done?: Record<string, CivilDate>;
  since?: string;
  repeats?: 'calendar' | 'interval';
  asked?: boolean;
  body?: string | null;
}
function turns(
  rule: DeadlineRule,
  today: string,
  { event, done = {}, since = '2026-06-25', repeats, asked = false, body = 'Công an' }: Given = {},
) {
  return turnsOf(
    { rule, repeats: repeats ?? null, event: 'x', asked, unitKinds: [], body },
    {
      eventOn: event ? day(event) : null,
      done,
      since: day(since),
      today: day(today),
      calendar: workCalendar(),
    },
  ).map(({ key, due, standing }) => [key, due, standing]);
}

describe('when a milestone is due', () => {
  it.each([
    ['launch within 3 months of the re-arrangement', 'P3M', '2026-06-30', '2026-09-30'],
    ['the end of a shorter month', 'P3M', '2026-11-30', '2027-02-28'],
    ['a leap day', 'P3M', '2027-11-29', '2028-02-29'],
    ['a leap year’s last of February, a year on', 'P1Y', '2028-02-29', '2029-02-28'],
    ['weeks', 'P2W', '2026-06-30', '2026-07-14'],
    ['over New Year', 'P20D', '2026-12-20', '2027-01-09'],
  ])('%s', (_, period, event, due) => {
    expect(turns({ type: 'within', period, after: 'x' }, '2026-07-01', { event })).toEqual([
      ['', due, 'to do'],
    ]);
  });

  it('waits, and is never overdue, until somebody says when the event came', () => {
    expect(turns(within('sắp xếp'), '2030-01-01')).toEqual([['', null, 'waiting']]);
  });

  it('is to do through the whole of the last day, overdue from the next', () => {
    const event = '2026-06-30';
    expect(turns(within('sắp xếp'), '2026-09-30', { event })).toEqual([['', '2026-09-30', 'to do']]);
    expect(turns(within('sắp xếp'), '2026-10-01', { event })).toEqual([['', '2026-09-30', 'overdue']]);
    expect(turns(within('sắp xếp'), '2026-10-01', { event, body: null })).toEqual([
      ['', '2026-09-30', 'passed'],
    ]);
    expect(turns(within('sắp xếp'), '2026-10-01', { event, asked: true })).toEqual([
      ['', '2026-09-30', 'passed'],
    ]);
  });

  it('is done on the day said, late where that came after', () => {
    const said = (on: string) =>
      turns(within('x'), '2027-01-01', { event: '2026-06-30', done: { '': day(on) } });
    expect(said('2026-09-30')).toEqual([['', '2026-09-30', 'done']]);
    expect(said('2026-10-01')).toEqual([['', '2026-09-30', 'done late']]);
  });

  it.each([
    ['trước ngày bầu cử 5 ngày', { type: 'beforeEvent', period: 'P5D', event: 'x' }, '2026-05-19'],
    ['trước Tết', { type: 'beforeEvent', period: null, event: 'x' }, '2026-05-23'],
    ['vào dịp', { type: 'onEvent', event: 'x' }, '2026-05-24'],
    ['khi kết thúc đợt', { type: 'phaseEnd', phase: 'x' }, '2026-05-24'],
  ] as const)('%s', (_, rule, due) => {
    expect(turns(rule, '2026-05-01', { event: '2026-05-24', since: '2026-01-01' })).toEqual([
      ['', due, 'to do'],
    ]);
  });

  it.each([
    ['trong quý II', { type: 'during', period: '2027-Q2' }, '2027-06-30'],
    ['trong tháng 02 năm nhuận', { type: 'during', period: '2028-02' }, '2028-02-29'],
    ['từ tháng 11 đến tháng 12', { type: 'between', from: '2026-11', to: '2026-12' }, '2026-12-31'],
    ['trước tháng 3/2027', { type: 'before', date: '2027-03' }, '2027-02-28'],
    ['chậm nhất tháng 3/2027', { type: 'before', date: '2027-03', inclusive: true }, '2027-03-31'],
    ['trước ngày 03/02', { type: 'before', date: '2027-02-03' }, '2027-02-02'],
  ] as const)('“%s” ends', (_, rule, due) => {
    expect(turns(rule, '2026-07-01')).toEqual([['', due, 'to do']]);
  });

  it('has no day where the plan gives none: “ngay sau” tells no number of days', () => {
    expect(turns({ type: 'immediately', after: 'x' }, '2027-01-01', { event: '2026-06-30' })).toEqual([
      ['', null, 'no day'],
    ]);
    expect(turns({ type: 'periodic' }, '2027-01-01')).toEqual([['', null, 'no day']]);
    expect(turns({ type: 'every', period: 'P5Y' }, '2027-01-01', { repeats: 'calendar' })).toEqual([
      ['', null, 'no day'],
    ]);
  });
});

describe('what comes again', () => {
  const every = { type: 'every', period: 'P3M' } as const;

  it('is owed once in each quarter of the calendar, and what was missed stays', () => {
    const done = { '2026-07-01': day('2026-08-30') };
    expect(turns(every, '2027-01-01', { repeats: 'calendar', done })).toEqual([
      ['2026-04-01', '2026-06-30', 'overdue'],
      ['2026-07-01', '2026-09-30', 'done'],
      ['2026-10-01', '2026-12-31', 'overdue'],
      ['2027-01-01', '2027-03-31', 'to do'],
    ]);
  });

  it('counts from the last time where the plan says “3 tháng một lần”', () => {
    expect(turns(every, '2026-07-01', { repeats: 'interval' })).toEqual([['1', null, 'waiting']]);
    const done = { 1: day('2026-06-20'), 2: day('2026-09-21') };
    expect(turns(every, '2026-10-01', { repeats: 'interval', done })).toEqual([
      ['1', null, 'done'],
      ['2', '2026-09-20', 'done late'],
      ['3', '2026-12-21', 'to do'],
    ]);
    const gap = { 1: day('2026-06-20'), 3: day('2026-09-21') };
    expect(turns(every, '2026-10-01', { repeats: 'interval', done: gap })).toEqual([
      ['1', null, 'done'],
      ['3', '2026-09-20', 'done late'],
      ['4', '2026-12-21', 'to do'],
    ]);
  });

  it('comes on the day of each year, the next one first of those to come', () => {
    expect(turns({ type: 'yearly', before: '11-15' }, '2027-11-20', { since: '2025-12-20' })).toEqual([
      ['2026-11', '2026-11-14', 'overdue'],
      ['2027-11', '2027-11-14', 'overdue'],
      ['2028-11', '2028-11-14', 'to do'],
    ]);
    expect(turns({ type: 'yearly', on: '11' }, '2026-07-01')).toEqual([['2026-11', '2026-11-30', 'to do']]);
    expect(turns({ type: 'yearly', before: '11' }, '2026-07-01')).toEqual([
      ['2026-10', '2026-10-31', 'to do'],
    ]);
    expect(turns({ type: 'yearly', on: '02-29' }, '2027-01-01', { since: '2027-01-01' })).toEqual([
      ['2027-02', '2027-02-28', 'to do'],
    ]);
    expect(
      turns({ type: 'yearly', before: ['05-15', '11-15'] }, '2026-12-01', { since: '2026-01-01' }),
    ).toEqual([
      ['2026-05', '2026-05-14', 'overdue'],
      ['2026-11', '2026-11-14', 'overdue'],
      ['2027-05', '2027-05-14', 'to do'],
    ]);
  });

  it('comes on the day of each month, the last where a month has no such day', () => {
    const rule = { type: 'monthly', before: '31', inclusive: true } as const;
    expect(turns(rule, '2027-03-01', { since: '2027-01-15' }).map(([, due]) => due)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });
});
