import { describe, expect, it } from 'vitest';
import type { Grounds } from '#evaluation';
import { scoreSheet } from './score-sheet.ts';
import { linesOf } from './testing.ts';
import { scoredGrounds } from './testing-grounds.ts';

const sheet = (edition: number | null = null, some: Partial<Grounds> = {}) =>
  scoreSheet({
    ...{ trial: false, grounds: { ...scoredGrounds, ...some }, hash: 'ab12cd34ef56ab78'.repeat(4), edition },
    ...{ commune: 'Xã Lúa Vàng', place: 'Lúa Vàng', date: { day: null, month: null, year: 2026 } },
  });

describe('the score sheet of a unit', () => {
  it('says it all as an official and a head read it', () => {
    expect(linesOf(sheet())).toEqual([
      'XÃ LÚA VÀNG',
      'TỔ DÂN PHỐ 1',
      'Lúa Vàng, ngày …… tháng …… năm 2026',
      'PHIẾU ĐÁNH GIÁ',
      'Đánh giá năm 2026',
      'Kết quả dưới đây không bao gồm: Nội dung ngoài phần mềm.',
      'I. KẾT QUẢ',
      'Chưa đạt các tiêu chí được đánh giá trên phần mềm: Chưa xếp mức.',
      'Điểm: 30 trên 100.',
      'II. NHỮNG ĐIỂM QUYẾT ĐỊNH KẾT QUẢ',
      '- Hộ treo cờ – Chưa đạt. 280 trên 312 là 89,74 %, yêu cầu trên 90 %.',
      '- Họp khu dân cư – Đạt một phần. Có 2, yêu cầu từ 4 trở lên.',
      'III. CÒN THIẾU GÌ',
      'Để đạt mức Khá:',
      '- Còn thiếu 20 điểm để có từ 50 điểm trở lên',
      '- Điểm còn có thể tăng: Hộ treo cờ (còn 40 điểm); Họp khu dân cư (còn 30 điểm)',
      'IV. TỪNG TIÊU CHÍ',
      'STT | Tiêu chí, yêu cầu | Kết quả, vì sao, căn cứ | Điểm',
      '1 | Không để xảy ra cháy Yêu cầu: không để xảy ra vụ việc nào (tiêu chí điều kiện) | Đạt. Không để xảy ra vụ việc nào. Báo cáo Quý I, lần gửi 2, số 2026-7K3M-9QXZ, nhận ngày 05/4/2026 | –',
      '2 | Họp khu dân cư Yêu cầu: từ 4 trở lên; tối đa 60 điểm, theo tỷ lệ đạt (khoản 3) | Đạt một phần. Có 2, yêu cầu từ 4 trở lên. Báo cáo Quý I, lần gửi 2, số 2026-7K3M-9QXZ, nhận ngày 05/4/2026 | 30/60',
      '3 | Hộ treo cờ Yêu cầu: trên 90 %; đạt thì được 40 điểm | Chưa đạt. 280 trên 312 là 89,74 %, yêu cầu trên 90 %. Báo cáo Quý I, lần gửi 2, số 2026-7K3M-9QXZ, nhận ngày 05/4/2026 | 0/40',
      'V. CĂN CỨ',
      '- Bộ tiêu chí: Khu dân cư, bản 1, theo Hướng dẫn mẫu',
      '- Số liệu từ ngày 01/11/2025 đến ngày 31/10/2026',
      '- Quy định theo ngày 20/11/2026',
      '- Kết quả chưa chốt, có thể còn thay đổi; mã kiểm tra: ab12cd34ef56ab78',
      'Phần mềm tính kết quả này từ báo cáo và số liệu đã ghi. Người có thẩm quyền xem xét và quyết định./.',
      'NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ',
      '(để trống)',
    ]);
  });

  it('gives no score to who is not rated, for it would look like a bad one', () => {
    const result = { kind: 'not rated', reasons: [{ kind: 'no reports' }] } as const;
    const words = linesOf(sheet(null, { result, nearest: null, deciding: [] })).join('\n');
    expect(words).toContain(
      'Không xếp loại: không có báo cáo nào trong năm.\nKhông xếp loại không phải là kết quả kém',
    );
    expect(words).not.toContain('Điểm:');
  });

  it('says which edition it is of once it is frozen', () => {
    expect(linesOf(sheet(2)).join('\n')).toContain('Kết quả đã chốt, bản chốt 2; mã kiểm tra');
  });

  it('has no box for what is out of bounds, and no number to write in', () => {
    const lines = linesOf(sheet());
    expect(lines.filter((line) => line.includes('Nội dung ngoài phần mềm'))).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/Số:|Nơi nhận/);
  });
});
