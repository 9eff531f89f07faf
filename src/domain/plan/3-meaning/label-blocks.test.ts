import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { planText, readingOf } from '../testing.ts';

describe('labels below a task', () => {
  const reading = readingOf(
    'I. NỘI DUNG',
    '1. Tập huấn kỹ năng số',
    'a) Nội dung: Hướng dẫn dùng dịch vụ công.',
    'b) Thời gian thực hiện: Quý II/2026.',
    'c) Đơn vị chủ trì: Công an xã.',
    'd) Đơn vị phối hợp: Đoàn xã.',
    '2. Lễ ra quân',
    'a) Thời gian: 7 giờ 30 phút ngày 26/3/2026.',
    'b) Cơ quan thực hiện: Đoàn xã.',
  );

  it('may be lettered: their body has the task above', () => {
    const duties = reading.assignments.flatMap(({ agency, tasks }) =>
      tasks.map(({ quote, partners }) => [agency, quote, partners]),
    );
    expect(duties).toEqual([
      ['Công an xã', 'Hướng dẫn dùng dịch vụ công.', 'Đoàn xã'],
      ['Đoàn xã', 'Lễ ra quân', undefined],
    ]);
  });

  it('give it their time', () => {
    expect(reading.deadlines.map(({ who, rule }) => [who, rule])).toEqual([
      ['Công an xã', { type: 'during', period: '2026-Q2' }],
      ['Đoàn xã', { type: 'on', date: '2026-03-26' }],
    ]);
  });

  it('stay sections of the plan', () => {
    expect(reading.sections.map(({ number }) => number).join(' ')).toBe('I 1 a b c d 2 a b');
  });
});

describe('a cell of a table', () => {
  it.each([
    ['26/3/2026', { type: 'on', date: '2026-03-26' }],
    ['Tháng 3/2026', { type: 'during', period: '2026-03' }],
    ['Từ 01/4 - 30/4/2026', { type: 'between', from: '2026-04-01', to: '2026-04-30' }],
    ['Trong Tuần lễ cao điểm', { type: 'onEvent', event: 'Tuần lễ cao điểm' }],
  ])('may hold nothing but a time: %s', (time, rule) => {
    const table = `TT\tNội dung công việc\tThời gian\tĐơn vị thực hiện\n1\tTổ chức ra quân\t${time}\tĐoàn xã`;
    expect(readingOf('I. VIỆC', table).deadlines.map((due) => due.rule)).toEqual([rule]);
  });
});

describe('the last paragraph behind a list', () => {
  it('belongs to the plan, not to the list', () => {
    const text = planText('I. KINH PHÍ', '- Từ Quỹ Hội.').replace(
      /Trên đây[^\n]*/u,
      'Các chi hội gửi báo cáo kết quả về Hội Nông dân xã trước ngày 15/11/2026./.',
    );
    const { funding, reporting } = readPlan({ file: 'a.txt', text });
    expect([funding.length, reporting.length]).toEqual([1, 1]);
  });
});
