import { describe, expect, it } from 'vitest';
import { type ResultListInput, resultList } from './result-list.ts';
import { linesOf } from './testing.ts';

const input: ResultListInput = {
  trial: false,
  issuer: {
    ...{
      parentBody: null,
      issuingBody: 'ỦY BAN NHÂN DÂN XÃ LÚA VÀNG',
      nameInText: 'Ủy ban nhân dân xã Lúa Vàng',
    },
    ...{ symbol: 'UBND', place: 'Lúa Vàng' },
  },
  signature: { authority: [], position: 'CHỦ TỊCH', name: null },
  date: { day: null, month: null, year: 2026 },
  ...{ title: 'Đánh giá khu dân cư năm 2026', isFrozen: true, notIncluded: null, unmapped: 0 },
  units: [{ name: 'Tổ dân phố 1', result: 'Chưa đạt tiêu chí điều kiện: Cháy, nổ', points: '60/100' }],
  sentences: ['Tốt: 3 trên 14 là 21,42 %; tối đa 20 %: được 2.'],
  distribution: {
    ...{ classes: [{ key: 'good', name: 'Tốt' }], below: 'Chưa đạt', before: null, breaks: [] },
    now: { year: 2026, classes: new Map(), below: 1, open: 0, notRated: 0 },
  },
  targets: [],
  course: { periods: [], rows: [], breaks: [] },
  criteria: [{ id: 'fire', title: 'Cháy, nổ' }],
  maps: [[{ name: 'Tổ dân phố 1', states: new Map([['fire', 'not met']]) }]],
};

describe('the results of an evaluation as a report', () => {
  it('say what came of all, of each unit, and of each criterion, by the same pictures as the page', () => {
    expect(linesOf(resultList(input)).slice(3)).toEqual([
      'BÁO CÁO',
      'Kết quả đánh giá khu dân cư năm 2026',
      'I. KẾT QUẢ CHUNG',
      'Tốt: 3 trên 14 là 21,42 %; tối đa 20 %: được 2.',
      '[Kết quả theo mức. Tốt: Năm 2026 0 (0 %); Chưa đạt: Năm 2026 1 (100 %).]',
      'II. KẾT QUẢ TỪNG ĐƠN VỊ',
      'STT | Đơn vị | Kết quả | Điểm',
      '1 | Tổ dân phố 1 | Chưa đạt tiêu chí điều kiện: Cháy, nổ | 60/100',
      'III. KẾT QUẢ TỪNG TIÊU CHÍ',
      '[Kết quả từng tiêu chí. Tổ dân phố 1: Chưa đạt 1 (1).]',
      'Kết quả nêu trên được tính từ báo cáo và số liệu đã ghi trên phần mềm; Ủy ban nhân dân xã Lúa Vàng xem xét, quyết định theo thẩm quyền./.',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      '(để trống)',
    ]);
  });

  it('say what is left out, that they are not frozen, and whom no map shows', () => {
    const notIncluded = 'Kết quả dưới đây không bao gồm các nội dung: A.';
    const words = linesOf(resultList({ ...input, isFrozen: false, notIncluded, unmapped: 12 })).join('\n');
    expect(words).toContain(`tính theo số liệu hiện có.\n${notIncluded}\nI. `);
    expect(words).toContain('Còn 12 đơn vị không vẽ ở đây');
    expect(linesOf(resultList({ ...input, units: [], maps: [[]] })).join('\n')).not.toContain('III.');
  });
});
