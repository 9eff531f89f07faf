import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf } from '../testing.ts';

const BODY = ['I. MỤC ĐÍCH', '- Làm sạch.'];

describe('number and date of issue', () => {
  it('are points where they are blank, quoted with their line', () => {
    const text = planText(...BODY)
      .replace('Số: 12/KH', 'Số:      /KH')
      .replace('ngày 10 tháng 3', 'ngày    tháng 3');
    expect(pointsIn('blank-number', text)).toMatchObject([{ quote: 'Số: /KH-UBND' }]);
    expect(pointsIn('blank-date', text)).toMatchObject([{ why: 'Ngày ban hành còn thiếu ngày.' }]);
  });

  it('are none where they are printed', () => {
    expect([...pointsOf('blank-number', ...BODY), ...pointsOf('blank-date', ...BODY)]).toEqual([]);
  });
});
