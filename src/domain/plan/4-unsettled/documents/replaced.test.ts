import { describe, expect, it } from 'vitest';
import { planText } from '../../testing.ts';
import { pointsIn } from '../testing.ts';
import { REPLACEMENTS } from './replacements.ts';

const OLD = '- Xét thưởng theo Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ.';
const text = (...body: string[]) => planText('I. NỘI DUNG', ...body);

describe('a document that another replaced', () => {
  it('is a point from the day of the change on', () => {
    expect(pointsIn('document-replaced', text(OLD))).toMatchObject([
      { weight: 'form', why: expect.stringContaining('152/2025/NĐ-CP') },
    ]);
    expect(pointsIn('document-replaced', text(OLD).replace('tháng 3 năm 2026', 'tháng 3 năm 2025'))).toEqual(
      [],
    );
  });

  it('is none where the plan names the newer one too', () => {
    const both = text(OLD, '- Từ 01/7/2025 theo Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ.');
    expect(pointsIn('document-replaced', both)).toEqual([]);
  });

  it('is said to be amended where it still holds, and only asked about where the new text was not seen', () => {
    expect(
      pointsIn(
        'document-amended',
        text('- Theo Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ Công an.'),
      ),
    ).toHaveLength(1);
    const law = text('- Theo Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022.');
    expect(pointsIn('document-check', law)).toEqual([]);
    expect(
      pointsIn('document-check', law.replace('10 tháng 3 năm 2026', '10 tháng 11 năm 2026')),
    ).toHaveLength(1);
  });

  it('has a source and a day in every entry', () => {
    expect(
      REPLACEMENTS.every(({ source, from }) => source.length > 5 && /^\d{4}-\d\d-\d\d$/.test(from)),
    ).toBe(true);
  });
});
