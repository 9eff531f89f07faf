import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn, pointsOf, quotesOf } from '../testing.ts';

const ENDING = 'Trên đây là Kế hoạch, đề nghị các đơn vị nghiêm túc thực hiện./.';
const ending = (words: string) =>
  pointsIn('year-differs', planText('I. NỘI DUNG', '- Quét.').replace(ENDING, words));

describe('the year of the plan', () => {
  it('is a point where the last sentence has another', () => {
    expect(ending('Trên đây là Kế hoạch phát động phong trào thi đua năm 2025.')).toMatchObject([
      { why: 'Ở đây ghi năm 2025, trích yếu ghi năm 2026.' },
    ]);
  });

  it('is a point where the annex has another', () => {
    const text = `${planText('I. NỘI DUNG', '- Quét.')}\n\nDANH SÁCH CÁC THÔN THAM GIA NĂM 2024\n\nThôn Đông`;
    expect(pointsIn('year-differs', text)).toHaveLength(1);
  });

  it('is none where it is the same, or where several are named', () => {
    expect(ending('Trên đây là Kế hoạch thực hiện năm 2026.')).toEqual([]);
    expect(ending('Trên đây là Kế hoạch thực hiện năm 2026, thay cho năm 2025.')).toEqual([]);
  });
});

describe('work of every year', () => {
  it('is a point in a plan of one year', () => {
    const points = pointsOf('beyond-its-year', 'I. NỘI DUNG', '- Hằng năm, các thôn bình xét hộ tiêu biểu.');
    expect(quotesOf(points)).toEqual(['Hằng năm, các thôn bình xét hộ tiêu biểu.']);
  });

  it('is none where the word stands inside, or the plan has more years', () => {
    expect(pointsOf('beyond-its-year', 'I. NỘI DUNG', '- Bố trí trong dự toán hằng năm.')).toEqual([]);
    const years = planText('I. NỘI DUNG', '- Hằng năm, các thôn bình xét.').replace(
      'xanh” năm 2026',
      'xanh” giai đoạn 2026 - 2030',
    );
    expect(pointsIn('beyond-its-year', years)).toEqual([]);
  });
});
