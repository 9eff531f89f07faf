import { describe, expect, it } from 'vitest';
import { pointsOf } from '../testing.ts';

const cited = (words: string) => pointsOf('document-unclear', 'I. NỘI DUNG', `- Thực hiện ${words}.`);

describe('a document that is named', () => {
  it('is a point without its date', () => {
    expect(cited('Kế hoạch số 45/KH-CAT của Công an tỉnh')).toMatchObject([
      { why: 'Văn bản được dẫn còn thiếu ngày.' },
    ]);
  });

  it('is none with number and date, or where it is a law', () => {
    expect(cited('Kế hoạch số 45/KH-CAT ngày 01/02/2026 của Công an tỉnh')).toEqual([]);
    expect(cited('Luật Bảo vệ môi trường')).toEqual([]);
  });

  it('is none in the title of another', () => {
    expect(
      cited(
        'Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư về tiếp tục thực hiện Chỉ thị số 09-CT/TW của Ban Bí thư',
      ),
    ).toEqual([]);
  });
});
