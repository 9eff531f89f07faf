import { describe, expect, it } from 'vitest';
import { pointsOf, quotesOf } from '../testing.ts';

const task = (number: number, name: string, ...lines: string[]) => [`${number}. ${name}`, ...lines];
const LEAD = '- Cơ quan chủ trì: Công an xã.';
const TIME = '- Thời gian thực hiện: Tháng 5/2026.';
const plan = (...third: string[]) => [
  'I. NHIỆM VỤ',
  ...task(1, 'Quét đường làng', LEAD, TIME),
  ...task(2, 'Trồng hoa ven đường', LEAD, TIME),
  ...task(3, 'Lắp đèn ngõ', ...third),
];

describe('tasks with lines of their own', () => {
  it('are points without time or owner, where the others have them', () => {
    expect(quotesOf(pointsOf('block-without-time', ...plan(LEAD)))).toEqual(['Lắp đèn ngõ']);
    expect(quotesOf(pointsOf('block-without-owner', ...plan(TIME)))).toEqual(['Lắp đèn ngõ']);
  });

  it('are none where all have them, or say them in their sentence', () => {
    const whole = plan(LEAD, TIME);
    expect([
      ...pointsOf('block-without-time', ...whole),
      ...pointsOf('block-without-owner', ...whole),
    ]).toEqual([]);
    expect(pointsOf('block-without-owner', ...plan('- Công an xã lắp đèn ở các ngõ.', TIME))).toEqual([]);
  });

  it('are none where headings are the names of bodies', () => {
    const body = [
      'I. NHIỆM VỤ',
      '1. Công an xã',
      TIME,
      '2. Phòng Kinh tế',
      TIME,
      '3. Trạm Y tế',
      '- Sơ cứu.',
    ];
    expect(pointsOf('block-without-time', ...body)).toEqual([]);
  });
});
