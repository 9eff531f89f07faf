import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import { itemsOf, planText, readingOf } from '../testing.ts';
import { POINTS } from './messages/points.ts';

const TARGET = '- 100% thôn ra quân mỗi năm một lần.';
const REPORTS = [
  '- Các thôn báo cáo kết quả về UBND xã trước ngày 20/11 hằng năm.',
  '- Số liệu tính từ ngày 15/11 năm trước đến ngày 14/11.',
];
const COMPLETE = ['I. CHỈ TIÊU', TARGET, 'II. CHẾ ĐỘ BÁO CÁO', ...REPORTS];

describe('the points of a plan', () => {
  it('are none where it is complete', () => {
    expect(readingOf(...COMPLETE).unsettled).toEqual([]);
  });

  it('are none of a text that is no plan', () => {
    expect(readPlan({ file: 'a.txt', text: 'Số: /TB-UBND ngày tháng năm' }).unsettled).toEqual([]);
  });

  it('keep their identities when the plan is read again, and when other clauses are put in', () => {
    const body = [
      'I. CHỈ TIÊU',
      '- Giảm tối thiểu 5 - 10% điểm rác so với năm trước.',
      'II. BÁO CÁO',
      ...REPORTS,
    ];
    const ids = (...lines: string[]) => readingOf(...lines).unsettled.map(({ id }) => id);
    expect(ids(...body)).toHaveLength(1);
    expect(ids(...body)).toEqual(ids(...body));
    expect(ids(...body.toSpliced(1, 0, '- 100% thôn ra quân.'))).toEqual(ids(...body));
  });

  it('have identities and quotes of their own, and a sentence for a letter', () => {
    const text = planText('II. NỘI DUNG', '- Mỗi năm ra quân ngày ..... tháng 5.', 'V. CHỈ TIÊU', TARGET);
    const reading = readPlan({ file: 'a.txt', text: text.replace('Số: 12', 'Số:   ') });
    expect(reading.unsettled.length).toBeGreaterThan(3);
    expect(new Set(itemsOf(reading).map(({ id }) => id)).size).toBe(itemsOf(reading).length);
    for (const { suggestion, why, others, span } of reading.unsettled) {
      expect(suggestion).toMatch(/^Đề nghị .*[.]$/u);
      expect(why).toMatch(/[.]$/u);
      for (const place of [{ span }, ...others]) expect(place.span[1]).toBeGreaterThan(place.span[0]);
    }
  });

  it('are told in docs/reading.md, every one of them', () => {
    const told = readFileSync(new URL('../../../../docs/reading.md', import.meta.url), 'utf8');
    expect(Object.keys(POINTS).filter((code) => !told.includes(`\`${code}\``))).toEqual([]);
  });

  it('say what to ask in every sentence of the catalogue', () => {
    for (const say of Object.values(POINTS) as Array<(...details: string[]) => { suggestion: string }>)
      expect(say('một', 'hai', 'ba').suggestion).toMatch(/^Đề nghị /u);
  });
});
