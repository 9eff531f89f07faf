import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const cited = (words: string) => pointsOf('document-number', 'I. NỘI DUNG', `- Thực hiện ${words}.`);

describe('the number of a document', () => {
  it('is a point where its year has five digits, or is not that of its date', () => {
    expect(cited('Thông tư số 05/20211/TT-BNV ngày 01/02/2021 của Bộ Nội vụ')).toHaveLength(1);
    expect(cited('Nghị định số 86/2023/NĐ-CP ngày 07/12/2024 của Chính phủ')).toHaveLength(1);
  });

  it('is a point where the sign of a paper of the Party has no slash', () => {
    expect(cited('Chỉ thị số 09-CT-TW ngày 01/12/2011 của Ban Bí thư')).toHaveLength(1);
    expect(cited('Chỉ thị số 09-CT/TW ngày 01/12/2011 của Ban Bí thư')).toEqual([]);
  });

  it('is none where they agree, or there is no year in it', () => {
    expect(cited('Nghị định số 86/2023/NĐ-CP ngày 07/12/2023 của Chính phủ')).toEqual([]);
    expect(cited('Kế hoạch số 45/KH-CAT ngày 01/02/2026 của Công an tỉnh')).toEqual([]);
  });
});
